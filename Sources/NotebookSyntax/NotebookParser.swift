/// Stand-in until the parser is merged: only fences.
package struct NotebookParser {
  package init() {}
  package func parse(path: String, bytes: [UInt8]) -> Notebook {
    let source = SourceText(path: path, bytes: bytes)
    var notebook = Notebook(source: source)
    var open: Int?
    for line in 1...source.lineStarts.count {
      let text = source.text(in: source.rangeOfLine(line))
      if let start = open {
        if text == "```" {
          let range = source.lineStarts[start]..<source.lineStarts[line - 1]
          var options = CellOptions()
          let code = source.text(in: range)
          if code.contains("//| error: trap") { options.expectedFailure = .trap }
          if code.contains("//| error: compile") { options.expectedFailure = .compile }
          notebook.cells.append(
            Cell(
              index: notebook.cells.count, range: range, firstLine: start + 1, fenceLine: start, options: options,
              visibleCode: code))
          open = nil
        }
      } else if text == "```swift" {
        open = line
      } else if text.hasPrefix("P ") {
        notebook.probes.append(
          Probe(
            id: notebook.probes.count, expression: String(text.dropFirst(2)),
            location: SourceLocation(line: line, column: 3), afterCell: notebook.cells.last?.index))
      }
    }
    return notebook
  }
}
