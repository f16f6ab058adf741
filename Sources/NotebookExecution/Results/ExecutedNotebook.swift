package import CellEvents
package import NotebookSyntax
package import SourceText

/// A notebook with what its cells and probes gave.
package struct ExecutedNotebook: Sendable {
  /// What became of a probe.
  package enum ProbeResult: Sendable, Equatable, Codable {
    /// Its value.
    case value(ClaimedValue)
    /// Why it has none: a sentence as in a diagnostic.
    case failed(String)
  }

  /// The notebook.
  package var notebook: Notebook
  /// One result per cell.
  package var cells: [CellResult]
  /// One result per probe.
  package var probes: [ProbeResult]
  /// What the cells say of numbers in posts, in the order in which they ran.
  package var postStatements: [PostStatement] = []
  /// One result per comment that states a value or an output; none when nothing ran.
  package var codeClaims: [CodeClaimResult]
  /// The notebook's diagnostics and those of execution.
  package var diagnostics: [Diagnostic]

  /// Makes an executed notebook from its parts.
  package init(
    notebook: Notebook, cells: [CellResult], probes: [ProbeResult], codeClaims: [CodeClaimResult] = [],
    diagnostics: [Diagnostic]
  ) {
    self.notebook = notebook
    self.cells = cells
    self.probes = probes
    self.codeClaims = codeClaims
    self.diagnostics = diagnostics
  }
}
