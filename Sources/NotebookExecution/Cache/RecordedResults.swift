internal import CellEvents
internal import Foundation
internal import NotebookSyntax
internal import SourceText

/// What the cache keeps of a notebook's run: its results, and warnings at places that do not move with the prose.
package struct RecordedResults: Codable, Sendable {
  /// A warning of the compiler, placed relative to its cell or probe.
  struct Warning: Codable, Sendable {
    var cell: Int?
    var probe: Int?
    var line: Int
    var column: Int
    var message: String
  }

  /// One result per cell.
  package var cells: [CellResult]
  /// One result per probe.
  package var probes: [ExecutedNotebook.ProbeResult]
  private var postStatements: [PostStatement]
  /// One result per comment that states a value or an output.
  package var codeClaims: [CodeClaimResult]
  private var warnings: [Warning]

  /// Records an execution; nil when something failed, for what fails is run again.
  init?(_ executed: ExecutedNotebook, ownDiagnostics: [Diagnostic]) {
    let isWhole =
      executed.cells.allSatisfy { $0.state == .succeeded || $0.state == .skipped }
      && executed.probes.allSatisfy { if case .value = $0 { true } else { false } }
      && !ownDiagnostics.contains { $0.severity == .error }
    guard isWhole else { return nil }
    cells = executed.cells
    probes = executed.probes
    postStatements = executed.postStatements
    codeClaims = executed.codeClaims
    warnings = ownDiagnostics.compactMap { Self.relative($0, executed.notebook) }
  }

  /// The execution of the notebook as it is now.
  func executed(_ notebook: Notebook) -> ExecutedNotebook {
    let places = warnings.map { warning -> Diagnostic in
      let base =
        warning.cell.map { SourceLocation(line: notebook.cells[$0].firstLine, column: 1) }
        ?? warning.probe.map { notebook.probes[$0].location } ?? SourceLocation(line: 1, column: 1)
      let location = SourceLocation(line: base.line + warning.line, column: base.column + warning.column)
      return Diagnostic(.warning, warning.message, path: notebook.source.path, at: location)
    }
    var executed = ExecutedNotebook(
      notebook: notebook, cells: cells, probes: probes, codeClaims: codeClaims,
      diagnostics: notebook.diagnostics + places)
    executed.postStatements = postStatements
    return executed
  }

  private static func relative(_ diagnostic: Diagnostic, _ notebook: Notebook) -> Warning? {
    guard let location = diagnostic.location else { return nil }
    if let cell = notebook.cells.last(where: { $0.firstLine <= location.line }),
      notebook.source.location(of: cell.range.upperBound).line >= location.line
    {
      return Warning(
        cell: cell.index, line: location.line - cell.firstLine, column: location.column - 1, message: diagnostic.message
      )
    }
    guard let probe = notebook.probes.last(where: { $0.location <= location }) else { return nil }
    return Warning(
      probe: probe.id, line: location.line - probe.location.line, column: location.column - probe.location.column,
      message: diagnostic.message)
  }
}
