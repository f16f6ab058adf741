import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText

/// The verification of one notebook, step by step.
struct VerificationPass {
  /// The notebook and its results.
  let executed: ExecutedNotebook
  /// The numbers of the text.
  let text: TextNumerals
  /// Finds the numbers of a claim.
  let binder: ClaimBinder
  /// One per probe; nil when it has no value or is no number.
  let values: [ProbeValue?]
  /// One per comment that states a value; nil when there is none or it is no number.
  let codeValues: [ProbeValue?]
  /// What is known of each number of `text`, by index.
  var standings: [CheckedNumber.Standing]
  /// What was found.
  var findings: [Finding] = []
  /// The gravest that was found.
  var outcome = VerifiedNotebook.Outcome.holds
  /// The expression that each number is claimed as.
  var claimedAs: [Int: String] = [:]

  init(_ executed: ExecutedNotebook) {
    self.executed = executed
    text = TextNumerals(executed.notebook)
    binder = ClaimBinder(text: text)
    standings = Array(repeating: .unchecked, count: text.entries.count)
    values = zip(executed.notebook.probes, executed.probes).map { probe, result in
      guard case .value(let value) = result else { return nil }
      return ProbeValue(value, expression: probe.expression)
    }
    codeValues = executed.codeClaims.map { result in
      guard case .value(let value, let expression) = result else { return nil }
      return ProbeValue(value, expression: expression)
    }
    if executed.diagnostics.contains(where: { $0.severity == .error }) { outcome = .uncheckable }
  }

  /// What was found.
  func result() -> VerifiedNotebook {
    let paths = [text.source.path]
    return VerifiedNotebook(
      executed: executed, numbers: numbers,
      findings: (executed.findings + findings).inReadingOrder(of: paths), outcome: outcome)
  }

  /// The numbers that the author wrote and those that the code writes, in reading order.
  private var numbers: [CheckedNumber] {
    let written = zip(text.entries, standings).map { CheckedNumber(range: $0.numeral.range, standing: $1) }
    return (written + substitutions).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Reports an error and remembers what it means for the exit code; of a number that begins at the place, all that is
  /// known so far goes with it.
  mutating func report(
    _ message: String, at location: SourceLocation, meaning outcome: VerifiedNotebook.Outcome, as rule: Rule? = nil
  ) {
    self.outcome = max(self.outcome, outcome)
    let number = text.index(at: location).map {
      CheckedNumber(range: text.entries[$0].numeral.range, standing: standings[$0])
    }
    let diagnostic = Diagnostic(.error, message, path: text.source.path, at: location)
    findings.append(Finding(diagnostic, rule: rule ?? (outcome == .wrong ? .output : .uncheckable), number: number))
  }

  /// Marks numbers as not checkable; a number that is already bound keeps what is known of it.
  mutating func markUncheckable(_ numbers: some Sequence<Int>, _ reason: String) {
    for number in numbers where claimedAs[number] == nil { standings[number] = .uncheckable(reason: reason) }
  }
}
