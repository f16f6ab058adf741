internal import NotebookSyntax
internal import SourceText

/// What the parse tree tells about each cell: the bare expression at its end, and the names that it declares.
package struct ProgramOutline: Sendable {
  /// For each cell that ends in a bare expression, where that begins in the Markdown.
  package private(set) var trailingExpressions: [Int: Int] = [:]
  /// For each top-level name, the first cell that declares it.
  package private(set) var declaringCells: [String: Int] = [:]

  /// For each cell, its top-level statements and declarations at their offsets in the Markdown, in order.
  private(set) var items: [Int: [ParseTree.Item]] = [:]

  /// The first piece that is not whole: it swallows what follows it, or closes what it did not open.
  package private(set) var brokenPiece: Program.Owner?

  /// What a plan takes over from an outline.
  package var forWeaving: (displays: [Int: Int], declaredNames: Set<String>) {
    (trailingExpressions, Set(declaringCells.keys))
  }

  /// The outline of nothing, for a program that the parser did not read.
  package init() {}

  /// Reads the tree of a program that displays nothing yet.
  ///
  /// A semicolon at the end of the cell suppresses the display, as in Jupyter.
  init(_ tree: ParseTree, of program: Program, in notebook: Notebook) {
    for var item in tree.items {
      guard let start = program.origin(of: item.range.lowerBound), case .cell(let cell) = start.owner else { continue }
      if let name = item.name, declaringCells[name] == nil { declaringCells[name] = cell }
      if let end = program.origin(of: item.range.upperBound), end.owner == start.owner {
        item.range = start.sourceOffset...end.sourceOffset
      } else {
        // An item that reaches beyond its cell is an unclosed bracket; the compiler reports it.
        item.range = start.sourceOffset...start.sourceOffset
        item.isExpression = false
      }
      items[cell, default: []].append(item)
    }
    let ends = Dictionary(tree.items.map { ($0.range.lowerBound, $0.range.upperBound) }) { first, _ in first }
    brokenPiece =
      program.statements.first { statement in
        guard let end = ends[statement.start] else { return true }
        return statement.end.map { $0 != end } ?? false
      }?.owner
    for (cell, items) in items {
      guard let last = items.last, last.isExpression else { continue }
      let statements = CellStatements(items, of: notebook.cells[cell], in: notebook.source)
      if !statements.endsInSemicolon(last) { trailingExpressions[cell] = last.range.lowerBound }
    }
  }
}
