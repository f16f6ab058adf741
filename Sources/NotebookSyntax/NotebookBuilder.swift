internal import SourceText

/// Turns drafts into the notebook's blocks, in the order of the text, and gathers what runs and what is claimed.
struct NotebookBuilder {
  /// What is built.
  var notebook: Notebook
  /// What is understood beyond CommonMark.
  let dialect: Dialect
  /// The texts of the leaf blocks.
  let texts: [LeafText]
  /// Their parses.
  let parsed: [LeafParser.Parsed]
  /// The fences that run.
  let fences: [CellFence]
  /// Attribute lists on lines of their own, by line; what is used is taken out.
  var attributes: [Int: String]
  /// Comments above the block that comes next.
  var pending: [Comment] = []
  /// The index of the top-level block that is being built.
  var block = 0
  /// Footnotes in the order of their first reference.
  var footnoteOrder: [String] = []
  /// Their numbers, from 1.
  var footnoteNumbers: [String: Int] = [:]
  /// The drafts of footnotes by label.
  var footnotes: [String: Draft] = [:]
  /// How often an anchor was taken.
  var anchors: [String: Int] = [:]
  /// The labels seen, each with what bears it and its line.
  var labels: [String: (what: String, line: Int)] = [:]
  /// The stretches between `{% raw %}` and `{% endraw %}`.
  let rawRanges: [Range<Int>]
  /// The kind of the text runs being found.
  var runKind = TextRun.Kind.prose
  /// False in text that the page does not show, such as an image's alternative.
  var findsRuns = true
  /// Whether the text of a link is read, in which no address is a link of its own.
  var isInLink = false

  init(notebook: Notebook, reader: BlockReader, parsed: [LeafParser.Parsed], attributes: [Int: String]) {
    self.notebook = notebook
    dialect = reader.dialect
    texts = reader.texts
    self.parsed = parsed
    fences = reader.cells
    self.attributes = attributes
    rawRanges = dialect.contains(.jekyll) ? Liquid.rawRanges(in: notebook.source.bytes) : []
  }

  /// The file's bytes.
  var bytes: [UInt8] { notebook.source.bytes }

  /// The finished notebook.
  mutating func build(_ drafts: [Draft]) -> Notebook {
    notebook.blocks = blocks(drafts, isTopLevel: true)
    block = notebook.blocks.count
    appendFootnotes()
    for line in attributes.keys.sorted() {
      guard let text = attributes[line] else { continue }
      warnDropped(text, at: notebook.source.rangeOfLine(line).lowerBound)
    }
    notebook.textRuns.sort { $0.range.lowerBound < $1.range.lowerBound }
    notebook.diagnostics = notebook.diagnostics.inOrderOfPlace
    return notebook
  }

  /// Reports what is wrong at an offset.
  mutating func report(_ severity: Diagnostic.Severity, _ message: String, at offset: Int) {
    let place = notebook.source.location(of: offset)
    notebook.diagnostics.append(Diagnostic(severity, message, path: notebook.source.path, at: place))
  }

  /// Warns of a piece of Liquid or an attribute list that the page leaves out.
  mutating func warnDropped(_ text: String, at offset: Int) {
    report(.warning, "'\(text)' means something to Jekyll only and is left out of the page", at: offset)
  }

  // MARK: Blocks

  /// The blocks of drafts; comments act on the block after them.
  mutating func blocks(_ drafts: [Draft], isTopLevel: Bool = false) -> [Block] {
    let outer = pending
    pending = []
    var result: [Block] = []
    var lastCell: Int?
    for draft in drafts {
      if isTopLevel { block = result.count }
      if case .html(let text, let map) = draft.kind {
        let comments = dialect.contains(.lessons) ? Comment.all(in: map) : []
        if !comments.isEmpty {
          takeBlockComments(comments)
          if Comment.isOnlyComments(map) { continue }
        }
        if isUnknownTag(text) {
          result.append(Block(.paragraph([.text(text.trimmingBlanks, offset: nil)]), range: draft.range))
        } else {
          result.append(Block(.html(text), range: draft.range))
        }
        lastCell = nil
        continue
      }
      let comments = pending
      pending = []
      if case .footnote(let label, _) = draft.kind {
        footnotes[label] = footnotes[label] ?? draft
        continue
      }
      if case .code("output", _) = draft.kind, let content = draft.content {
        appendOutput(content, of: lastCell, at: draft.range.lowerBound)
      }
      apply(comments, to: draft)
      if let built = build(draft, comments) { result.append(built) }
      if case .cell(let index) = draft.kind { lastCell = index } else { lastCell = nil }
    }
    reportUnused(pending)
    pending = outer
    return result
  }

