package import NotebookExecution
package import NotebookSyntax

/// An executed notebook with a verdict on every claimed number and a class for every other one.
package struct VerifiedNotebook: Sendable {
  /// The notebook and its results.
  package var executed: ExecutedNotebook
  /// Every number of the text, in reading order, with its standing.
  package var numbers: [CheckedNumber]
  /// The posts that its cells make claims about.
  package var posts: [VerifiedDocument] = []
  /// All diagnostics: of reading, of execution and of verification.
  package var diagnostics: [Diagnostic]
  /// What it all comes to.
  package var outcome: Outcome

  /// Makes a verified notebook from its parts; without an outcome, the numbers and the diagnostics decide.
  package init(
    executed: ExecutedNotebook, numbers: [CheckedNumber], diagnostics: [Diagnostic], outcome: Outcome? = nil
  ) {
    self.executed = executed
    self.numbers = numbers
    self.diagnostics = diagnostics
    self.outcome = outcome ?? Outcome(numbers, errors: diagnostics.contains { $0.severity == .error })
  }

  /// The notebook's own text, then the posts.
  package var documents: [VerifiedDocument] {
    [VerifiedDocument(source: executed.notebook.source, numbers: numbers)] + posts
  }

  /// How many numbers of its own text have each standing.
  package var coverage: Coverage { Coverage(numbers) }
}
