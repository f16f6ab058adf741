/// The signs before a document's line, coloured where the terminal wants that.
package struct StatusMarks: Sendable {
  private let passed, failed: String

  /// Makes marks from their texts.
  package init(passed: String, failed: String) {
    self.passed = passed
    self.failed = failed
  }

  /// Without colours.
  package static let plain = StatusMarks(passed: "✓", failed: "✗")

  /// The mark of a document.
  package func mark(hasErrors: Bool) -> String { hasErrors ? failed : passed }
}
