internal import SourceText

/// Reads a Markdown lesson: the first stage of the pipeline.
package struct NotebookParser {
  private let dialect: Dialect

  /// Makes a parser of a dialect.
  package init(dialect: Dialect = .lesson) { self.dialect = dialect }

  /// The notebook in a file's bytes.
  ///
  /// Nothing is thrown: whatever is wrong with the file is a diagnostic of the notebook, and the rest is still read.
  /// `path` is the file's name in the diagnostics.
  package func parse(path: String, bytes: [UInt8]) -> Notebook {
    if let bad = firstInvalidByte(bytes) {
      let place = SourceFile(path: path, bytes: bytes).location(of: bad)
      var notebook = Notebook(source: SourceFile(path: path, bytes: []))
      notebook.diagnostics.append(
        Diagnostic(.error, "the file is not UTF-8: save it in that encoding", path: path, at: place))
      return notebook
    }
    let source = SourceFile(path: path, bytes: bytes)
    var notebook = Notebook(source: source)
    var body = bytes
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body.replaceSubrange(0..<3, with: [0x20, 0x20, 0x20]) }
    if body.allSatisfy(\.isWhitespace) {
      notebook.diagnostics.append(Diagnostic(.warning, "the file is empty", path: path, at: nil))
      return notebook
    }
    if dialect.contains(.jekyll) {
      var reader = FrontMatterReader(source: source)
      notebook.frontMatter = reader.read()
      notebook.diagnostics += reader.diagnostics
      if let range = notebook.frontMatter.range { blank(range, in: &body) }
    }
    for index in body.indices where body[index] == 0x0D && !body.has("\n", at: index + 1) { body[index] = 0x20 }
    let raw = CommonMark.blocks(of: withFootnotes(body, source))
    let mask = BlockMask(
      source: source, bytes: body, dialect: dialect, isVerbatim: verbatimLines(raw, count: source.lineStarts.count))
    let tree = mask.bytes == body && mask.footnotes.isEmpty ? raw : CommonMark.blocks(of: mask.bytes)
    var blocks = BlockReader(source: source, dialect: dialect, footnotes: mask.footnotes)
    let drafts = blocks.drafts(of: tree.children, in: [])
    notebook.diagnostics += blocks.diagnostics
    let parsed = LeafParser.parse(blocks.texts, document: mask.bytes)
    var builder = NotebookBuilder(notebook: notebook, reader: blocks, parsed: parsed, attributes: mask.attributes)
    return builder.build(drafts)
  }

  /// The text whose code is looked for: what is indented below a footnote is none.
  private func withFootnotes(_ body: [UInt8], _ source: SourceFile) -> [UInt8] {
    guard dialect.contains(.footnotes) else { return body }
    return FootnoteLabel.asItems(FootnoteLabel.definitions(in: source, body) { _ in true }, in: body)
  }

  private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var low = 0
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): low += scalar.count
      case .emptyInput, .error: return low
      }
    }
  }

  private func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
  }

  /// Which lines (from 1) belong to code and HTML.
  private func verbatimLines(_ root: MarkdownNode, count: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: count + 1)
    func mark(_ node: MarkdownNode) {
      switch node.kind {
      case .code, .html:
        for line in node.firstLine...max(node.firstLine, node.lastLine) where line <= count { result[line] = true }
      default: node.children.forEach(mark)
      }
    }
    mark(root)
    return result
  }
}
