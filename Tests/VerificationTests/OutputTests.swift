import CellEvents
import NotebookExecution
import NotebookSyntax
import SourceText
import Testing
import Verification

@Suite struct OutputTests {
  private func lesson(_ expected: String, prints printed: String) -> Lesson {
    Lesson(expected, kind: .code).expecting(CellResult(state: .succeeded, outputs: [.printed(printed)]))
  }

  @Test(arguments: [
    ("loss 0.70\n", "loss 0.702447\n"), ("a\n...\nz\n", "a\nb\nc\nz\n"), ("...\nz", "z\n"), ("a\n...", "a\n"),
    ("a\n...\nm\n...\nz", "a\nb\nm\nn\nz\n"), ("[0.70,  0.21]", "[0.7024, 0.2115]\n"), ("", ""),
    ("step 2", "step 2   \n\n"), ("a\r\n...\r\nz 3\r\n", "a\nb\nz 3\n"), ("a 3\nb", "a 3\r\nb\r\n"), ("\n", "\n \n"),
    ("red 3", "\u{1B}[31mred\u{1B}[0m 3\n"), ("100%", " 10%\r 50%\r100%\n"), ("ab", "a\u{7}b\n"), ("a\tb", "a   b\n"),
    ("v1.2.3 of 2025-04-14 at 12:00:01, W1, GPT-2", "v1.2.3 of 2025-04-14 at 12:00:01, W1, GPT-2\n"),
    ("n 3", "n 3.0\n"), ("n 3.0", "n 3\n"), ("n 1,234", "n 1234\n"), ("x -0.0", "x 0.0\n"), ("29%", "29.3%\n"),
    ("[1.0e-07, inf, nan]", "[1.02e-07, inf, nan]\n"), ("≈ 0.66", "≈ 0.6666\n"), ("Step 2: 1", "Step 2: 1\n"),
  ])
  func holds(expected: String, printed: String) {
    let lesson = lesson(expected, prints: printed)
    #expect(lesson.messages == [])
    #expect(lesson.verified.outcome == .holds)
  }

  @Test(arguments: [
    ("a\nloss 0.66\n", "a\nloss 0.7024\n", "2:6: error: text says \"loss 0.66\", the cell prints \"loss 0.7024\""),
    ("loss 3", "loss 4", "1:6: error: text says \"loss 3\", the cell prints \"loss 4\""),
    ("a\nb", "a\nc", "2:1: error: text says \"b\", the cell prints \"c\""),
    ("a\nb", "a\n", "2:1: error: text says \"b\", the cell does not print it"),
    ("a", "a\nb", "1:1: error: the output ends here in the text, but the cell also prints \"b\""),
    ("a\n...\nm\n...\nz", "a\nz\n", "3:1: error: text says \"m\", the cell does not print it"),
    ("v1.2.3", "v1.2.4", "1:1: error: text says \"v1.2.3\", the cell prints \"v1.2.4\""),
    ("Step 2: 1", "Step 3: 1", "1:1: error: text says \"Step 2: 1\", the cell prints \"Step 3: 1\""),
    ("n 3.1", "n 3", "1:3: error: text says \"n 3.1\", the cell prints \"n 3\""),
    ("3%", "2.93", "1:1: error: text says \"3%\", the cell prints \"2.93\""),
    ("65M", "65000000", "1:1: error: text says \"65M\", the cell prints \"65000000\""),
    ("[0.66, nan]\r\n", "[0.66, 1.0]", "1:8: error: text says \"[0.66, nan]\", the cell prints \"[0.66, 1.0]\""),
    ("", "a 1\n", "1:1: error: the output ends here in the text, but the cell also prints \"a 1\""),
    (" a", "a", "1:1: error: text says \" a\", the cell prints \"a\""),
    ("a\n...\nz", "a\ny", "3:1: error: text says \"z\", the cell prints \"y\""),
  ])
  func differs(expected: String, printed: String, message: String) {
    let lesson = lesson(expected, prints: printed)
    #expect(lesson.messages == ["lesson.md:" + message])
    #expect(lesson.verified.outcome == .wrong)
  }

  @Test func allWrongNumbersAreFound() {
    let lesson = lesson(
      "loss 0.66\nacc 0.5\n...\nloss 0.1\n...\nend 7", prints: "loss 0.7\nacc 0.5\nx\nloss 0.2\nend 8\n")
    #expect(
      lesson.messages == [
        "lesson.md:1:6: error: text says \"loss 0.66\", the cell prints \"loss 0.7\"",
        "lesson.md:4:6: error: text says \"loss 0.1\", the cell prints \"loss 0.2\"",
        "lesson.md:6:5: error: text says \"end 7\", the cell prints \"end 8\"",
      ])
    let fix = Fix(lesson.document)
    let fixed = String(decoding: fix.applied(to: lesson.executed.notebook.source), as: UTF8.self)
    #expect(fixed == "loss 0.70\nacc 0.5\n...\nloss 0.2\n...\nend 8")
  }

  @Test func aFixedIntegerIsTheWholeInteger() {
    let lesson = lesson("n 1.2e3", prints: "n 1234\n")
    let fix = Fix(lesson.document)
    #expect(fix.edits.map(\.text) == ["1.234e3"])
  }

  @Test func numbersOfAnOutputAreVerified() {
    #expect(
      lesson("loss 0.70", prints: "loss 0.7024\n").standings == [
        .verified(expression: "output of the cell at line 3", value: "0.7024")
      ])
    #expect(
      lesson("loss 0.66", prints: "loss 0.7024\n").standings == [
        .wrong(.wrong, expression: "output of the cell at line 3", value: "0.7024", shouldRead: "0.70")
      ])
  }

  @Test func displayedTextCounts() {
    let display = Display(kind: .text, content: "12", plainText: "12")
    let result = CellResult(state: .succeeded, outputs: [.printed("a"), .displayed(display)])
    #expect(Lesson("a\n12", kind: .code).expecting(result).messages == [])
  }

  @Test func aCellThatDidNotRunCouldNotBeChecked() {
    let lesson = Lesson("a 1", kind: .code).expecting(CellResult(state: .notRun))
    #expect(
      lesson.messages == ["lesson.md:1:1: error: could not be checked: the cell at line 3 did not run to its end"])
    #expect(lesson.verified.outcome == .uncheckable)
  }
}
