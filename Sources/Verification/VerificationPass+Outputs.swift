import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals

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
    let expected = lines(of: text.source.bytes, in: output.range)
    let bytes = Array(executed.cells[output.cell].printedText.utf8)
    let printed = lines(of: bytes, in: 0..<bytes.count)
    let comparison = OutputComparison(expected: expected.map(\.line), printed: printed.map(\.line))
    for pair in comparison.matched { mark(expected[pair.expected].line, printed[pair.printed].line, cellLine: line) }
    switch comparison.difference {
    case nil: break
    case .surplus(let index):
      let place = expected.last.map { text.source.location(of: $0.range.lowerBound) } ?? start
      report(Message.surplusOutput(printed[index].line.text), at: place, meaning: .wrong)
    case .line(let index, nil):
      let place = text.source.location(of: expected[index].range.lowerBound)
      report(Message.missingOutput(expected[index].line.text), at: place, meaning: .wrong)
    case .line(let index, let actual?):
      let numerals = mark(expected[index].line, printed[actual].line, cellLine: line)
      let place = text.source.location(of: numerals?.range.lowerBound ?? expected[index].range.lowerBound)
      let message = Message.otherOutput(expected[index].line.text, printed[actual].line.text)
      report(message, at: place, meaning: .wrong)
    }
  }

  /// Marks the numbers of an expected line by the printed one; returns the first that is wrong.
  @discardableResult private mutating func mark(
    _ expected: OutputLine, _ printed: OutputLine, cellLine: Int
  ) -> Numeral? {
    guard expected.hasWords(of: printed) else { return nil }
    let source = Message.outputSource(line: cellLine)
    var firstWrong: Numeral?
    for ((numeral, actual), verdict) in zip(zip(expected.numerals, printed.numerals), expected.verdicts(for: printed)) {
      let fault = CheckedNumber.Fault(verdict)
      if fault != nil, firstWrong == nil { firstWrong = numeral }
      let found = text.indices(in: numeral.range)
      guard found.count == 1, claimedAs[found.lowerBound] == nil else { continue }
      let quantity = actual.value.map { Numeral.Quantity.finite($0) } ?? actual.quantity
      standings[found.lowerBound] =
        fault.map {
          .wrong(
            $0, expression: source, value: printed.text(actual), shouldRead: Numeral.format(quantity, like: numeral))
        } ?? .verified(expression: source, value: printed.text(actual))
    }
    return firstWrong
  }

  private func lines(of bytes: [UInt8], in range: Range<Int>) -> [(line: OutputLine, range: Range<Int>)] {
    var result: [(line: OutputLine, range: Range<Int>)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      result.append((OutputLine(bytes: bytes, range: start..<end), start..<end))
      start = end + 1
    }
    while let last = result.last, last.line.text.allSatisfy(\.isWhitespace) { result.removeLast() }
    return result
  }
}

extension CellResult {
  /// What the cell printed, and the text that it displayed, each on lines of its own.
  var printedText: String {
    var text = ""
    for output in outputs {
      switch output {
      case .printed(let piece): text += piece
      case .displayed(let display) where display.kind == .text:
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        text += display.plainText + (display.plainText.hasSuffix("\n") ? "" : "\n")
      default: break
      }
    }
    return text
  }
}
