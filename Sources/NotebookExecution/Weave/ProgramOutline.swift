/// What the parse tree tells about each cell: the bare expression at its end, and the names that it declares.
package struct ProgramOutline: Sendable {
  /// For each cell that ends in a bare expression, where that begins in the Markdown.
  package private(set) var trailingExpressions: [Int: Int] = [:]
  /// For each top-level name, the first cell that declares it.
  package private(set) var declaringCells: [String: Int] = [:]

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
  package init(_ tree: ParseTree, of program: Program) {
    var lastItems: [Int: (item: ParseTree.Item, sourceOffset: Int)] = [:]
    for item in tree.items {
      guard let origin = program.origin(of: item.range.lowerBound), case .cell(let cell) = origin.owner else {
        continue
      }
      lastItems[cell] = (item, origin.sourceOffset)
      if let name = item.name, declaringCells[name] == nil { declaringCells[name] = cell }
    }
    let ends = Dictionary(tree.items.map { ($0.range.lowerBound, $0.range.upperBound) }) { first, _ in first }
    brokenPiece =
      program.statements.first { statement in
        guard let end = ends[statement.start] else { return true }
        return statement.end.map { $0 != end } ?? false
      }?.owner
    for (cell, last) in lastItems where last.item.isExpression {
      // An item that reaches beyond its cell is an unclosed bracket; the compiler reports it.
      guard case .cell(cell)? = program.origin(of: last.item.range.upperBound)?.owner else { continue }
      let end = program.regions.last { $0.owner == .cell(cell) }?.range.upperBound ?? 0
      let rest = program.text[min(last.item.range.upperBound, end)..<end]
      if !TokenTail(rest).endsInSemicolon { trailingExpressions[cell] = last.sourceOffset }
    }
  }
}
