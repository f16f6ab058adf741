internal import SourceText

/// Parses the texts of all leaf blocks in one run of libcmark.
///
/// Each becomes a paragraph of a document made for this: a line `x`, then its lines, indented so that none can begin another
/// block. The document itself follows, so that links find their definitions.
enum LeafParser {
  /// The parse of one text.
  struct Parsed {
    /// libcmark's nodes.
    var nodes: [MarkdownNode]
    /// The nodes with their places; nil when these could not be found.
    var placed: [InlineAligner.Placed]?
  }

  /// The nodes of each text.
  static func parse(_ texts: [LeafText], document: [UInt8]) -> [Parsed] {
    let masked = texts.map(\.masked)
    let trees = paragraphs(masked, document)
    var result: [Parsed] = []
    for (index, nodes) in trees.enumerated() {
      result.append(Parsed(nodes: nodes, placed: InlineAligner.place(nodes, in: masked[index])))
    }
    let lost = result.indices.filter { result[$0].placed == nil && !texts[$0].masks.isEmpty }
    guard !lost.isEmpty else { return result }
    // Without places the masks cannot be filled in again: those texts are read as they stand.
    for (index, nodes) in zip(lost, paragraphs(lost.map { texts[$0].map.bytes }, document)) {
      result[index].nodes = nodes
    }
    return result
  }

  private static func paragraphs(_ texts: [[UInt8]], _ document: [UInt8]) -> [[MarkdownNode]] {
    var bytes: [UInt8] = []
    for text in texts {
      bytes += "x\n    ".utf8
      for byte in text {
        bytes.append(byte)
        if byte == 0x0A { bytes += "    ".utf8 }
      }
      bytes += "\n\n".utf8
    }
    // Links look for their definitions anywhere in the document.
    if document.firstIndex(of: "]:", in: document.indices) != nil { bytes += document }
    let tree = CommonMark.tree(of: bytes, first: texts.count)
    return texts.indices.map { index in
      guard index < tree.children.count else { return [] }
      return Array(tree.children[index].children.dropFirst(2))
    }
  }
}
