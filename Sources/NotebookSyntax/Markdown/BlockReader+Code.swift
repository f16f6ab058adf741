internal import SourceText

extension BlockReader {
  /// Adds a block of code, or what it is in the dialect: a cell, mathematics.
  mutating func appendCode(
    _ node: MarkdownNode, info: String, _ containers: [Container], _ range: Range<Int>, to result: inout [Draft]
  ) {
    let isIndented = cursor(node.firstLine, containers).cursor.indent >= 4
    let fence = isIndented ? nil : Fence(source.bytes, strip(node.firstLine, containers))
    let trimmed = info.trimmingBlanks
    if let fence, dialect.contains(.lessons), appendCell(node, fence, info: trimmed, containers, range, to: &result) {
      return
    }
    let text = String(decoding: node.literal, as: UTF8.self)
    var draft = Draft(kind: .code(info: trimmed, text: text), range: range)
    draft.runs = runs(of: node, isFenced: fence != nil)
    if dialect.contains(.mathematics), trimmed == "math" {
      draft.kind = .math(tex: text.trimmingBlanks, label: nil, place: place(of: node, containers))
    }
    if let fence { draft.content = content(from: node.firstLine + 1, through: lastContentLine(fence, node)) }
    result.append(draft)
  }

  /// The place of a fence's text, from its first character that is not blank.
  private func place(of node: MarkdownNode, _ containers: [Container]) -> TextPlace? {
    let content = node.literal.trimmed(node.literal.indices)
    var place: TextPlace?
    var line = node.firstLine
    for text in node.literal.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard line <= source.lineStarts.count, text.startIndex < content.upperBound else { break }
      guard text.endIndex > content.lowerBound else { continue }
      let offset = strip(line, containers).lowerBound - text.prefix(while: \.isBlank).count
      if place == nil {
        place = TextPlace(offset: offset + content.lowerBound - text.startIndex)
      } else {
        place?.goOn(at: offset, from: text.startIndex - content.lowerBound)
      }
    }
    return place
  }

  /// Adds the cell that a fence is, and reports fences that look like one; false when it does not run.
  private mutating func appendCell(
    _ node: MarkdownNode, _ fence: Fence, info: String, _ containers: [Container], _ range: Range<Int>,
    to result: inout [Draft]
  ) -> Bool {
    let place = strip(node.firstLine, containers).lowerBound
    guard containers.isEmpty else {
      if info == "swift" {
        report(
          .error, "cells stand at the top level: this fence is inside a list or a quotation and does not run",
          at: place)
      }
      return false
    }
    if !isClosed(fence, node) {
      report(
        .error, "this fence is not closed: end it with a line of \(fence.length) or more '\(fence.character)'",
        at: place)
    }
    if info == "swift" {
      cells.append(
        CellFence(node: node, content: content(from: node.firstLine + 1, through: lastContentLine(fence, node))))
      result.append(Draft(kind: .cell(cells.count - 1), range: range))
      return true
    }
    if info.lowercased() == "swift" {
      report(.warning, "this fence does not run: write 'swift' in small letters", at: place)
    } else if info.hasPrefix("swift ") {
      report(
        .warning,
        "kramdown rejects a space in an info string, so this fence does not run: write options as '//| key: value' lines",
        at: place)
    }
    return false
  }

  private func lastContentLine(_ fence: Fence, _ node: MarkdownNode) -> Int {
    isClosed(fence, node) ? node.lastLine - 1 : node.lastLine
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
  ///
  /// Lines with nothing but blanks between them are one stretch, because the brackets of a matrix span them.
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
      guard source.bytes[place].elementsEqual(wanted) else { continue }
      if let last = result.last, source.bytes[last.upperBound..<place.lowerBound].allSatisfy(\.isWhitespace) {
        result[result.count - 1] = last.lowerBound..<place.upperBound
      } else {
        result.append(place)
      }
    }
    return result
  }
}
