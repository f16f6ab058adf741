internal import SourceText

/// Turns libcmark's block nodes into drafts: finds cells, tables and display mathematics, and strips prefixes.
struct BlockReader {
  /// The file.
  let source: SourceFile
  /// What is understood beyond CommonMark.
  let dialect: Dialect
  /// The definitions of footnotes, by the line on which they begin.
  let footnotes: [Int: FootnoteLabel]
  private let labels: Set<String>
  /// The texts to parse, in order.
  private(set) var texts: [LeafText] = []
  /// The fences that run, in order.
  var cells: [CellFence] = []
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads blocks of a source.
  init(source: SourceFile, dialect: Dialect, footnotes: [Int: FootnoteLabel]) {
    self.source = source
    self.dialect = dialect
    self.footnotes = footnotes
    labels = Set(footnotes.values.map(\.text))
  }

  /// The drafts of nodes within containers.
  mutating func drafts(of nodes: [MarkdownNode], in containers: [Container]) -> [Draft] {
    var result: [Draft] = []
    for node in nodes { append(node, containers, to: &result) }
    return result
  }

  private mutating func append(_ node: MarkdownNode, _ containers: [Container], to result: inout [Draft]) {
    let range = lines(node)
    if node.isTooDeep {
      report(.warning, CommonMark.tooDeep, at: range.lowerBound)
      result.append(Draft(kind: .code(info: "", text: source.text(in: range)), range: range))
      return
    }
    switch node.kind {
    case .quote:
      result.append(Draft(kind: .quote(drafts(of: node.children, in: containers + [.quote])), range: range))
    case .list(let start, let isTight): appendList(node, start, isTight, containers, to: &result)
    case .code(let info): appendCode(node, info: info, containers, range, to: &result)
    case .html:
      result.append(
        Draft(kind: .html(String(decoding: node.literal, as: UTF8.self), map(of: node, containers)), range: range))
    case .heading(let level):
      let text = append(heading(node, containers))
      result.append(Draft(kind: .heading(level: level, text: text), range: range))
    case .rule: result.append(Draft(kind: .rule, range: range))
    case .paragraph: appendParagraph(node, containers, to: &result)
    default: break
    }
  }

  /// A list; the definitions of footnotes among its items are no part of it.
  private mutating func appendList(
    _ node: MarkdownNode, _ start: Int?, _ isTight: Bool, _ containers: [Container], to result: inout [Draft]
  ) {
    var items: [[Draft]] = []
    var first = node.firstLine
    func finish(_ items: [[Draft]], through last: Int, to result: inout [Draft]) {
      guard !items.isEmpty else { return }
      let kind = Draft.Kind.list(start: start, isTight: isTight, items)
      result.append(Draft(kind: kind, range: lines(first, last)))
    }
    for item in node.children {
      let line = item.firstLine
      if let label = footnotes[line] {
        finish(items, through: line - 1, to: &result)
        (items, first) = ([], item.lastLine + 1)
        var content = label.range.upperBound
        while content < source.bytes.count, source.bytes[content].isBlank { content += 1 }
        let container = Container.item(firstLine: line, contentStart: content, width: 4)
        let drafts = drafts(of: item.children, in: containers + [container])
        result.append(Draft(kind: .footnote(label: label.text, drafts), range: lines(item)))
      } else {
        let container = cursor(line, containers).cursor.item(line: line)
        items.append(drafts(of: item.children, in: containers + (container.map { [$0] } ?? [])))
      }
    }
    finish(items, through: node.lastLine, to: &result)
  }

  /// The bytes of a node's lines, without the last line break.
  private func lines(_ node: MarkdownNode) -> Range<Int> { lines(node.firstLine, node.lastLine) }

  private func lines(_ first: Int, _ last: Int) -> Range<Int> {
    let count = source.lineStarts.count
    let first = min(max(first, 1), count)
    let last = min(max(last, first), count)
    return source.lineStarts[first - 1]..<source.rangeOfLine(last).upperBound
  }

  /// Reports what is wrong at an offset.
  mutating func report(_ severity: Diagnostic.Severity, _ message: String, at offset: Int) {
    diagnostics.append(Diagnostic(severity, message, path: source.path, at: source.location(of: offset)))
  }

  // MARK: Text

  /// Adds a text to parse; gives its index.
  private mutating func append(_ text: InlineMap) -> Int {
    let masks = MaskScanner.masks(of: text.bytes, dialect: dialect, footnotes: labels)
    texts.append(LeafText(map: text, masks: masks))
    return texts.count - 1
  }

  /// A line after the prefixes of its containers; `isLazy` when it lacks one of them.
  func cursor(_ line: Int, _ containers: [Container]) -> (cursor: LineCursor, isLazy: Bool) {
    var cursor = LineCursor(source.bytes, source.rangeOfLine(line))
    for container in containers where !cursor.skip(container, line: line) { return (cursor, true) }
    return (cursor, false)
  }

  /// A line after the prefixes of its containers and the blanks that follow.
  func strip(_ line: Int, _ containers: [Container]) -> Range<Int> {
    let end = source.rangeOfLine(line).upperBound
    var start = cursor(line, containers).cursor.offset
    while start < end, source.bytes[start].isBlank { start += 1 }
    return start..<end
  }

