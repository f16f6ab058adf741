import CellEvents
import NotebookExecution
import NotebookSyntax
import SourceText
import Testing
import Verification

/// Comments of cells, from the Markdown to the verdict; what the statements gave is made by hand.
@Suite struct CodeClaimTests {
  private func verify(
    _ comments: String, _ results: CodeClaimResult..., state: CellResult.State = .succeeded
  ) -> VerifiedNotebook {
    let notebook = NotebookParser().parse(path: "lesson.md", bytes: Array("```swift\n\(comments)\n```\n".utf8))
    return Verifier().verify(
      ExecutedNotebook(
        notebook: notebook, cells: [CellResult(state: state)], probes: [], codeClaims: results,
        diagnostics: notebook.diagnostics))
  }

  private func text(_ text: String) -> CodeClaimResult {
    .value(ClaimedValue(kind: .text, scalars: [text], shape: [], text: text), of: "x")
  }

  private let weights = CodeClaimResult.value(.floating("0.702447", "0.21157244", "0.085980594"), of: "w")

  @Test(arguments: [
    "x // => [0.70, 0.21, 0.09]", "x\n// => [0.7024,\n//     0.2116, 0.0860]", "x // => 0.70, 0.21 and 0.09",
    "x // => [0.70, …, 0.09]", "x // => [0.70, ..., 0.086]", "x\n// => [0.70,\n// => ..., 0.086]",
  ])
  func numbersHold(code: String) {
    let verified = verify(code, weights)
    #expect(verified.diagnostics.map(\.description) == [])
    #expect(verified.coverage.verified > 1)
    #expect(verified.coverage.verified == verified.coverage.total)
  }

  @Test(arguments: [
    ("x // => \"ab\"", "ab"), ("x // => ab", "ab"), ("x // => (0.70, ab)", "(0.702447, ab)"), ("x // => nil", "nil"),
    ("x // => \"a\\nb 0.5\"", "a\nb 0.5"), ("x // => a\n// => b", "a\nb"), ("x // => a  b", "a b"),
    ("x // => [:]", "[:]"), ("x // => ...", "..."), ("x // => \"2025-04-14 v1.2.3\"", "2025-04-14 v1.2.3"),
  ])
  func wordsHold(code: String, value: String) {
    #expect(verify(code, text(value)).diagnostics.map(\.description) == [])
  }

  @Test(arguments: [
    ("x // => \"ab\"", "ac", "2:10: error: text says \"ab\", code computes \"ac\" (x)"),
    ("x // => (0.66, a)", "(0.7024, a)", "2:10: error: text says \"(0.66, a)\", code computes \"(0.7024, a)\" (x)"),
    ("x // => a", "a\nb", "2:9: error: text says \"a\", code computes \"a\\nb\" (x)"),
    ("x // => \" a\"", "a", "2:10: error: text says \" a\", code computes \"a\" (x)"),
    ("x // => v1.2.3", "v1.2.4", "2:9: error: text says \"v1.2.3\", code computes \"v1.2.4\" (x)"),
    ("x // => ...", "a", "2:9: error: text says \"...\", code computes \"a\" (x)"),
  ])
  func wrongWordsAreFound(code: String, value: String, message: String) {
    let verified = verify(code, text(value))
    #expect(verified.diagnostics.map(\.description) == ["lesson.md:" + message])
    #expect(verified.outcome == .wrong)
  }

  @Test(arguments: [
    ("x // => [0.66, 0.21, 0.09]", "2:10: error: text says 0.66, code computes 0.7024 (w[0])"),
    (
      "x\n// => [0.70,\n//     0.22, 0.09]",
      "4:8: error: text says 0.22, code computes 0.2116 (w[1]); its last digit is off, it should read 0.21"
    ),
    ("x // => none", "2:9: error: text says \"none\", code computes \"0.702447, 0.21157244, 0.085980594\" (w)"),
    (
      "x // => \"0.7\"",
      "2:10: error: text says \"0.7\" in quotes, code computes the number 0.702447, 0.21157244, 0.085980594 (w)"
    ),
    (
      "x // => [0.21, 0.21, 0.09]",
      "2:10: error: text says 0.21, code computes 0.7024 (w[0]); 0.21 is the value of w[1]"
    ),
  ])
  func wrongNumbersAreFound(code: String, message: String) {
    let verified = verify(code, weights)
    #expect(verified.diagnostics.map(\.description) == ["lesson.md:" + message])
    #expect(verified.outcome == .wrong)
  }

