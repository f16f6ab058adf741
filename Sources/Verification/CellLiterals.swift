import NotebookSyntax
import SourceText

/// The vectors and matrices that cells write down number by number, such as `[[1, 0], [0, 1]]`.
struct CellLiterals {
  /// The line of the fence of the first cell that has a literal, by its key.
  private var lines: [String: Int] = [:]

  /// Looks for them in the cells of a notebook.
  init(_ notebook: Notebook) {
    for cell in notebook.cells {
      for literal in SwiftLiteralReader.literals(in: notebook.source.bytes, range: cell.range) where literal.count > 1 {
        lines[literal.key] = lines[literal.key] ?? cell.fenceLine
      }
    }
  }

  /// True when there are none.
  var isEmpty: Bool { lines.isEmpty }

  /// The line of the fence of the cell that writes down the same; nil when none does.
  func line(of tree: NumberTree) -> Int? { tree.count > 1 ? lines[tree.key] : nil }
}
