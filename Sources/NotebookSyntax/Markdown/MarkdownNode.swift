/// A node of libcmark's tree, copied out of it.
struct MarkdownNode {
  /// What libcmark found.
  enum Kind {
    case document, quote, item, html, paragraph, rule
    case list(start: Int?, isTight: Bool)
    case code(info: String)
    case heading(level: Int)
    case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong
    case link(destination: String, title: String?)
    case image(source: String, title: String?)
  }

  /// What it is.
  var kind: Kind
  /// The text of a leaf.
  var literal: [UInt8] = []
  /// The first line, from 1; only blocks have one that can be trusted.
  var firstLine = 0
  /// The last line, likewise.
  var lastLine = 0
  /// Whether deeper nodes were cut off here because the nesting has no end.
  var isTooDeep = false
  /// The nodes in it.
  var children: [MarkdownNode] = []

  /// Whether nodes were cut off in it.
  var holdsTooDeep: Bool { isTooDeep || children.contains(where: \.holdsTooDeep) }

  /// Whether it holds blocks.
  var isContainer: Bool {
    switch kind {
    case .document, .quote, .list, .item: true
    default: false
    }
  }
}
