internal import SourceText

extension NotebookBuilder {
  /// The inlines of a leaf's text.
  mutating func inlines(of index: Int) -> [Inline] {
    let leaf = texts[index]
    guard let placed = parsed[index].placed else {
      let start = leaf.map.source(of: 0)
      if parsed[index].nodes.contains(where: \.holdsTooDeep) {
        report(.warning, CommonMark.tooDeep, at: start)
        return [.text(leaf.map.bytes.text(leaf.map.bytes.indices), offset: nil)]
      }
      if leaf.map.bytes.firstIndex(of: "<!--", in: leaf.map.bytes.indices) != nil {
        report(.error, "the places in this text could not be found, so claims in it cannot be checked", at: start)
      }
      return parsed[index].nodes.map(unplaced)
    }
    return inlines(placed, leaf)
  }

  private mutating func inlines(_ nodes: [InlineAligner.Placed], _ leaf: LeafText) -> [Inline] {
    let inlines = nodes.flatMap { inline($0, leaf) }
    return dialect.contains(.strikethrough) ? Strikethrough.apply(to: inlines, in: bytes) : inlines
  }

  private mutating func inline(_ placed: InlineAligner.Placed, _ leaf: LeafText) -> [Inline] {
    switch placed.node.kind {
    case .text: return text(placed.pieces, leaf)
    case .softBreak: return [.softBreak]
    case .lineBreak: return [.lineBreak]
    case .codeSpan: return [code(placed, leaf)]
    case .inlineHTML: return html(placed, leaf)
    case .emphasis: return [.emphasis(inlines(placed.children, leaf))]
    case .strong: return [.strong(inlines(placed.children, leaf))]
    case .link(let destination, let title): return [link(placed, destination, title, leaf)]
    case .image(let source, let title): return [image(placed, source, title, leaf)]
    default: return []
    }
  }

  // MARK: Text

  /// The pieces of a text node, with what the masks among them hide.
  private mutating func text(_ pieces: [InlineAligner.Piece], _ leaf: LeafText) -> [Inline] {
    var result: [Inline] = []
    var plain: [InlineAligner.Piece] = []
    for piece in pieces {
      guard let range = piece.range else {
        plain.append(piece)
        continue
      }
      var start = range.lowerBound
      for mask in leaf.masks(in: range) where mask.range.upperBound <= range.upperBound {
        plain.append(leaf.piece(start..<mask.range.lowerBound))
        result += self.plain(plain, leaf)
        plain = []
        result += masked(mask, leaf)
        start = mask.range.upperBound
      }
      plain.append(leaf.masks.isEmpty ? piece : leaf.piece(start..<range.upperBound))
    }
    return result + self.plain(plain, leaf)
  }

  private mutating func masked(_ mask: Mask, _ leaf: LeafText) -> [Inline] {
    let offset = leaf.map.source(of: mask.range.lowerBound)
    switch mask.kind {
    case .math(let isDisplay, let content, _):
      let content = leaf.map.bytes.trimmed(content)
      if let place = leaf.map.contiguous(content) { addRuns([place], .math) }
      return [.math(tex: leaf.map.bytes.text(content), isDisplay: isDisplay, place: leaf.map.place(content))]
    case .postURL(let slug): return [.postLink(slug: slug, [.text(slug, offset: nil)])]
    case .dropped(let text):
      if rawRanges.contains(where: { $0.contains(offset) }) { return verbatim(mask.range, leaf) }
      warnDropped(text, at: offset)
      return []
    case .silent, .comment: return []
    case .footnote(let label):
      let number = footnoteNumbers[label] ?? footnoteOrder.count + 1
      if number > footnoteOrder.count { footnoteOrder.append(label) }
      footnoteNumbers[label] = number
      return [.footnote(label: label, number: number)]
    }
  }

