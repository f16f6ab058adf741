import NotebookExecution
import NotebookSyntax
import SourceText
import Testing

@Suite struct ProgramWeaverTests {
  private let notebook = Notebook.lesson(
    """
    # Title
    ```swift
    let a = 1; a + 1
    ```
    = a * 2
    ```swift
      print(a)
    ```
    """)

  private func woven(_ plan: ProgramPlan) -> String {
    let text = String(decoding: ProgramWeaver(notebook).weave(plan).text, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix("LecternRuntime") }.joined(separator: "\n")
  }

  @Test func keepsLinesAndColumns() {
    var plan = ProgramPlan(notebook)
    let expression = notebook.cells[0].range.lowerBound + 11
    plan.displays = [0: expression]
    #expect(
      woven(plan) == """
        LecternRuntime.begin(seed: 0)
        LecternRuntime.cellBegan(0)
        #sourceLocation(file: "part1.md", line: 3)
        let a = 1; \n\
        #sourceLocation(file: "part1.md", line: 2)
        LecternRuntime.display(
                   a + 1
        )
        #sourceLocation()
        LecternRuntime.cellEnded(0)
        #sourceLocation(file: "part1.md", line: 4)
        LecternRuntime.probeBegan(0); LecternRuntime.probe(0,
          a * 2
        )
        #sourceLocation()
        LecternRuntime.cellBegan(1)
        #sourceLocation(file: "part1.md", line: 7)
          print(a)
        #sourceLocation()
        LecternRuntime.cellEnded(1)
        LecternRuntime.end()

        """)
  }

  @Test func checkedStatementsKeepLinesAndColumns() {
    let code = "  f(1); f(2)  // => 1\nlet a = 2 // => 2\nb\n  // Prints \"x\"\nc // => 3\n"
    let lesson = Notebook.lesson("```swift\n\(code)```\n")
    func offset(_ piece: String) -> Int {
      (lesson.source.bytes.firstRange(of: Array(piece.utf8))?.lowerBound ?? 0)
    }
    var plan = ProgramPlan(lesson)
    plan.displays = [0: offset("c //")]
    plan.checks = [
      0: [
        StatementCheck(
          id: 0, start: offset("f(2)"), end: offset("  // => 1"), resume: offset("let"), reading: .expression),
        StatementCheck(
          id: 1, start: offset("let"), end: offset(" // => 2"), resume: offset("b\n"), reading: .variable("a")),
        StatementCheck(id: 2, start: offset("b\n"), end: offset("b\n") + 1, resume: offset("c //"), reading: .nothing),
        StatementCheck(
          id: 3, start: offset("c //"), end: offset(" // => 3"), resume: offset("```\n"), reading: .expression),
      ]
    ]
    let text = String(decoding: ProgramWeaver(lesson).weave(plan).text, as: UTF8.self)
    let begin = text.firstRange(of: "LecternRuntime.cellBegan")?.lowerBound ?? text.endIndex
    #expect(
      text[begin...] == """
        LecternRuntime.cellBegan(0)
        #sourceLocation(file: "part1.md", line: 2)
          f(1); \n\
        #sourceLocation(file: "part1.md", line: 1)
        LecternRuntime.statementBegan(0); LecternRuntime.statementEnded(0, stating: true, displaying: false,
                f(2)
        )
        #sourceLocation(file: "part1.md", line: 3)

        #sourceLocation(file: "part1.md", line: 2)
        LecternRuntime.statementBegan(1)
        let a = 2 // => 2
        LecternRuntime.statementEnded(1, stating: true, displaying: false, a)
        #sourceLocation(file: "part1.md", line: 4)

        #sourceLocation(file: "part1.md", line: 3)
        LecternRuntime.statementBegan(2)
        b
          // Prints "x"
        LecternRuntime.statementEnded(2)
        #sourceLocation(file: "part1.md", line: 6)

        #sourceLocation(file: "part1.md", line: 5)
        LecternRuntime.statementBegan(3); LecternRuntime.statementEnded(3, stating: true, displaying: true,
        c
        )
        #sourceLocation(file: "part1.md", line: 7)
        #sourceLocation()
        LecternRuntime.cellEnded(0)
        LecternRuntime.end()

        """)
  }

  @Test func everyVerbatimByteKnowsItsPlace() {
    var plan = ProgramPlan(notebook)
    plan.displays = [0: notebook.cells[0].range.lowerBound + 11]
    let program = ProgramWeaver(notebook).weave(plan)
    var verbatim = 0
    for (offset, byte) in program.text.enumerated() {
      guard let origin = program.origin(of: offset) else { continue }
      verbatim += 1
      #expect(notebook.source.bytes[origin.sourceOffset] == byte)
    }
    #expect(verbatim == notebook.cells[0].range.count + notebook.cells[1].range.count + "a * 2".count)
  }

  @Test func aTruncatedPlanLeavesOutWhatStandsBelow() {
    let plan = ProgramPlan(notebook).truncated(before: 0, in: notebook)
    #expect(plan.isEmpty)
    #expect(ProgramPlan(notebook).truncated(before: 1, in: notebook).probes == [0])
  }

  @Test func quotesInFileNamesAreReplaced() {
    let odd = Notebook.lesson("```swift\n1\n```\n", path: "a\"b\\.md")
    let text = String(decoding: ProgramWeaver(odd).weave(ProgramPlan(odd)).text, as: UTF8.self)
    #expect(text.contains(#"file: "a_b_.md""#))
  }
}
