internal import SourceText

extension NotebookBuilder {
  /// Adds the cell of a fence; the comments above it may carry options.
  mutating func appendCell(_ fence: CellFence, index: Int, _ comments: [Comment]) {
    var reader = optionReader(comments, keys: CellOptionReader.keys)
    let optionLines = reader.readLines(fence.content)
    for mistake in reader.mistakes { report(.error, mistake.message, at: mistake.offset) }
    let fenceLine = fence.node.firstLine
    if let label = reader.options.label, let offset = reader.labelOffset {
      take(label: label, of: "cell", at: offset, line: fenceLine)
    }
    warnLiquid(in: fence.content, what: "this cell")
    let (code, place) = visibleCode(fence.node.literal, firstLine: fenceLine + 1, optionLines: optionLines)
    notebook.cells.append(
      Cell(
        index: index, range: fence.content, firstLine: fenceLine + 1, fenceLine: fenceLine, options: reader.options,
        visibleCode: code, visiblePlace: place))
    appendCodeClaims(cell: index, fence.content)
  }

  /// A reader that has read the options in the `lectern:` comments above a block.
  func optionReader(_ comments: [Comment], keys: [String]) -> CellOptionReader {
    var reader = CellOptionReader(bytes: bytes, keys: keys)
    for comment in comments where bytes.has("lectern:", at: comment.content.lowerBound) {
      reader.readPairs(comment.content.dropFirst(8))
    }
    return reader
  }

  /// Adds the expected output of a cell; without a cell right above it, the author is told that nothing compares it.
  mutating func appendOutput(_ content: Range<Int>, of cell: Int?, at offset: Int) {
    if let cell {
      notebook.expectedOutputs.append(ExpectedOutput(cell: cell, range: content))
    } else if !notebook.cells.isEmpty {
      let message =
        "this fence is compared with nothing: an expected output stands right behind its cell, outside of lists and "
        + "quotations; write 'text' when it is none"
      report(.warning, message, at: offset)
    }
  }

  /// Adds what the comments of a cell state, with the numbers in it.
  private mutating func appendCodeClaims(cell: Int, _ content: Range<Int>) {
    let reader = CodeClaimReader(notebook.source, cell: cell, range: content)
    for mistake in reader.mistakes { report(.error, mistake.message, at: mistake.offset) }
    notebook.codeClaims += reader.claims
    for claim in reader.claims {
      // What is not in quotes is one run: brackets may reach over several lines.
      let runs = claim.isQuoted ? claim.lines.flatMap { $0.place.ranges(count: $0.bytes.count) } : [claim.statedRange]
      addRuns(runs, .code)
    }
  }

  /// The code that the reader sees, and where it stands.
  private func visibleCode(_ literal: [UInt8], firstLine: Int, optionLines: Int) -> (String, TextPlace?) {
    var lines: [(text: ArraySlice<UInt8>, offset: Int)] = []
    var isHidden = false
    let all = literal.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in all.enumerated().dropFirst(optionLines) {
      switch String(decoding: line, as: UTF8.self).trimmingBlanks {
      case "// snippet.hide": isHidden = true
      case "// snippet.show": isHidden = false
      default: if !isHidden { lines.append((line, offset(of: line, inLine: firstLine + index))) }
      }
    }
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    var code: [UInt8] = []
    var place: TextPlace?
    for line in lines.drop(while: { $0.text.allSatisfy(\.isWhitespace) }) {
      if place == nil {
        place = TextPlace(offset: line.offset)
      } else {
        code.append(0x0A)
        place?.goOn(at: line.offset, from: code.count)
      }
      code += line.text
    }
    return (String(decoding: code, as: UTF8.self), place)
  }

  /// Where a line of a fence begins in the file: behind the indentation that the fence has too.
  private func offset(of line: ArraySlice<UInt8>, inLine number: Int) -> Int {
    guard number <= notebook.source.lineStarts.count else { return bytes.count }
    let range = notebook.source.rangeOfLine(number)
    let content = line.last == 0x0D ? line.dropLast() : line
    return max(range.lowerBound, range.upperBound - content.count)
  }
}
