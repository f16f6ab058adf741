package import NotebookExecution
internal import NotebookSyntax
package import SourceText

/// An executed notebook with a verdict on every claimed number and a class for every other one.
package struct VerifiedNotebook: Sendable {
  /// The notebook and its results.
  package var executed: ExecutedNotebook
  /// Every number of the text, in reading order, with its standing.
  package var numbers: [CheckedNumber]
  /// The posts that its cells make claims about.
  package var posts: [VerifiedDocument] = []
  /// What was found in reading, in execution and in verification, document by document.
  package var findings: [Finding]
  /// What it all comes to.
  package var outcome: Outcome

  /// Makes a verified notebook from its parts; without an outcome, the numbers and the findings decide.
  package init(
    executed: ExecutedNotebook, numbers: [CheckedNumber], findings: [Finding] = [], outcome: Outcome? = nil
  ) {
    self.executed = executed
    self.numbers = numbers
    self.findings = findings
    self.outcome = outcome ?? Outcome(numbers, errors: findings.contains { $0.diagnostic.severity == .error })
  }

  /// The diagnostics of the findings.
  package var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }

  /// The notebook's own text, then the posts.
  package var documents: [VerifiedDocument] {
    [VerifiedDocument(source: executed.notebook.source, numbers: numbers)] + posts
  }

  /// How many numbers of all its documents have each standing.
  package var coverage: Coverage { documents.map(\.coverage).reduce(Coverage([]), +) }

  /// True when every cell ran and every claim has a value: only then can the code be trusted more than the text.
  package var codeSucceeded: Bool {
    let cellsRan = executed.cells.allSatisfy { cell in
      switch cell.state {
      case .failed, .notRun: false
      case .succeeded, .skipped: true
      }
    }
    return cellsRan && executed.probes.allSatisfy { if case .failed = $0 { false } else { true } }
  }

  /// The notebook with an error at every number of which nobody says anything.
  package var strict: VerifiedNotebook {
    var result = self
    for document in documents {
      for number in document.unchecked {
        let diagnostic = Diagnostic(
          .error, Message.unchecked(document.source.text(in: number.range)), path: document.source.path,
          at: document.source.location(of: number.range.lowerBound))
        result.findings.append(Finding(diagnostic, rule: .unchecked, number: number))
        result.outcome = max(result.outcome, .wrong)
      }
    }
    result.findings = result.findings.inReadingOrder(of: documents.map(\.source.path))
    return result
  }
}
