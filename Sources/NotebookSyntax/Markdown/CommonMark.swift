import CCommonMark

/// The CommonMark parser, libcmark: the one place that touches it.
enum CommonMark {
  /// The nesting beyond which a tree is cut: no text that is meant comes near, and recursion stays shallow.
  static let deepest = 100
  /// What the author is told of it.
  static let tooDeep = "nested more than \(deepest) levels deep: shown as plain text"

  /// How much of a document is copied out of libcmark.
  private enum Extent {
    /// All blocks, their text unparsed.
    case blocks
    /// So many top-level blocks with all that is in them.
    case first(Int)
  }

  /// The blocks of a document, without the nodes of their text.
  static func blocks(of bytes: [UInt8]) -> MarkdownNode { parse(bytes, .blocks) }

  /// The first top-level blocks of a document, with all nodes in them.
  static func tree(of bytes: [UInt8], first count: Int) -> MarkdownNode { parse(bytes, .first(count)) }

  private static func parse(_ bytes: [UInt8], _ extent: Extent) -> MarkdownNode {
    let root = bytes.withUnsafeBytes { raw in
      cmark_parse_document(raw.bindMemory(to: CChar.self).baseAddress, raw.count, CMARK_OPT_DEFAULT)
    }
    guard let root else { return MarkdownNode(kind: .document) }
    defer { cmark_node_free(root) }
    return copy(root, extent)
  }

  private static func copy(_ root: OpaquePointer, _ extent: Extent) -> MarkdownNode {
    guard let iterator = cmark_iter_new(root) else { return MarkdownNode(kind: .document) }
    defer { cmark_iter_free(iterator) }
    var open: [MarkdownNode] = [MarkdownNode(kind: .document)]
    var surplus = 0
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator), node != root else { continue }
      if event == CMARK_EVENT_EXIT {
        if surplus > 0 {
          surplus -= 1
        } else {
          var closed = open.removeLast()
          // Inlines have lines too, but wrong ones.
          if closed.isContainer, let last = closed.children.last {
            closed.lastLine = max(closed.firstLine, last.lastLine)
          }
          open[open.count - 1].children.append(closed)
        }
        if case .first(let count) = extent, open.count == 1, open[0].children.count >= count { break }
        continue
      }
      var isLeaf = isLeaf(node)
      if case .blocks = extent, isText(node) {
        // The next event is then the one after the block's exit.
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        isLeaf = true
      }
      if open.count > deepest {
        open[open.count - 1].isTooDeep = true
        if !isLeaf { surplus += 1 }
      } else if isLeaf {
        open[open.count - 1].children.append(self.node(node))
      } else {
        open.append(self.node(node))
      }
    }
    return open[0]
  }

  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func isText(_ node: OpaquePointer) -> Bool {
    let type = cmark_node_get_type(node)
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
  }

  private static func node(_ source: OpaquePointer) -> MarkdownNode {
    var node = MarkdownNode(kind: kind(source))
    if let literal = cmark_node_get_literal(source) {
      node.literal = text(literal)
    }
    node.firstLine = Int(cmark_node_get_start_line(source))
    node.lastLine = lastLine(source, node)
    return node
  }

  /// The bytes of a literal, with the ends of its lines as one character.
  private static func text(_ pointer: UnsafePointer<CChar>) -> [UInt8] {
    // Most literals are plain: to make a String of each would be most of the time of a copy.
    let bytes = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
    var count = 0
    while (1..<0x80).contains(bytes[count]), bytes[count] != 0x0D { count += 1 }
    if bytes[count] == 0 { return Array(UnsafeBufferPointer(start: bytes, count: count)) }
    return Array(string(pointer).replacing("\r\n", with: "\n").utf8)
  }

  /// The last line of a block: libcmark gets it wrong where a block ends without a line of its own that says so.
  private static func lastLine(_ source: OpaquePointer, _ node: MarkdownNode) -> Int {
    let last = Int(cmark_node_get_end_line(source))
    if case .html = node.kind { return node.firstLine + max(0, node.literal.count { $0 == 0x0A } - 1) }
    return max(node.firstLine, cmark_node_get_end_column(source) == 0 ? last - 1 : last)
  }

  private static func kind(_ node: OpaquePointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code(info: cmark_node_get_fence_info(node).map(string) ?? "")
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(destination: destination(node), title: title(node))
    case CMARK_NODE_IMAGE: .image(source: destination(node), title: title(node))
    default: .paragraph
    }
  }

  private static func destination(_ node: OpaquePointer) -> String { cmark_node_get_url(node).map(string) ?? "" }

  private static func title(_ node: OpaquePointer) -> String? {
    let text = cmark_node_get_title(node).map(string) ?? ""
    return text.isEmpty ? nil : text
  }

  private static func string(_ pointer: UnsafePointer<CChar>) -> String { String(cString: pointer) }
}
