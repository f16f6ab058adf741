import NotebookExecution
import NotebookSyntax
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
