import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText

extension VerificationPass {
  /// Checks the comments of cells that state outputs and values in words; returns those that state numbers.
  mutating func checkCodeClaims() -> [BoundClaim] {
    var bound: [BoundClaim] = []
    var failedCells: Set<Int> = []
    for (index, claim) in executed.notebook.codeClaims.enumerated() {
      let start = text.source.location(of: claim.range.lowerBound)
      let cell = executed.notebook.cells[claim.cell]
      if let warning = Message.unchecked(cell.options) {
        let diagnostic = Diagnostic(.warning, warning, path: text.source.path, at: start)
        findings.append(Finding(diagnostic, rule: .uncheckable))
        continue
      }
      guard executed.cells.indices.contains(claim.cell), executed.cells[claim.cell].state == .succeeded,
        executed.codeClaims.indices.contains(index)
      else {
        let reason = Message.cellDidNotRun(line: cell.fenceLine)
        // Once is enough: the cell has failed, and all its comments with it.
        if failedCells.insert(claim.cell).inserted {
          report(Message.uncheckable(reason), at: start, meaning: .uncheckable)
        }
        markUncheckable(text.indices(in: claim.statedRange), reason)
        continue
      }
      switch executed.codeClaims[index] {
      case .failed(let reason):
        report(Message.uncheckable(reason), at: start, meaning: .uncheckable)
        markUncheckable(text.indices(in: claim.statedRange), reason)
      case .printed(let printed): compare(claim, printed: printed)
      case .value(let value, of: let expression):
        if let numbers = check(claim, value, expression, codeValues[index]) { bound.append(numbers) }
      }
    }
    return bound
  }

  private mutating func compare(_ claim: CodeClaim, printed: String) {
    var lines = claim.lines.map(ExpectedLine.init)
    // As in what is printed, empty lines at the end do not count.
    while let last = lines.last, last.line.isEmpty { lines.removeLast() }
    compare(
      lines, printed: printed, by: "the statement", source: Message.statementOutput,
      from: text.source.location(of: claim.statedRange.lowerBound))
  }

  /// Compares a value in words; for numbers, finds those that state it.
  private mutating func check(
    _ claim: CodeClaim, _ raw: ClaimedValue, _ expression: String, _ value: ProbeValue?
  ) -> BoundClaim? {
    let start = text.source.location(of: claim.statedRange.lowerBound)
    let numbers = text.indices(in: claim.statedRange)
    guard let value else {
      compare(claim, withText: raw.text, expression)
      return nil
    }
    if claim.isQuoted {
      let stated = text.source.text(in: claim.statedRange)
      report(Message.notAText(stated, raw.text, expression), at: start, meaning: .wrong)
      return nil
    }
    guard !numbers.isEmpty, !value.scalars.isEmpty else {
      compare(claim, withText: raw.text, expression)
      return nil
    }
    let offset = claim.range.lowerBound
    switch binder.bindAll(numbers, count: value.scalars.count, expression: expression, offset: offset) {
    case .bound(let pairs):
      return BoundClaim(tolerance: .writtenDigits, cell: claim.cell, value: value, pairs: pairs)
    case .failed(let numbers, let reason, let location):
      report(Message.uncheckable(reason), at: location, meaning: .uncheckable)
      markUncheckable(numbers, reason)
    case .miscounted(let numbers, let reason, let location):
      report(Message.uncheckable(reason), at: location, meaning: .uncheckable, as: .count)
      markUncheckable(numbers, reason)
    }
    return nil
  }

  /// Compares the words of a value, and its numbers by their written digits.
  private mutating func compare(_ claim: CodeClaim, withText value: String, _ expression: String) {
    var expected = claim.lines.map(ExpectedLine.init)
    var printed = OutputLine.lines(of: value)
    if !claim.isQuoted {
      expected = expected.map(\.trimmed)
      printed = printed.map(\.trimmed)
    }
    let comparison = OutputComparison(expected: expected.map(\.line), printed: printed, elides: false)
    let wrong = comparison.pairs.compactMap { pair in
      mark(expected[pair.expected], printed[pair.printed], source: expression)
    }
    guard comparison.difference != nil || !wrong.isEmpty else { return }
    let stated = claim.lines.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    report(
      Message.otherValue(stated, value, expression),
      at: text.source.location(of: wrong.first ?? claim.statedRange.lowerBound), meaning: .wrong)
  }
}
