internal import SourceText

/// Finds mathematics, Liquid and attribute lists in the text of a leaf block, outside code spans, HTML and link targets.
struct MaskScanner {
  /// The text.
  let bytes: [UInt8]
  /// The place that is looked at.
  var index = 0
  private let dialect: Dialect
  private let footnotes: Set<String>
  private var masks: [Mask] = []
  /// For each length of a run of backticks, where the last such run begins.
  private var lastBackticks: [Int: Int] = [:]
  /// The last search for each text, where it began and what it found, so that none is made twice.
  private var searches: [String: (start: Int, end: Int?)] = [:]
  /// Whether no dollar closes mathematics from here on.
  private var hasNoClosingDollar = false
  private var inRaw = false

  /// The masks of a text, in order; `footnotes` are the labels that are defined.
  static func masks(of bytes: [UInt8], dialect: Dialect, footnotes: Set<String>) -> [Mask] {
    guard dialect.hidesText, bytes.contains(where: isSpecial) else { return [] }
    var scanner = MaskScanner(bytes: bytes, dialect: dialect, footnotes: footnotes)
    scanner.scan()
    return scanner.masks
  }

  /// Whether a mask may begin with a byte.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"): true
    default: false
    }
  }

  private init(bytes: [UInt8], dialect: Dialect, footnotes: Set<String>) {
    self.bytes = bytes
    self.dialect = dialect
    self.footnotes = footnotes
    var at = 0
    while at < bytes.count {
      let run = runLength(at)
      if run > 0 { lastBackticks[run] = at }
      at += max(run, 1)
    }
  }

  private mutating func scan() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "`"): index = codeEnd(index)
      case UInt8(ascii: "<"): skipMarkup()
      case UInt8(ascii: "]"): skipTarget()
      case UInt8(ascii: "\\"): backslash()
      case UInt8(ascii: "$") where dialect.contains(.mathematics): dollar()
      case UInt8(ascii: "{") where dialect.contains(.jekyll): brace()
      case UInt8(ascii: "["): footnote()
      default: index += 1
      }
    }
  }

  private func runLength(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  /// The end of the code span that begins at a place, or of the backticks there when none does.
  private func codeEnd(_ start: Int) -> Int {
    let run = runLength(start)
    guard let last = lastBackticks[run], last >= start + run else { return start + run }
    var at = start + run
    while at < bytes.count {
      let found = runLength(at)
      at += max(found, 1)
      if found == run { return at }
    }
    return start + run
  }

  private mutating func skipMarkup() {
    if bytes.has("<!--", at: index) {
      guard let close = find("-->", from: index + 4) else {
        index += 4
        return
      }
      if close > index + 4, dialect.contains(.lessons) { masks.append(Mask(kind: .comment, range: index + 4..<close)) }
      index = close + 3
    } else {
      index = tagEnd() ?? index + 1
    }
  }

  /// After `](` comes a link's target, where a dollar is a dollar.
  private mutating func skipTarget() {
    index += 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return }
    index += 1
    var depth = 0
    while index < bytes.count, !bytes[index].isWhitespace {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{"), dialect.contains(.jekyll), bytes.has("{%", at: index) || bytes.has("{{", at: index)
      {
        brace()
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { return }
        depth -= 1
      }
      index += byte == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
    }
  }

  /// The first place of a text from `start` on; what was found or not found once is not searched again.
  mutating func find(_ text: StaticString, from start: Int) -> Int? {
    let key = "\(text)"
    if let last = searches[key], last.start <= start, last.end.map({ start <= $0 }) != false { return last.end }
    let end = bytes.firstIndex(of: text, in: min(start, bytes.count)..<bytes.count)
    searches[key] = (start, end)
    return end
  }

  private mutating func backslash() {
    guard dialect.contains(.mathematics), !bytes.has("\\begin{", at: index) else {
      environment()
      return
    }
    let forms: [(StaticString, StaticString)] = [
      ("\\\\(", "\\\\)"), ("\\(", "\\)"), ("\\\\[", "\\\\]"), ("\\[", "\\]"),
    ]
    for (number, form) in forms.enumerated() where bytes.has(form.0, at: index) {
      let isDisplay = number >= 2
      let length = form.0.utf8CodeUnitCount
      guard !isDisplay || startsLine(index), let close = find(form.1, from: index + length) else { continue }
      let end = close + length
      if isDisplay, !endsLine(end) { continue }
      add(isDisplay: isDisplay, content: index + length..<close, end: end)
      return
    }
    skipEscape()
  }

  private mutating func skipEscape() { index += index + 1 < bytes.count && bytes[index + 1].isPunctuation ? 2 : 1 }

  /// `\begin{align}` to `\end{align}` alone on lines.
  private mutating func environment() {
    guard dialect.contains(.mathematics), startsLine(index),
      let name = Self.environments.first(where: { bytes.has($0.begin, at: index) }),
      let close = find(name.end, from: index)
    else {
      skipEscape()
      return
    }
    let end = close + name.end.utf8CodeUnitCount
    if endsLine(end) { add(isDisplay: true, content: index..<end, end: end) } else { skipEscape() }
  }

  /// The environments that are displays by themselves.
  private static let environments: [(begin: StaticString, end: StaticString)] = [
    ("\\begin{equation}", "\\end{equation}"), ("\\begin{equation*}", "\\end{equation*}"),
    ("\\begin{align}", "\\end{align}"), ("\\begin{align*}", "\\end{align*}"),
    ("\\begin{alignat}", "\\end{alignat}"), ("\\begin{alignat*}", "\\end{alignat*}"),
    ("\\begin{gather}", "\\end{gather}"), ("\\begin{gather*}", "\\end{gather*}"), ("\\begin{CD}", "\\end{CD}"),
  ]

  private mutating func dollar() {
    if bytes.has("$$", at: index) {
      if let close = closingDollars(from: index + 2) {
        add(isDisplay: true, content: index + 2..<close, end: close + 2)
      } else {
        index += 2
      }
      return
    }
    if bytes.has("$`", at: index), let close = find("`$", from: index + 2) {
      add(isDisplay: false, content: index + 2..<close, end: close + 2)
      return
    }
    let start = index + 1
    guard start < bytes.count, !bytes[start].isWhitespace, index == 0 || !bytes[index - 1].isWordByte,
      let close = closingDollar(from: start)
    else {
      index += 1
      return
    }
    add(isDisplay: false, content: start..<close, end: close + 1)
  }

  /// The first `$$` that is not escaped.
  private mutating func closingDollars(from start: Int) -> Int? {
    var at = start
    while let close = find("$$", from: at) {
      if bytes[close - 1] != UInt8(ascii: "\\") || close == start || bytes.has("\\\\", at: close - 2) {
        return bytes.trimmed(start..<close).isEmpty ? nil : close
      }
      at = close + 1
    }
    return nil
  }

  /// The dollar that closes mathematics; it does not stand in a code span, which binds tighter, or in braces.
  ///
  /// Where one that does not close comes first, the opening one is a price.
  private mutating func closingDollar(from start: Int) -> Int? {
    guard !hasNoClosingDollar else { return nil }
    var end = start
    var depth = 0
    var inBraces: Int?
    while end < bytes.count {
      // Braces that are never closed must not make every dollar search to the end.
      if let inBraces, end - inBraces > 4096 { return inBraces }
      switch bytes[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "`"): end = codeEnd(end) - 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "$") where depth > 0: if inBraces == nil, closesMath(end) { inBraces = end }
      case UInt8(ascii: "$"): return closesMath(end) ? end : nil
      default: break
      }
      end += 1
    }
    // No dollar closes from here on, so none does from any later place.
    hasNoClosingDollar = inBraces == nil
    return inBraces
  }

  private func closesMath(_ dollar: Int) -> Bool {
    !bytes[dollar - 1].isWhitespace && !(dollar + 1 < bytes.count && bytes[dollar + 1].isDigit)
  }

  private mutating func add(isDisplay: Bool, content: Range<Int>, end: Int) {
    var end = end
    var label: String?
    if isDisplay {
      var at = end
      while at < bytes.count, bytes[at].isBlank { at += 1 }
      if bytes.has("{#eq-", at: at),
        let close = bytes.firstIndex(of: "}", in: at..<min(at + 100, bytes.count))
      {
        label = bytes.text(at + 2..<close)
        end = close + 1
      }
    }
    masks.append(Mask(kind: .math(isDisplay: isDisplay, content: content, label: label), range: index..<end))
    index = end
  }

  private mutating func brace() {
    if bytes.has("{%", at: index), let close = find("%}", from: index + 2) {
      let words = bytes.text(index + 2..<close).split { " \t\n".contains($0) }
      if words.first == "post_url", words.count >= 2 {
        masks.append(Mask(kind: .postURL(slug: String(words[1])), range: index..<close + 2))
      } else if words.first == "raw" || words.first == "endraw" {
        masks.append(Mask(kind: .silent, range: index..<close + 2))
        inRaw = words.first == "raw"
      } else if !inRaw {
        masks.append(Mask(kind: .dropped(bytes.text(index..<close + 2)), range: index..<close + 2))
      }
      index = close + 2
    } else if bytes.has("{{", at: index), let close = find("}}", from: index + 2) {
      if !inRaw { masks.append(Mask(kind: .dropped(bytes.text(index..<close + 2)), range: index..<close + 2)) }
      index = close + 2
    } else if bytes.has("{:", at: index), let close = find("}", from: index + 2) {
      masks.append(Mask(kind: .dropped(bytes.text(index..<close + 1)), range: index..<close + 1))
      index = close + 1
    } else {
      index += 1
    }
  }

  private mutating func footnote() {
    defer { index += 1 }
    guard bytes.has("[^", at: index) else { return }
    var end = index + 2
    while end < bytes.count, end < index + 100, bytes[end] != UInt8(ascii: "]"), !bytes[end].isWhitespace { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return }
    let label = bytes.text(index + 2..<end).lowercased()
    guard footnotes.contains(label) else { return }
    masks.append(Mask(kind: .footnote(label: label), range: index..<end + 1))
    index = end
  }

  private func startsLine(_ at: Int) -> Bool {
    var before = at
    while before > 0, bytes[before - 1].isBlank { before -= 1 }
    return before == 0 || bytes[before - 1] == 0x0A
  }

  private func endsLine(_ at: Int) -> Bool {
    var after = at
    while after < bytes.count, bytes[after].isBlank { after += 1 }
    return after == bytes.count || bytes[after] == 0x0A || bytes.has("{#eq-", at: after)
  }
}
