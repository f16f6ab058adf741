package import NotebookExecution
package import NotebookSyntax

/// An executed notebook with a verdict on every claimed number and a class for every other one.
package struct VerifiedNotebook: Sendable {
  /// The notebook and its results.
  package var executed: ExecutedNotebook
  /// Every number of the text, in reading order, with its standing.
  package var numbers: [CheckedNumber]
  /// All diagnostics: of reading, of execution and of verification.
  package var diagnostics: [Diagnostic]

  /// Makes a verified notebook from its parts.
  package init(executed: ExecutedNotebook, numbers: [CheckedNumber], diagnostics: [Diagnostic]) {
    self.executed = executed
    self.numbers = numbers
    self.diagnostics = diagnostics
  }

  /// How many numbers have each standing.
  package var coverage: Coverage { Coverage(numbers) }
}
