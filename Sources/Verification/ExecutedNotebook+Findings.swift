import NotebookExecution
import NotebookSyntax
import SourceText

extension ExecutedNotebook {
  /// What was found before verification: mistakes of reading, failures of cells, values that could not be computed.
  var findings: [Finding] {
    let read = Set(notebook.diagnostics)
    let claimed = Set(notebook.claims.map(\.probe))
    let values = Set(notebook.probes.filter { !claimed.contains($0.id) }.map(\.location))
    return diagnostics.map { diagnostic in
      let isOfValue = diagnostic.severity == .error && diagnostic.location.map(values.contains) == true
      return Finding(diagnostic, rule: read.contains(diagnostic) ? .syntax : isOfValue ? .uncheckable : .cell)
    }
  }
}
