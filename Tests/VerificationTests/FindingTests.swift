import CellEvents
import NotebookExecution
import NotebookSyntax
import SourceText
import Testing
import Verification

@Suite struct FindingTests {
  private func findings(_ text: String, _ scalars: String...) -> [Finding] {
    let value = ClaimedValue(kind: .floating, scalars: scalars, shape: [scalars.count], text: "v")
    return Lesson(text).claim("p", after: text, value).verified.findings
  }

  @Test(arguments: [("is 0.66", Rule.wrong), ("is 0.71", .lastDigit), ("is 0.70", .truncated)])
  func aWrongNumberIsKnown(text: String, rule: Rule) throws {
    let finding = try #require(findings(text, "0.7081").first { $0.rule == rule } ?? findings(text, "0.7049").first)
    if rule == .lastDigit { return #expect(finding.shouldRead == "0.70") }
    #expect(finding.rule == rule)
    #expect(finding.range == 3..<7)
    #expect(finding.expression == "p[0]")
    #expect(finding.value == "0.7081")
    #expect(finding.shouldRead == "0.71")
  }

  @Test func anotherCountIsOne() {
    let findings = findings("[0.1, 0.2, 0.3]", "0.1", "0.2")
    #expect(findings.map(\.rule) == [.count])
    #expect(findings.map(\.range) == [1..<4])
    #expect(findings.map(\.shouldRead) == [nil])
  }

  @Test func whatHasNoValueIsUncheckable() {
    let lesson = Lesson("is 3").claim("q", .before(offset: 4), .failed("it traps"))
    #expect(lesson.verified.findings.map(\.rule) == [.uncheckable])
  }

  @Test func anOtherOutputIsOne() {
    let printed = CellResult(state: .succeeded, outputs: [.printed("b")])
    #expect(Lesson("a", kind: .code).expecting(printed).verified.findings.map(\.rule) == [.output])
  }

  @Test func whatWasFoundBeforeIsToldApart() {
    let notebook = NotebookParser().parse(
      path: "a.md", bytes: Array("```swift\n1\n```\n\n1<!-- = x ± a -->, `{swift} y`\n".utf8))
    let place = notebook.probes[0].location
    let diagnostics =
      notebook.diagnostics + [
        Diagnostic(.error, "it traps", path: "a.md", at: SourceLocation(line: 2, column: 1)),
        Diagnostic(.error, "no value", path: "a.md", at: place),
      ]
    let executed = ExecutedNotebook(
      notebook: notebook, cells: [CellResult(state: .notRun)], probes: [.failed("no value")], diagnostics: diagnostics)
    let verified = Verifier().verify(executed)
    #expect(verified.findings.map(\.rule) == [.cell, .syntax, .uncheckable])
    #expect(verified.outcome == .uncheckable)
    #expect(verified.coverage.summary == "0 of 2 numbers verified, 1 could not be checked, 1 unchecked")
  }
}