  /// Text without masks: bare addresses and references are found in it.
  private mutating func plain(_ pieces: [InlineAligner.Piece], _ leaf: LeafText) -> [Inline] {
    let bytes = pieces.count == 1 ? Array(pieces[0].text.utf8) : pieces.flatMap { $0.text.utf8 }
    var specials: [PlainTextScanner.Special] = []
    if !isInLink {
      let first = pieces.first?.range?.lowerBound ?? 0
      let previous = first > 0 ? leaf.map.bytes[first - 1] : nil
      specials = PlainTextScanner.specials(in: bytes, after: previous, dialect)
    }
    guard !specials.isEmpty else { return pieces.flatMap { whole($0, leaf) } }
    var result: [Inline] = []
    var start = 0
    for special in specials {
      result += part(start..<special.range.lowerBound, of: pieces, leaf)
      switch special.kind {
      case .address(let destination):
        result.append(.link(destination: destination, title: nil, [.text(bytes.text(special.range), offset: nil)]))
      case .reference(let label): result.append(.reference(label: label))
      }
      start = special.range.upperBound
    }
    return result + part(start..<bytes.count, of: pieces, leaf)
  }

  /// The text at some of the bytes that pieces have together.
  private mutating func part(_ range: Range<Int>, of pieces: [InlineAligner.Piece], _ leaf: LeafText) -> [Inline] {
    var result: [Inline] = []
    var start = 0
    for piece in pieces {
      let end = start + piece.text.utf8.count
      let common = range.clamped(to: start..<end)
      if !common.isEmpty {
        if let place = piece.range {
          let first = place.lowerBound - start
          result += verbatim(first + common.lowerBound..<first + common.upperBound, leaf)
        } else {
          result.append(.text(piece.text, offset: nil))
        }
      }
      start = end
    }
    return result
  }

  private mutating func whole(_ piece: InlineAligner.Piece, _ leaf: LeafText) -> [Inline] {
    guard let range = piece.range else { return [.text(piece.text, offset: nil)] }
    return verbatim(range, leaf)
  }

  private mutating func verbatim(_ range: Range<Int>, _ leaf: LeafText) -> [Inline] {
    guard !range.isEmpty else { return [] }
    let place = leaf.map.contiguous(range)
    if let place { addRuns([place], runKind) }
    return [.text(leaf.map.bytes.text(range), offset: place?.lowerBound)]
  }

  private mutating func code(_ placed: InlineAligner.Placed, _ leaf: LeafText) -> Inline {
    let literal = String(decoding: placed.node.literal, as: UTF8.self)
    let range = placed.pieces.first?.range ?? placed.range
    let place = leaf.map.contiguous(range)
    let start = leaf.map.source(of: placed.range.lowerBound)
    if dialect.contains(.lessons), literal.hasPrefix("{swift}") {
      return value(place, start, literal)
    }
    for line in leaf.map.lines(in: range) {
      if let part = leaf.map.contiguous(leaf.map.bytes.trimmed(line)) { addRuns([part], .code) }
    }
    warnLiquid(in: start..<leaf.map.source(of: placed.range.upperBound - 1) + 1, what: "this code")
    let isVerbatim = leaf.map.bytes[range].elementsEqual(placed.node.literal)
    return .code(literal, offset: isVerbatim ? place?.lowerBound : nil)
  }

  private mutating func value(_ place: Range<Int>?, _ start: Int, _ literal: String) -> Inline {
    guard let place else {
      report(.error, "a value in the text stands on one line", at: start)
      return .code(literal, offset: nil)
    }
    let value = InlineValue(bytes, place.lowerBound + 7..<place.upperBound)
    if value.expression.isEmpty {
      report(.error, "this value has no expression: write '`{swift} expression`'", at: start)
      return .code(literal, offset: nil)
    }
    if let wrong = value.wrongFormat {
      report(
        .error,
        "'\(notebook.source.text(in: wrong))' is no format: write one such as '.3f', '.2e', '.4g', '.1%' or ','",
        at: wrong.lowerBound)
      return .code(literal, offset: nil)
    }
    return .value(
      probe: addProbe(notebook.source.text(in: value.expression), at: value.expression.lowerBound),
      format: value.format, offset: start)
  }

