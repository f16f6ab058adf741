internal import SourceText

/// `~~text~~` and `~text~` among inlines that stand side by side, as GitHub reads them.
struct Strikethrough {
  private let inlines: [Inline]
  private let source: [UInt8]
  private var result: [Inline] = []
  /// The indices in `result` of one and of two tildes that may open.
  private var openers: [[Int]] = [[], []]

  /// The inlines with what stands between two runs of as many tildes struck through; `source` is the file.
  static func apply(to inlines: [Inline], in source: [UInt8]) -> [Inline] {
    let hasTildes = inlines.contains { inline in
      if case .text(let text, _) = inline { text.utf8.contains(UInt8(ascii: "~")) } else { false }
    }
    guard hasTildes else { return inlines }
    var strikethrough = Strikethrough(inlines: inlines, source: source)
    for index in inlines.indices { strikethrough.read(index) }
    return strikethrough.result
  }

  private init(inlines: [Inline], source: [UInt8]) {
    self.inlines = inlines
    self.source = source
  }

  private mutating func read(_ index: Int) {
    guard case .text(let text, let offset) = inlines[index], text != "~" || offset != nil else {
      result.append(inlines[index])
      return
    }
    // A text that begins after a backslash begins with what the backslash escapes.
    let isEscaped = offset.map { $0 > 0 && source[$0 - 1] == UInt8(ascii: "\\") } ?? false
    var start = text.startIndex
    var at = isEscaped ? text.index(after: start) : start
    while let tilde = text[at...].firstIndex(of: "~") {
      let end = text[tilde...].firstIndex { $0 != "~" } ?? text.endIndex
      let length = text.distance(from: tilde, to: end)
      at = end
      guard length <= 2 else { continue }
      append(text[start..<tilde], of: text, offset)
      let before = tilde > text.startIndex ? text[text.index(before: tilde)] : edge(index - 1)
      let after = end < text.endIndex ? text[end] : edge(index + 1)
      take(text[tilde..<end], of: text, offset, length, before, after)
      start = end
    }
    append(text[start...], of: text, offset)
  }

  /// What flanks a text: blank at a line's end, else the mark of another inline.
  private func edge(_ index: Int) -> Character {
    guard inlines.indices.contains(index) else { return " " }
    switch inlines[index] {
    case .softBreak, .lineBreak: return " "
    case .text(let text, _): return text.first ?? " "
    default: return "*"
    }
  }

  private mutating func take(
    _ tildes: Substring, of text: String, _ offset: Int?, _ length: Int, _ before: Character, _ after: Character
  ) {
    let isOpen =
      !after.isWhitespace && (!Self.isPunctuation(after) || before.isWhitespace || Self.isPunctuation(before))
    let isClose =
      !before.isWhitespace && (!Self.isPunctuation(before) || after.isWhitespace || Self.isPunctuation(after))
    if isClose, let start = openers[length - 1].popLast() {
      let inner = Array(result[(start + 1)...])
      result.removeSubrange(start...)
      result.append(.strikethrough(inner))
      for kind in openers.indices { while let last = openers[kind].last, last > start { openers[kind].removeLast() } }
    } else {
      if isOpen { openers[length - 1].append(result.count) }
      append(tildes, of: text, offset)
    }
  }

  private static func isPunctuation(_ character: Character) -> Bool { character.isPunctuation || character.isSymbol }

  private mutating func append(_ part: Substring, of text: String, _ offset: Int?) {
    guard !part.isEmpty else { return }
    let skipped = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    result.append(.text(String(part), offset: offset.map { $0 + skipped }))
  }
}
