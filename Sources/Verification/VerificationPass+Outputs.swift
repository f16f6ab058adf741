import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText

extension VerificationPass {
  /// Compares each fence `output` with what its cell printed.
  mutating func compareOutputs() {
    for output in executed.notebook.expectedOutputs { compare(output) }
  }

  private mutating func compare(_ output: ExpectedOutput) {
    let start = text.source.location(of: output.range.lowerBound)
    let line =
      executed.notebook.cells.indices.contains(output.cell) ? executed.notebook.cells[output.cell].fenceLine : 0
    guard executed.cells.indices.contains(output.cell), executed.cells[output.cell].state == .succeeded else {
      let reason = Message.cellDidNotRun(line: line)
      report(Message.uncheckable(reason), at: start, meaning: .uncheckable)
      markUncheckable(text.indices(in: output.range), reason)
      return
    }
    let expected = OutputLine.ranges(of: text.source.bytes, in: output.range).map { ExpectedLine(text.source, $0) }
    compare(
      expected, printed: executed.cells[output.cell].outputs.printedText, by: "the cell",
      source: Message.outputSource(line: line), from: start)
  }

  /// Compares lines that the text states with what something printed; `start` is where the first of them stands.
  mutating func compare(
    _ expected: [ExpectedLine], printed: String, by subject: String, source: String, from start: SourceLocation
  ) {
    let printed = OutputLine.lines(of: printed)
    let comparison = OutputComparison(expected: expected.map(\.line), printed: printed)
    for pair in comparison.pairs {
      let (stated, actual) = (expected[pair.expected], printed[pair.printed])
      guard let wrong = mark(stated, actual, source: source) else { continue }
      let message = Message.otherOutput(stated.line.text, actual.text, by: subject)
      report(message, at: text.source.location(of: wrong), meaning: .wrong)
    }
    switch comparison.difference {
    case nil: break
    case .surplus(let index):
      let place = expected.last.map { text.source.location(of: $0.start) } ?? start
      report(Message.surplusOutput(printed[index].text, by: subject), at: place, meaning: .wrong)
    case .line(let index, let actual):
      let stated = expected[index].line.text
      let message =
        actual.map { Message.otherOutput(stated, printed[$0].text, by: subject) }
        ?? Message.missingOutput(stated, by: subject)
      report(message, at: text.source.location(of: expected[index].start), meaning: .wrong)
    }
  }

  /// Marks the numbers of a stated line by those of a line with the same words; returns where the first wrong one is.
  mutating func mark(_ expected: ExpectedLine, _ printed: OutputLine, source: String) -> Int? {
    var firstWrong: Int?
    let pairs = zip(expected.line.numerals, printed.numerals)
    for ((numeral, actual), verdict) in zip(pairs, expected.line.verdicts(for: printed)) {
      let range = expected.range(of: numeral)
      let fault = CheckedNumber.Fault(verdict)
      if fault != nil { firstWrong = firstWrong ?? range.lowerBound }
      let found = text.indices(in: range)
      guard found.count == 1, claimedAs[found.lowerBound] == nil else { continue }
      let quantity = actual.value.map { Numeral.Quantity.finite($0) } ?? actual.quantity
      let shouldRead = Numeral.format(quantity, like: numeral, exactly: OutputLine.isInteger(actual))
      standings[found.lowerBound] =
        fault.map { .wrong($0, expression: source, value: printed.text(actual), shouldRead: shouldRead) }
        ?? .verified(expression: source, value: printed.text(actual))
    }
    return firstWrong
  }
}
