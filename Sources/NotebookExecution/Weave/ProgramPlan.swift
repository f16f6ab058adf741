package import NotebookSyntax

/// Which cells and probes of a notebook go into a program, and what is displayed.
package struct ProgramPlan: Sendable, Equatable {
  /// The cells, in order.
  package var cells: [Int]
  /// The probes.
  package var probes: Set<Int>
  /// For a cell that ends in a bare expression, where that expression begins in the Markdown.
  package var displays: [Int: Int] = [:]
  /// For each cell, in order, the statements whose values and outputs comments state.
  package var checks: [Int: [StatementCheck]] = [:]

  /// Functions that the cells declare themselves, so that ours of the same name stay out of their way.
  package var declaredNames: Set<String> = []

  /// Everything of a notebook that runs in its main program.
  package init(_ notebook: Notebook) {
    cells = notebook.cells.filter { $0.options.isEvaluated && $0.options.expectedFailure == nil }.map(\.index)
    probes = Set(notebook.probes.map(\.id))
  }

  /// A cell that must fail, after the cells above it.
  package init(_ notebook: Notebook, failing cell: Int) {
    self.init(notebook)
    cells = cells.filter { $0 < cell } + [cell]
    probes = []
  }

  /// The plan without this cell and all below it, and without the probes that stand there.
  package func truncated(before cell: Int, in notebook: Notebook) -> ProgramPlan {
    var copy = self
    copy.cells.removeAll { $0 >= cell }
    copy.probes = copy.probes.filter { (notebook.probes[$0].afterCell ?? -1) < cell }
    return copy
  }

  /// True when nothing has to run.
  package var isEmpty: Bool { cells.isEmpty && probes.isEmpty }
}
