import CellEvents
import NotebookExecution
import NotebookSyntax
import SourceText
import Testing

@Suite struct ResultCollectorTests {
  private let notebook = Notebook.lesson("```swift\nlet a = 1\n```\n```swift\n// why\n  f()\n```\n= a\n")

  private func record(
    _ events: [(CellEvent.Body, Int, Int)], _ output: String = "", _ errors: String = "",
    _ ending: RunRecord.Ending = .process(.exited(0)), crash: CrashReport? = nil
  ) -> RunRecord {
    RunRecord(
      events: events.map { CellEvent($0.0, outputSize: $0.1, errorSize: $0.2) }, output: Array(output.utf8),
      errors: Array(errors.utf8), ending: ending, crash: crash)
  }

  @Test func ordersTextAndDisplaysBySize() {
    let display = Display(kind: .text, content: "4", plainText: "4")
    let results = ResultCollector(notebook).collect(
      record(
        [
          (.started(version: 1), 0, 0), (.cellBegan(0), 0, 0), (.display(display), 4, 0), (.cellEnded(0), 8, 3),
          (.cellBegan(1), 8, 3), (.cellEnded(1), 8, 3), (.finished, 8, 3),
        ], "one\ntwo\n", "oh\n"))
    #expect(
      results.cells[0]
        == CellResult(
          state: .succeeded,
          outputs: [.printed("one\n"), .displayed(display), .printed("two\n"), .complained("oh\n")]))
    #expect(results.cells[1] == CellResult(state: .succeeded))
  }

  @Test func aCheckedStatementHasItsOwnOutputAndValue() {
    let display = Display(kind: .text, content: "4", plainText: "4")
    let value = ClaimedValue(kind: .integer, scalars: ["4"], shape: [], text: "4")
    let results = ResultCollector(notebook).collect(
      record(
        [
          (.cellBegan(0), 0, 0), (.statementBegan(0), 4, 0), (.display(display), 6, 0),
          (.statementEnded(0, value), 8, 3),
          (.statementBegan(2), 8, 3), (.statementEnded(2, nil), 8, 3), (.cellEnded(0), 10, 3), (.finished, 10, 3),
        ], "one\na\nb\nc\n", "oh\n"))
    #expect(
      results.statements == [
        0: StatementResult(
          outputs: [.printed("a\n"), .displayed(display), .printed("b\n"), .complained("oh\n")], value: value),
        2: StatementResult(),
      ])
    #expect(
      results.cells[0]?.outputs == [
        .printed("one\na\n"), .displayed(display), .printed("b\n"), .complained("oh\n"), .printed("c\n"),
      ])
    #expect(results.statements[0]?.outputs.printedText == "a\n4\nb\n")
  }

  @Test func aStatementThatDoesNotEndHasNoResult() {
    let results = ResultCollector(notebook).collect(
      record([(.cellBegan(0), 0, 0), (.statementBegan(0), 0, 0)], "", "", .process(.exited(3))))
    #expect(results.statements.isEmpty)
  }

  @Test func aTrapKeepsTheOutputAndDropsTheRuntimesWords() {
    let errors =
      "mine\nlesson/part1.md:6: Fatal error: no luck\nat all\n\n*** Signal 4: Backtracing from 0x1... done ***\n"
    let results = ResultCollector(notebook).collect(
      record([(.cellBegan(1), 0, 0)], "so far", errors, .process(.signalled(4))))
    let failure = CellFailure(.trap, "no luck\nat all", at: SourceLocation(line: 6, column: 3))
    #expect(
      results.cells[1]
        == CellResult(state: .failed(failure), outputs: [.printed("so far"), .complained("mine\n")]))
    #expect(results.cells[0] == nil)
  }

  @Test(arguments: [
    (
      RunRecord.Ending.timedOut(seconds: 2),
      "the cell ran longer than 2 s and was stopped; look for a loop without an end, or allow more with //| timeout:"
    ),
    (.tooMuchOutput(bytes: 10_000_000), "the cell wrote more than 10 MB of output and was stopped"),
    (.process(.exited(3)), "the cell ended the program with exit(3); a cell must run to its end"),
    (.process(.signalled(9)), "the cell was killed with signal 9, as happens when memory runs out"),
    (.process(.signalled(15)), "the cell crashed with signal 15"),
  ])
  func explains(ending: RunRecord.Ending, sentence: String) {
    let results = ResultCollector(notebook).collect(record([(.cellBegan(0), 0, 0)], "", "", ending))
    guard case .failed(let failure)? = results.cells[0]?.state else {
      Issue.record("the cell did not fail")
      return
    }
    #expect(failure.message == sentence)
    #expect(failure.location == SourceLocation(line: 2, column: 1))
  }

  @Test func anUncaughtErrorLosesTheNameOfOurModule() {
    let errors = "Swift/ErrorType.swift:253: Fatal error: Error raised at top level: lesson.Empty(n: 1)\n"
    let results = ResultCollector(notebook).collect(
      record([(.cellBegan(0), 0, 0)], "", errors, .process(.signalled(4))))
    guard case .failed(let failure)? = results.cells[0]?.state else {
      Issue.record("the cell did not fail")
      return
    }
    #expect(failure.kind == .uncaughtError)
    #expect(failure.message == "the cell threw an error that nothing catches: Empty(n: 1)")
  }

  @Test func aTrapInAProbeIsTheProbes() {
    let results = ResultCollector(notebook).collect(
      record(
        [
          (.cellBegan(0), 0, 0), (.cellEnded(0), 0, 0), (.cellBegan(1), 0, 0), (.cellEnded(1), 0, 0),
          (.probeBegan(0), 0, 0),
        ],
        "", "x: Fatal error: Index out of range\n", .process(.signalled(4))))
    #expect(results.cells[1]?.state == .succeeded)
    #expect(results.failedProbe?.id == 0)
    #expect(results.failedProbe?.reason == "Index out of range")
  }
}
