import CellEvents
import NotebookExecution
import NotebookSyntax
import Testing
import Verification

@Suite struct FixTests {
  @Test(arguments: [
    ("p is 0.66, so", "0.66", "0.702447", "p is 0.70, so"), ("p is 66 %, so", "66 %", "0.702447", "p is 70 %, so"),
    ("is 1,234.5 x", "1,234.5", "98765.43", "is 98,765.4 x"), ("is −0.5 x", "−0.5", "-12.34", "is −12.3 x"),
    ("is 1.7 × 10^{-7} x", "}", "0.00034", "is 3.4 × 10^{-4} x"), ("is 10⁻⁷ x", "⁷", "0.00001", "is 10⁻⁵ x"),
    ("is 65M x", "65M", "63082496.0", "is 63M x"), ("is 1.5e-07 x", "07", "2.5e-11", "is 2.5e-11 x"),
    ("is +3 x", "3", "4.2", "is +4 x"), ("is 3 x", "3", "inf", "is ∞ x"),
  ])
  func rewritesInStyle(text: String, piece: String, value: String, expected: String) throws {
    let lesson = Lesson(text).claim("p", after: piece, .floating(value))
    let fix = try #require(Fix(lesson.verified))
    let fixed = String(decoding: fix.applied(to: lesson.executed.notebook.source), as: UTF8.self)
    #expect(fixed == expected)
    #expect(Lesson(fixed).claim("p", .before(offset: fixed.utf8.count - 1), .value(.floating(value))).messages == [])
  }

  @Test func integersKeepAllTheirDigits() throws {
    let lesson = Lesson("has 63,082,000 x").claim("count", after: "63,082,000", .integer(63_082_496))
    let fix = try #require(Fix(lesson.verified))
    #expect(fix.edits.map(\.text) == ["63,082,496"])
  }

  @Test func onlyWrongNumbersChange() throws {
    let lesson = Lesson("[0.66, 0.21, 0.09] of 0.66").claim("w", after: "]", .floating("0.702447", "0.2115", "0.0859"))
    let fix = try #require(Fix(lesson.verified))
    #expect(
      String(decoding: fix.applied(to: lesson.executed.notebook.source), as: UTF8.self) == "[0.70, 0.21, 0.09] of 0.66")
  }

  @Test func refusesWhenTheCodeFailed() {
    let lesson = Lesson("is 3").claim("p", .before(offset: 4), .failed("it does not compile"))
    #expect(Fix(lesson.verified) == nil)
  }
}