  private func map(of node: MarkdownNode, _ containers: [Container]) -> InlineMap {
    var map = InlineMap()
    guard node.firstLine > 0 else { return map }
    for line in node.firstLine...max(node.firstLine, min(node.lastLine, source.lineStarts.count)) {
      map.addLine(source.bytes, strip(line, containers))
    }
    return map
  }

  private func heading(_ node: MarkdownNode, _ containers: [Container]) -> InlineMap {
    let first = strip(node.firstLine, containers)
    let bytes = source.bytes
    let hashes = bytes[first].prefix { $0 == UInt8(ascii: "#") }.count
    let isATX = (1...6).contains(hashes) && (hashes == first.count || bytes[first.lowerBound + hashes].isBlank)
    guard isATX else { return underlinedHeading(node, containers) }
    var range = first
    while !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "#") { range.removeFirst() }
    range = bytes.trimmed(range)
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == range.lowerBound || bytes[end - 1].isBlank { range = bytes.trimmed(range.lowerBound..<end) }
    var map = InlineMap()
    map.addLine(bytes, range)
    return map
  }

  /// The text of a setext heading goes on to its underline; definitions may stand before it.
  private func underlinedHeading(_ node: MarkdownNode, _ containers: [Container]) -> InlineMap {
    var map = InlineMap()
    for line in node.firstLine...max(node.firstLine, source.lineStarts.count) {
      if line > node.firstLine, isUnderline(line, containers) {
        let skipped = ReferenceDefinitions.end(in: map.bytes)
        // An underline of definitions alone is text.
        if skipped < map.bytes.count { return skipped == 0 ? map : map.slice(skipped..<map.bytes.count) }
      }
      map.addLine(source.bytes, strip(line, containers))
    }
    return map
  }

  private func isUnderline(_ line: Int, _ containers: [Container]) -> Bool {
    let (cursor, isLazy) = cursor(line, containers)
    guard !isLazy, cursor.indent <= 3 else { return false }
    let content = source.bytes[source.bytes.trimmed(cursor.offset..<source.rangeOfLine(line).upperBound)]
    guard let first = content.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
    return content.allSatisfy { $0 == first }
  }

  // MARK: Paragraphs

  private mutating func appendParagraph(_ node: MarkdownNode, _ containers: [Container], to result: inout [Draft]) {
    var whole = map(of: node, containers)
    let skipped = ReferenceDefinitions.end(in: whole.bytes)
    if skipped > 0 { whole = whole.slice(skipped..<whole.bytes.count) }
    let masks = MaskScanner.masks(of: whole.bytes, dialect: dialect, footnotes: labels)
    var start = 0
    for mask in masks {
      guard case .math(isDisplay: true, let content, let label) = mask.kind, standsAlone(mask.range, whole.bytes)
      else { continue }
      appendText(whole, start..<mask.range.lowerBound, to: &result)
      let place = whole.source(of: mask.range.lowerBound)..<whole.source(of: mask.range.upperBound - 1) + 1
      let tex = whole.bytes.trimmed(content)
      var draft = Draft(
        kind: .math(tex: whole.bytes.text(tex), label: label, place: whole.place(tex)), range: place)
      draft.runs = runs(of: content, in: whole)
      result.append(draft)
      start = mask.range.upperBound
    }
    appendText(whole, start..<whole.bytes.count, to: &result)
  }

  private func standsAlone(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var before = range.lowerBound
    while before > 0, bytes[before - 1].isBlank { before -= 1 }
    var after = range.upperBound
    while after < bytes.count, bytes[after].isBlank { after += 1 }
    return (before == 0 || bytes[before - 1] == 0x0A) && (after == bytes.count || bytes[after] == 0x0A)
  }

  private func runs(of content: Range<Int>, in map: InlineMap) -> [Range<Int>] {
    map.lines(in: content).compactMap { map.contiguous(map.bytes.trimmed($0)) }
  }

  private mutating func appendText(_ whole: InlineMap, _ range: Range<Int>, to result: inout [Draft]) {
    let range = whole.bytes.trimmed(range)
    guard !range.isEmpty else { return }
    let map = range.count == whole.bytes.count ? whole : whole.slice(range)
    if let table = PipeTable.find(in: map, dialect) {
      appendTable(table, map, to: &result)
      return
    }
    let place = map.source(of: 0)..<map.source(of: map.bytes.count - 1) + 1
    result.append(Draft(kind: .paragraph(text: append(map)), range: place))
  }

  private mutating func appendTable(_ table: PipeTable, _ map: InlineMap, to result: inout [Draft]) {
    let lines = map.lines
    appendText(map, 0..<lines[table.headerLine].lowerBound, to: &result)
    var rows: [[Int]] = []
    for (number, line) in lines.enumerated() where number >= table.headerLine && number != table.headerLine + 1 {
      var cells: [Int] = []
      for cell in table.cells(of: line, in: map).prefix(table.columns.count) {
        cells.append(append(cell))
      }
      while cells.count < table.columns.count {
        cells.append(append(InlineMap()))
      }
      rows.append(cells)
    }
    let start = map.source(of: lines[table.headerLine].lowerBound)
    let kind = Draft.Kind.table(columns: table.columns, header: rows[0], rows: Array(rows.dropFirst()))
    result.append(Draft(kind: kind, range: start..<map.source(of: map.bytes.count - 1) + 1))
  }
}
