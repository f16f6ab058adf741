internal import SourceText

/// Walks libcmark's inline nodes of a leaf along the bytes that it parsed, so that each gets its place.
///
/// Every step is compared with the bytes: what does not fit makes the whole leaf's places unknown, never wrong.
struct InlineAligner {
  /// A node with the bytes it was made of.
  struct Placed {
    var node: MarkdownNode
    /// All bytes of the node.
    var range: Range<Int>
    /// The bytes of its content that are verbatim its literal, piece by piece (text), or its one content (code).
    var pieces: [Piece] = []
    /// The bytes of a link's or an image's target.
    var target: Range<Int> = 0..<0
    var children: [Placed] = []
  }

  /// A stretch of a text node.
  struct Piece {
    /// What it reads.
    var text: String
    /// The bytes, when they are the same.
    var range: Range<Int>?
  }

  private struct Mismatch: Error {}

  private let bytes: [UInt8]
  private var at = 0

  /// The nodes with their places; nil when they do not fit the bytes.
  static func place(_ nodes: [MarkdownNode], in bytes: [UInt8]) -> [Placed]? {
    var aligner = InlineAligner(bytes: bytes)
    return try? aligner.all(nodes)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func all(_ nodes: [MarkdownNode]) throws(Mismatch) -> [Placed] {
    var result: [Placed] = []
    for node in nodes { result.append(try one(node)) }
    return result
  }

  private mutating func one(_ node: MarkdownNode) throws(Mismatch) -> Placed {
    let start = at
    var placed = Placed(node: node, range: start..<start)
    if node.isTooDeep { throw Mismatch() }
    switch node.kind {
    case .text: placed.pieces = try text(node.literal)
    case .softBreak, .lineBreak: try lineBreak()
    case .codeSpan: placed.pieces = [try code(node.literal)]
    case .inlineHTML: try expect(node.literal)
    case .emphasis: placed.children = try delimited(node, 1)
    case .strong: placed.children = try delimited(node, 2)
    case .link where at < bytes.count && bytes[at] == UInt8(ascii: "<"):
      at += 1
      placed.children = try address(node.children)
      try expect([UInt8(ascii: ">")])
    case .link:
      try expect([UInt8(ascii: "[")])
      placed.children = try all(node.children)
      placed.target = try linkEnd()
    case .image:
      try expect(Array("![".utf8))
      placed.children = try all(node.children)
      placed.target = try linkEnd()
    default: throw Mismatch()
    }
    placed.range = start..<at
    return placed
  }

  private mutating func expect(_ wanted: [UInt8]) throws(Mismatch) {
    guard at + wanted.count <= bytes.count, bytes[at..<at + wanted.count].elementsEqual(wanted) else {
      throw Mismatch()
    }
    at += wanted.count
  }

  /// The text of an address in angle brackets, where a backslash escapes nothing.
  private mutating func address(_ nodes: [MarkdownNode]) throws(Mismatch) -> [Placed] {
    var result: [Placed] = []
    for node in nodes {
      let start = at
      let pieces = try text(node.literal, hasEscapes: false)
      result.append(Placed(node: node, range: start..<at, pieces: pieces))
    }
    return result
  }

  private mutating func delimited(_ node: MarkdownNode, _ count: Int) throws(Mismatch) -> [Placed] {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "*") || bytes[at] == UInt8(ascii: "_") else { throw Mismatch() }
    let delimiter = [UInt8](repeating: bytes[at], count: count)
    try expect(delimiter)
    let children = try all(node.children)
    try expect(delimiter)
    return children
  }

  private mutating func lineBreak() throws(Mismatch) {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\\") { at += 1 }
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    try expect([0x0A])
    while at < bytes.count, bytes[at].isBlank { at += 1 }
  }

  private mutating func code(_ literal: [UInt8]) throws(Mismatch) -> Piece {
    let open = at
    while at < bytes.count, bytes[at] == UInt8(ascii: "`") { at += 1 }
    let length = at - open
    guard length > 0 else { throw Mismatch() }
    let start = at
    var end = at
    while true {
      while end < bytes.count, bytes[end] != UInt8(ascii: "`") { end += 1 }
      guard end < bytes.count else { throw Mismatch() }
      var after = end
      while after < bytes.count, bytes[after] == UInt8(ascii: "`") { after += 1 }
      if after - end == length {
        at = after
        break
      }
      end = after
    }
    for range in [start..<end, start + 1..<max(start + 1, end - 1)] where range.count == literal.count {
      let content = bytes[range].map { $0 == 0x0A ? 0x20 : $0 }
      guard content == literal else { continue }
      return Piece(text: bytes.text(range).replacing("\n", with: " "), range: range)
    }
    throw Mismatch()
  }

  private mutating func text(_ literal: [UInt8], hasEscapes: Bool = true) throws(Mismatch) -> [Piece] {
    var pieces: [Piece] = []
    var start = at
    var index = 0
    func verbatim(_ end: Int) {
      if end > start { pieces.append(Piece(text: bytes.text(start..<end), range: start..<end)) }
    }
    while index < literal.count {
      guard at < bytes.count else { throw Mismatch() }
      let byte = bytes[at]
      if hasEscapes, byte == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1].isPunctuation,
        bytes[at + 1] == literal[index]
      {
        verbatim(at)
        start = at + 1
        at += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let entity = Entity(bytes, at: at),
        literal[index...].starts(with: entity.text.utf8)
      {
        verbatim(at)
        pieces.append(Piece(text: entity.text, range: nil))
        at += entity.length
        start = at
        index += entity.text.utf8.count
      } else if byte == literal[index] {
        at += 1
        index += 1
      } else {
        throw Mismatch()
      }
    }
    verbatim(at)
    return pieces
  }

  /// Passes `](…)`, `][…]`, `[]` or `]`, and gives the bytes between the parentheses.
  private mutating func linkEnd() throws(Mismatch) -> Range<Int> {
    try expect([UInt8(ascii: "]")])
    if let target = LinkTarget.parenthesised(bytes, at: at) {
      at = target.end
      return target.destination
    }
    if let end = LinkTarget.label(bytes, at: at) { at = end }
    return at..<at
  }
}
