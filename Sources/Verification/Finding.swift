internal import NotebookSyntax
package import SourceText

/// A diagnostic of a notebook or a post, with what other programs want to know of it.
package struct Finding: Sendable, Hashable {
  /// What is said, how grave it is, and where.
  package var diagnostic: Diagnostic
  /// What kind of mistake it is.
  package var rule: Rule
  /// The bytes that it is about in the document that the diagnostic names; nil when only the place is known.
  package var range: Range<Int>?
  /// The expression that a number is claimed as.
  package var expression: String?
  /// The value of the expression, with all its digits.
  package var value: String?
  /// What the number should read.
  package var shouldRead: String?

  /// Makes a finding; what is known of the number it is about comes from the number.
  package init(_ diagnostic: Diagnostic, rule: Rule, number: CheckedNumber? = nil) {
    self.diagnostic = diagnostic
    self.rule = rule
    range = number?.range
    if case .wrong(_, let expression, let value, let shouldRead)? = number?.standing {
      (self.expression, self.value, self.shouldRead) = (expression, value, shouldRead)
    }
  }
}

extension [Finding] {
  /// Those of each document together, in the order of the documents, and in a document by place; each once.
  package func inReadingOrder(of paths: [String]) -> [Finding] {
    let start = SourceLocation(line: 0, column: 0)
    var seen: Set<Diagnostic> = []
    return enumerated()
      .filter { seen.insert($0.element.diagnostic).inserted }
      .map { (document: paths.firstIndex(of: $0.element.diagnostic.path) ?? paths.count, index: $0.offset, $0.element) }
      .sorted {
        ($0.document, $0.2.diagnostic.location ?? start, $0.index)
          < ($1.document, $1.2.diagnostic.location ?? start, $1.index)
      }
      .map(\.2)
  }
}