  private mutating func build(_ draft: Draft, _ comments: [Comment]) -> Block? {
    switch draft.kind {
    case .heading(let level, let text):
      var inlines = inlines(of: text)
      let label = dialect.contains(.lessons) ? takeLabel(from: &inlines) : nil
      return Block(.heading(level: level, anchor: label ?? anchor(for: inlines), inlines), range: draft.range)
    case .paragraph(let text):
      var inlines = inlines(of: text)
      // An equation that is all of a paragraph (an image from codecogs.com) stands on its own.
      if inlines.count == 1, case .math(let tex, _, let place) = inlines[0] {
        inlines[0] = .math(tex: tex, isDisplay: leafIsImage(text), place: place)
      }
      return inlines.isEmpty ? nil : Block(.paragraph(inlines), range: draft.range)
    case .cell(let index):
      appendCell(fences[index], index: index, comments)
      return Block(.cell(index), range: draft.range)
    case .code(let info, let text):
      addRuns(draft.runs, .code)
      warnLiquid(in: draft.range, what: "this fence")
      return Block(
        .code(language: info.split(whereSeparator: \.isWhitespace).first.map(String.init), text: text),
        range: draft.range)
    case .math(let tex, let label, let place):
      addRuns(draft.runs, .math)
      let label = formulaLabel(label, at: draft, comments)
      return Block(.math(tex: tex, label: label, place: place), range: draft.range)
    case .quote(let drafts): return quote(drafts, draft.range)
    case .list(let start, let isTight, let items):
      let items = items.map { Self.listItem(blocks($0), hasTask: dialect.contains(.tasks)) }
      return Block(.list(start: start, isTight: isTight, items), range: draft.range)
    case .table(let columns, let header, let rows):
      runKind = .tableCell
      defer { runKind = .prose }
      let header = header.map { inlines(of: $0) }
      let rows = rows.map { row in row.map { inlines(of: $0) } }
      return Block(.table(columns: columns, header: header, rows: rows), range: draft.range)
    case .rule: return Block(.rule, range: draft.range)
    case .html, .footnote: return nil
    }
  }

  private func leafIsImage(_ text: Int) -> Bool {
    texts[text].map.bytes.starts(with: "![".utf8) || texts[text].map.bytes.starts(with: "$$".utf8)
  }

  /// Adds stretches in which numbers may stand.
  mutating func addRuns(_ ranges: [Range<Int>], _ kind: TextRun.Kind) {
    for range in ranges where findsRuns && !range.isEmpty {
      if let last = notebook.textRuns.last, last.kind == kind, last.block == block, kind != .code {
        let gap = range.lowerBound - last.range.upperBound
        if gap == 0 || (gap == 1 && bytes[last.range.upperBound] == UInt8(ascii: "\\")) {
          notebook.textRuns[notebook.textRuns.count - 1].range = last.range.lowerBound..<range.upperBound
          continue
        }
      }
      notebook.textRuns.append(TextRun(kind: kind, range: range, block: block))
    }
  }

  private mutating func appendFootnotes() {
    var result: [(label: String, blocks: [Block])] = []
    var next = 0
    // A footnote may refer to further ones.
    while next < footnoteOrder.count {
      let label = footnoteOrder[next]
      next += 1
      guard let draft = footnotes[label], case .footnote(_, let drafts) = draft.kind else { continue }
      result.append((label, blocks(drafts)))
    }
    for (label, draft) in footnotes.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound })
    where footnoteNumbers[label] == nil {
      report(.warning, "no text refers to footnote '\(label)': it is left out", at: draft.range.lowerBound)
    }
    guard let range = result.lazy.compactMap(\.blocks.first).first?.range else { return }
    notebook.blocks.append(Block(.footnotes(result), range: range))
  }
}
