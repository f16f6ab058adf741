import CellEvents
import NotebookExecution
import NotebookSyntax
import Testing
import Verification

@Suite struct OutputTests {
  private func lesson(_ expected: String, prints printed: String) -> Lesson {
    Lesson(expected, kind: .code).expecting(CellResult(state: .succeeded, outputs: [.printed(printed)]))
  }

  @Test(arguments: [
    ("loss 0.70\n", "loss 0.702447\n"), ("a\n...\nz\n", "a\nb\nc\nz\n"), ("...\nz", "z\n"), ("a\n...", "a\n"),
    ("a\n...\nm\n...\nz", "a\nb\nm\nn\nz\n"), ("[0.70,  0.21]", "[0.7024, 0.2115]\n"), ("", ""),
    ("step 2", "step 2   \n\n"),
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
    ("a\n...\nz", "a\ny", "3:1: error: text says \"z\", the cell prints \"y\""),
  ])
  func differs(expected: String, printed: String, message: String) {
    let lesson = lesson(expected, prints: printed)
    #expect(lesson.messages == ["lesson.md:" + message])
    #expect(lesson.verified.outcome == .wrong)
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
