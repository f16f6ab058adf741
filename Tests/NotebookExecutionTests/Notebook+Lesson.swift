import NotebookSyntax
import SourceText

extension Notebook {
  /// A notebook made by hand: fences are cells, a line `= expression` is a probe; nothing else is read.
  static func lesson(_ text: String, path: String = "lessons/part1.md") -> Notebook {
    let source = SourceFile(path: path, bytes: Array(text.utf8))
    var notebook = Notebook(source: source)
    var fence: Int?
    for line in 1...source.lineStarts.count {
      let words = source.text(in: source.rangeOfLine(line))
      if let start = fence, words == "```" {
        notebook.cells.append(
          Cell(
            index: notebook.cells.count, range: source.lineStarts[start]..<source.lineStarts[line - 1],
            firstLine: start + 1, fenceLine: start, options: CellOptions(), visibleCode: ""))
        fence = nil
      } else if fence == nil, words == "```swift" {
        fence = line
      } else if fence == nil, words.hasPrefix("= ") {
        notebook.probes.append(
          Probe(
            id: notebook.probes.count, expression: String(words.dropFirst(2)),
            location: SourceLocation(line: line, column: 3), afterCell: notebook.cells.last?.index))
      }
    }
    return notebook
  }
}