  @Test(arguments: [
    ("x // => [0.70, 0.21]", "2:10: error: could not be checked: w has 3 numbers, the text has 2"),
    (
      "x // => [0.7, ..., 0.2, ..., 0.1]",
      "2:10: error: could not be checked: more than one part of these numbers is left out, so that their places are unknown"
    ),
  ])
  func otherCountsCouldNotBeChecked(code: String, message: String) {
    let verified = verify(code, weights)
    #expect(verified.diagnostics.map(\.description) == ["lesson.md:" + message])
    #expect(verified.outcome == .uncheckable)
    #expect(verified.coverage.uncheckable == verified.coverage.total)
  }

  @Test func whatIsPrintedIsComparedLineByLine() {
    let code = "f() // Prints \"loss \\\"0.70\\\"\"\n// Prints \"...\"\n// Prints \"4\""
    let holds = verify(code, .printed("loss \"0.7024\"\n2\n3\n4\n"))
    #expect(holds.diagnostics == [])
    #expect(holds.coverage.summary == "2 of 2 numbers verified")
    let fails = verify(code, .printed("loss \"0.66\"\n5\n"))
    #expect(
      fails.diagnostics.map(\.description) == [
        "lesson.md:2:23: error: text says \"loss \"0.70\"\", the statement prints \"loss \"0.66\"\"",
        "lesson.md:4:12: error: text says \"4\", the statement prints \"5\"",
      ])
    #expect(
      fails.numbers.map(\.standing).first
        == .wrong(.wrong, expression: "output of the statement before it", value: "0.66", shouldRead: "0.66"))
  }

  @Test func missingAndSurplusLinesAreFound() {
    #expect(
      verify("f() // Prints \"a\\nb\"", .printed("a\n")).diagnostics.map(\.description) == [
        "lesson.md:2:19: error: text says \"b\", the statement does not print it"
      ])
    #expect(
      verify("f() // Prints \"a\"", .printed("a\nb\n")).diagnostics.map(\.description) == [
        "lesson.md:2:16: error: the output ends here in the text, but the statement also prints \"b\""
      ])
    #expect(verify("f() // Prints \"\"", .printed("")).diagnostics == [])
  }

  @Test func whatHasNoResultCouldNotBeChecked() {
    let failed = verify("x // => 0.5\ny // => 3", .failed("it is so"), weights)
    #expect(failed.diagnostics.map(\.description).first == "lesson.md:2:3: error: could not be checked: it is so")
    #expect(failed.outcome == .uncheckable)
    let notRun = verify("x // => 0.5\ny // => 3", state: .notRun)
    #expect(
      notRun.diagnostics.map(\.description) == [
        "lesson.md:2:3: error: could not be checked: the cell at line 1 did not run to its end"
      ])
    #expect(notRun.coverage.summary == "0 of 2 numbers verified, 2 could not be checked")
  }

  @Test(arguments: ["eval: false", "error: trap"])
  func cellsThatDoNotRunDrawAWarning(option: String) {
    let verified = verify("//| \(option)\nx // => 0.5", state: .skipped)
    #expect(
      verified.diagnostics.map(\.description) == [
        "lesson.md:3:3: warning: this comment is not checked, because its cell has \(option); write it without '=>' or 'Prints', or let the cell run"
      ])
    #expect(verified.outcome == .holds)
    #expect(verified.coverage.unchecked == 1)
  }

  @Test func fixesOnlyTheWrongNumbers() {
    let code = "x // => [0.66, 0.21,\n//   0.10]\nf() // Prints \"n \\\"3\\\"\"\n// Prints \"1.5\"\nx // => (1.4, a)"
    let results: [CodeClaimResult] = [weights, .printed("n \"4\"\n2.57\n"), text("(1.26, a)")]
    func verified(_ code: String) -> VerifiedNotebook { verify(code, results[0], results[1], results[2]) }
    let before = verified(code)
    let fix = Fix(before.documents[0])
    let fixed = String(decoding: fix.applied(to: before.executed.notebook.source), as: UTF8.self)
    #expect(
      fixed
        == "```swift\nx // => [0.70, 0.21,\n//   0.09]\nf() // Prints \"n \\\"4\\\"\"\n// Prints \"2.6\"\nx // => (1.3, a)\n```\n"
    )
    #expect(verified(String(fixed.dropFirst(9).dropLast(5))).diagnostics == [])
  }
}
