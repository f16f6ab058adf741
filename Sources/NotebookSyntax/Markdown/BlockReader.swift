/// Turns libcmark's block nodes into drafts: finds cells, tables and display mathematics, and strips prefixes.
struct BlockReader {
  /// The file.
  let source: SourceText
  /// The labels of the footnotes that are defined.
  let footnotes: Set<String>
  /// The texts to parse, in order.
  private(set) var texts: [LeafText] = []
  /// The fences that run, in order.
  private(set) var cells: [CellFence] = []
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads blocks of a source.
  init(source: SourceText, footnotes: Set<String>) {
    self.source = source
    self.footnotes = footnotes
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
      report(.warning, "nested more than \(CommonMark.deepest) levels deep: shown as plain text", at: range.lowerBound)
      result.append(Draft(kind: .code(info: "", text: source.text(in: range)), range: range))
      return
    }
    switch node.kind {
    case .quote:
      result.append(Draft(kind: .quote(drafts(of: node.children, in: containers + [.quote])), range: range))
    case .list(let start, let isTight):
      var items: [[Draft]] = []
      for item in node.children {
        var cursor = LineCursor(source.bytes, source.rangeOfLine(item.firstLine))
        for container in containers { _ = cursor.skip(container, line: item.firstLine) }
        let container = cursor.item(line: item.firstLine)
        items.append(drafts(of: item.children, in: containers + (container.map { [$0] } ?? [])))
      }
      result.append(Draft(kind: .list(start: start, isTight: isTight, items), range: range))
    case .code(let info): appendCode(node, info: info, containers, range, to: &result)
    case .html:
      result.append(
        Draft(kind: .html(String(decoding: node.literal, as: UTF8.self), map(of: node, containers)), range: range))
    case .heading(let level):
      let text = heading(node, containers)
      texts.append(LeafText(map: text, masks: MaskScanner.masks(of: text.bytes, footnotes: footnotes)))
      result.append(Draft(kind: .heading(level: level, text: texts.count - 1), range: range))
    case .rule: result.append(Draft(kind: .rule, range: range))
    case .paragraph: appendParagraph(node, containers, to: &result)
    default: break
    }
  }

  /// The bytes of a node's lines, without the last line break.
  private func lines(_ node: MarkdownNode) -> Range<Int> {
    let count = source.lineStarts.count
    let first = min(max(node.firstLine, 1), count)
    let last = min(max(node.lastLine, first), count)
    return source.lineStarts[first - 1]..<source.rangeOfLine(last).upperBound
  }

  private mutating func report(_ severity: Diagnostic.Severity, _ message: String, at offset: Int) {
    diagnostics.append(Diagnostic(severity, message, path: source.path, at: source.location(of: offset)))
  }

  // MARK: Text

  private func strip(_ line: Int, _ containers: [Container]) -> Range<Int> {
    let range = source.rangeOfLine(line)
    var cursor = LineCursor(source.bytes, range)
    for container in containers where !cursor.skip(container, line: line) { break }
    var start = cursor.offset
    while start < range.upperBound, source.bytes[start].isBlank { start += 1 }
    return start..<range.upperBound
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
    var map = InlineMap()
    let first = strip(node.firstLine, containers)
    let bytes = source.bytes
    let hashes = bytes[first].prefix { $0 == UInt8(ascii: "#") }.count
    let isATX = (1...6).contains(hashes) && (hashes == first.count || bytes[first.lowerBound + hashes].isBlank)
    guard isATX else {
      // A setext heading goes on to its underline.
      map.addLine(bytes, first)
      var line = node.firstLine + 1
      while line <= source.lineStarts.count {
        let content = bytes.trimmed(strip(line, containers))
        if content.isEmpty || bytes[content].allSatisfy({ $0 == UInt8(ascii: "=") })
          || bytes[content].allSatisfy({ $0 == UInt8(ascii: "-") })
        {
          break
        }
        map.addLine(bytes, strip(line, containers))
        line += 1
      }
      return map
    }
    var range = first
    while !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "#") { range.removeFirst() }
    range = bytes.trimmed(range)
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == range.lowerBound || bytes[end - 1].isBlank { range = bytes.trimmed(range.lowerBound..<end) }
    map.addLine(bytes, range)
    return map
  }

  // MARK: Paragraphs

  private mutating func appendParagraph(_ node: MarkdownNode, _ containers: [Container], to result: inout [Draft]) {
    var whole = map(of: node, containers)
    let skipped = ReferenceDefinitions.end(in: whole.bytes)
    if skipped > 0 { whole = whole.slice(skipped..<whole.bytes.count) }
    let masks = MaskScanner.masks(of: whole.bytes, footnotes: footnotes)
    var start = 0
    for mask in masks {
      guard case .math(isDisplay: true, let content, let label) = mask.kind, standsAlone(mask.range, whole.bytes)
      else { continue }
      appendText(whole, start..<mask.range.lowerBound, to: &result)
      let place = whole.source(of: mask.range.lowerBound)..<whole.source(of: mask.range.upperBound - 1) + 1
      var draft = Draft(kind: .math(tex: whole.bytes.text(whole.bytes.trimmed(content)), label: label), range: place)
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
    if let table = PipeTable.find(in: map) {
      appendTable(table, map, to: &result)
      return
    }
    for part in footnoteParts(map) {
      let text = part.label == nil ? map.slice(part.range) : map.slice(map.bytes.trimmed(part.range))
      texts.append(LeafText(map: text, masks: MaskScanner.masks(of: text.bytes, footnotes: footnotes)))
      let place = map.source(of: part.range.lowerBound)..<map.source(of: max(part.range.upperBound - 1, 0)) + 1
      let kind: Draft.Kind =
        part.label.map { .footnote(label: $0, text: texts.count - 1) } ?? .paragraph(text: texts.count - 1)
      result.append(Draft(kind: kind, range: place))
    }
  }

  /// A paragraph of footnote definitions, one a line or more, as one part each.
  private func footnoteParts(_ map: InlineMap) -> [(label: String?, range: Range<Int>)] {
    var parts: [(label: String?, range: Range<Int>)] = []
    for line in map.lines {
      if let label = FootnoteLabel(map.bytes, at: line.lowerBound, end: line.upperBound), footnotes.contains(label.text)
      {
        parts.append((label.text, label.range.upperBound..<line.upperBound))
      } else if parts.isEmpty {
        parts.append((nil, line))
      } else {
        parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<line.upperBound
      }
    }
    return parts
  }

  private mutating func appendTable(_ table: PipeTable, _ map: InlineMap, to result: inout [Draft]) {
    let lines = map.lines
    appendText(map, 0..<lines[table.headerLine].lowerBound, to: &result)
    var rows: [[Int]] = []
    for (number, line) in lines.enumerated() where number >= table.headerLine && number != table.headerLine + 1 {
      var cells: [Int] = []
      for cell in table.cells(of: line, in: map).prefix(table.columns.count) {
        texts.append(LeafText(map: cell, masks: MaskScanner.masks(of: cell.bytes, footnotes: footnotes)))
        cells.append(texts.count - 1)
      }
      while cells.count < table.columns.count {
        texts.append(LeafText(map: InlineMap(), masks: []))
        cells.append(texts.count - 1)
      }
      rows.append(cells)
    }
    let start = map.source(of: lines[table.headerLine].lowerBound)
    let kind = Draft.Kind.table(columns: table.columns, header: rows[0], rows: Array(rows.dropFirst()))
    result.append(Draft(kind: kind, range: start..<map.source(of: map.bytes.count - 1) + 1))
  }

  // MARK: Code

  private mutating func appendCode(
    _ node: MarkdownNode, info: String, _ containers: [Container], _ range: Range<Int>, to result: inout [Draft]
  ) {
    let opening = strip(node.firstLine, containers)
    let fence = Fence(source.bytes, opening)
    let text = String(decoding: node.literal, as: UTF8.self)
    let isTopLevel = containers.isEmpty
    if let fence, isTopLevel, !isClosed(fence, node) {
      report(
        .error, "this fence is not closed: end it with a line of \(fence.length) or more '\(fence.character)'",
        at: opening.lowerBound)
    }
    let trimmed = info.trimmingBlanks
    if fence != nil, trimmed == "swift" {
      if isTopLevel {
        cells.append(
          CellFence(node: node, content: content(from: node.firstLine + 1, through: lastContentLine(fence, node))))
        result.append(Draft(kind: .cell(cells.count - 1), range: range))
        return
      }
      report(
        .error, "cells stand at the top level: this fence is inside a list or a quotation and does not run",
        at: opening.lowerBound)
    } else if fence != nil, trimmed.lowercased() == "swift", isTopLevel {
      report(.warning, "this fence does not run: write 'swift' in small letters", at: opening.lowerBound)
    } else if fence != nil, trimmed.hasPrefix("swift "), isTopLevel {
      report(
        .warning,
        "kramdown rejects a space in an info string, so this fence does not run: write options as '//| key: value' lines",
        at: opening.lowerBound)
    }
    var draft = Draft(kind: .code(info: trimmed, text: text), range: range)
    if trimmed == "math" { draft.kind = .math(tex: text.trimmingBlanks, label: nil) }
    draft.runs = runs(of: node, isFenced: fence != nil)
    if fence != nil { draft.content = content(from: node.firstLine + 1, through: lastContentLine(fence, node)) }
    result.append(draft)
  }

  private func lastContentLine(_ fence: Fence?, _ node: MarkdownNode) -> Int {
    guard let fence else { return node.lastLine }
    return isClosed(fence, node) ? node.lastLine - 1 : node.lastLine
  }

  /// The bytes of whole lines, line breaks included.
  private func content(from first: Int, through last: Int) -> Range<Int> {
    let count = source.lineStarts.count
    let start = first <= count ? source.lineStarts[first - 1] : source.bytes.count
    let end = last < count ? source.lineStarts[last] : source.bytes.count
    return start..<max(start, end)
  }

  private func isClosed(_ fence: Fence, _ node: MarkdownNode) -> Bool {
    guard node.lastLine > node.firstLine, node.lastLine <= source.lineStarts.count else { return false }
    return fence.closes(source.bytes, source.rangeOfLine(node.lastLine))
  }

  /// Where the lines of a code block stand: each is the end of its line in the file.
  private func runs(of node: MarkdownNode, isFenced: Bool) -> [Range<Int>] {
    var line = node.firstLine + (isFenced ? 1 : 0)
    var result: [Range<Int>] = []
    for content in node.literal.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard line <= source.lineStarts.count else { break }
      let range = source.rangeOfLine(line)
      line += 1
      let wanted = content.drop(while: \.isBlank)
      guard !wanted.isEmpty, wanted.count <= range.count else { continue }
      let place = range.upperBound - wanted.count..<range.upperBound
      if source.bytes[place].elementsEqual(wanted) { result.append(place) }
    }
    return result
  }
}