  private mutating func html(_ placed: InlineAligner.Placed, _ leaf: LeafText) -> [Inline] {
    let literal = String(decoding: placed.node.literal, as: UTF8.self)
    if dialect.contains(.lessons), literal.hasPrefix("<!--") {
      if leaf.map.bytes.firstIndex(of: "--", in: placed.range.dropFirst(4).dropLast(3)) != nil {
        report(
          .warning, "a comment with '--' in it shows as text in older Markdown renderers",
          at: leaf.map.source(of: placed.range.lowerBound))
      }
      takeInlineComment(Comment(leaf.map, placed.range))
      return []
    }
    return isUnknownTag(literal)
      ? [.text(literal, offset: leaf.map.contiguous(placed.range)?.lowerBound)] : [.html(literal)]
  }

  /// Whether a tag has a name that HTML does not know, such as `<END>`.
  func isUnknownTag(_ html: String) -> Bool {
    guard dialect.contains(.lessons) else { return false }
    let name = html.trimmingBlanks.utf8.dropFirst().drop { $0 == UInt8(ascii: "/") }
    let letters = name.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard html.trimmingBlanks.hasPrefix("<"), !letters.isEmpty else { return false }
    return !HTMLNames.known.contains(String(decoding: letters, as: UTF8.self).lowercased())
  }

  // MARK: Links

  private mutating func link(
    _ placed: InlineAligner.Placed, _ destination: String, _ title: String?, _ leaf: LeafText
  ) -> Inline {
    let isAddress = leaf.map.bytes[placed.range.lowerBound] == UInt8(ascii: "<")
    let isNested = isInLink
    isInLink = true
    defer { isInLink = isNested }
    let inner: [Inline] =
      isAddress
      ? placed.children.map { .text(String(decoding: $0.node.literal, as: UTF8.self), offset: nil) }
      : inlines(placed.children, leaf)
    var destination = destination
    for mask in leaf.masks(in: placed.target) {
      if case .postURL(let slug) = mask.kind { return .postLink(slug: slug, inner) }
      if case .dropped(let text) = mask.kind { warnDropped(text, at: leaf.map.source(of: mask.range.lowerBound)) }
      destination = destination.replacing(
        String(decoding: mask.placeholder, as: UTF8.self), with: "", maxReplacements: 1)
    }
    return .link(destination: destination, title: title, inner)
  }

  private mutating func image(
    _ placed: InlineAligner.Placed, _ source: String, _ title: String?, _ leaf: LeafText
  ) -> Inline {
    if dialect.contains(.mathematics), source.contains("latex.codecogs.com"),
      let formula = Codecogs(leaf.map, placed.target)
    {
      return .math(tex: formula.tex, isDisplay: false, place: formula.place)
    }
    var source = source
    for mask in leaf.masks(in: placed.target) {
      source = source.replacing(String(decoding: mask.placeholder, as: UTF8.self), with: "", maxReplacements: 1)
    }
    let outer = findsRuns
    findsRuns = false
    let alternative = Inline.plainText(inlines(placed.children, leaf))
    findsRuns = outer
    return .image(source: source, title: title, alternative: alternative)
  }

  // MARK: Without places

  private func unplaced(_ node: MarkdownNode) -> Inline {
    let literal = String(decoding: node.literal, as: UTF8.self)
    let inner = node.children.map(unplaced)
    switch node.kind {
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .codeSpan: return .code(literal, offset: nil)
    case .inlineHTML: return isUnknownTag(literal) ? .text(literal, offset: nil) : .html(literal)
    case .emphasis: return .emphasis(inner)
    case .strong: return .strong(inner)
    case .link(let destination, let title): return .link(destination: destination, title: title, inner)
    case .image(let source, let title):
      return .image(source: source, title: title, alternative: Inline.plainText(inner))
    default: return .text(literal, offset: nil)
    }
  }
}
