extension NotebookBuilder {
  /// Adds the cell of a fence; the comments above it may carry options.
  mutating func appendCell(_ fence: CellFence, index: Int, _ comments: [Comment]) {
    var reader = CellOptionReader(bytes: bytes)
    for comment in comments where bytes.has("lectern:", at: comment.content.lowerBound) {
      reader.readPairs(comment.content.dropFirst(8))
    }
    let optionLines = reader.readLines(fence.content)
    for mistake in reader.mistakes { report(.error, mistake.message, at: mistake.offset) }
    let fenceLine = fence.node.firstLine
    if let label = reader.options.label, let offset = reader.labelOffset {
      if let line = labels[label] {
        report(.error, "label '\(label)' is taken by the cell at line \(line)", at: offset)
      } else {
        labels[label] = fenceLine
      }
    }
    warnLiquid(in: fence.content, what: "this cell")
    notebook.cells.append(
      Cell(
        index: index, range: fence.content, firstLine: fenceLine + 1, fenceLine: fenceLine, options: reader.options,
        visibleCode: visibleCode(fence.node.literal, optionLines: optionLines)))
  }

  private func visibleCode(_ literal: [UInt8], optionLines: Int) -> String {
    var lines: [Substring] = []
    var isHidden = false
    let all = String(decoding: literal, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for line in all.dropFirst(optionLines) {
      switch String(line).trimmingBlanks {
      case "// snippet.hide": isHidden = true
      case "// snippet.show": isHidden = false
      default: if !isHidden { lines.append(line) }
      }
    }
    let isBlank: (Substring) -> Bool = { $0.utf8.allSatisfy(\.isWhitespace) }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    return lines.drop(while: isBlank).joined(separator: "\n")
  }
}
