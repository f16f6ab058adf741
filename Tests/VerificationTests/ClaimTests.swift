import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText
import Testing
import Verification

@Suite struct ClaimTests {
  private let softmax = ClaimedValue.floating("0.702447", "0.21157244", "0.085980594")

  @Test func theWrongSoftmaxIsFoundAtItsPlace() {
    let lesson = Lesson("Before softmax: [2.4, 1.2, 0.3]\nAfter softmax:  [0.66, 0.24, 0.10]  (sum = 1.0)", kind: .code)
    let claimed = lesson.claim(
      "softmax(scores)", .block(range: 0..<76, anchor: "After softmax:"), .value(softmax))
    #expect(
      claimed.messages == [
        "lesson.md:2:18: error: text says 0.66, code computes 0.7024 (softmax(scores)[0])",
        "lesson.md:2:24: error: text says 0.24, code computes 0.2116 (softmax(scores)[1])",
        "lesson.md:2:30: error: text says 0.10, code computes 0.08598 (softmax(scores)[2])",
      ])
    #expect(claimed.verified.outcome == .wrong)
    #expect(claimed.verified.coverage.summary == "0 of 7 numbers verified, 3 wrong, 4 unchecked")
  }

  @Test func aRightNumberIsVerified() {
    let lesson = Lesson("puts 0.70 on it").claim("w[0]", after: "0.70", .floating("0.702447"))
    #expect(lesson.messages == [])
    #expect(lesson.standings == [.verified(expression: "w[0]", value: "0.702447")])
    #expect(lesson.verified.outcome == .holds)
    #expect(lesson.verified.outcome.exitCode == 0)
  }

  @Test(arguments: [
    ("0.71", "text says 0.71, code computes 0.7024 (p); its last digit is off, it should read 0.70"),
    ("0.70", nil), ("0.69", "text says 0.69, code computes 0.7024 (p)"), ("≈ 0.71", nil), ("about 0.71", nil),
    ("~0.71", nil), ("≈ 0.69", "text says 0.69, code computes 0.7024 (p)"), ("70 %", nil), ("70.2%", nil),
    ("66%", "text says 66%, code computes 0.7024 (p)"), ("7.0e-1", nil), ("1", nil),
    ("-0.70", "text says -0.70, code computes 0.7024 (p)"),
  ])
  func verdictsForAFloat(text: String, message: String?) {
    let lesson = Lesson("x = " + text).claim("p", after: text, .floating("0.702447"))
    #expect(lesson.verified.diagnostics.map(\.message) == (message.map { [$0] } ?? []))
  }

  @Test func truncationIsNamed() {
    let lesson = Lesson("x = 0.70").claim("p", after: "0.70", .floating("0.7061"))
    #expect(
      lesson.verified.diagnostics.map(\.message) == [
        "text says 0.70, code computes 0.7061 (p); it is cut off instead of rounded, it should read 0.71"
      ])
  }

  @Test(arguments: [
    ("63,082,496", true), ("63_082_496", true), ("63M", true), ("6.31 × 10^7", true), ("63.1M", true), ("62M", false),
    ("63,082,497", false),
  ])
  func integersMustBeEqual(text: String, holds: Bool) {
    let lesson = Lesson("has " + text).claim("count", after: text, .integer(63_082_496))
    #expect((lesson.verified.outcome == .holds) == holds)
  }

  @Test(arguments: [("52 %", "52.12"), ("52 %", "0.5212"), ("52", "52.12"), ("0.06", "0.065"), ("0.07", "0.065")])
  func roundsToTheWrittenDigits(text: String, value: String) {
    let lesson = Lesson("is " + text).claim("p", after: text, .floating(value))
    #expect(lesson.messages == [])
  }

  @Test(arguments: [
    ("0.70", "0.72", Tolerance.absolute(hundredths(2)), true), ("0.70", "0.7201", .absolute(hundredths(2)), false),
    ("102", "100", .percent(hundredths(200)), true), ("102.1", "100", .percent(hundredths(200)), false),
    ("-102", "-100", .percent(hundredths(200)), true), ("-102.1", "-100", .percent(hundredths(200)), false),
    ("0.7025", "0.702447", .significant(digits: 3), true),
    ("63M", "63082496", .significant(digits: 2), true), ("0.71", "0.702447", .significant(digits: 2), false),
  ])
  func tolerances(text: String, value: String, tolerance: Tolerance, holds: Bool) {
    let lesson = Lesson("is " + text).claim("p", after: text, .floating(value), tolerance: tolerance)
    #expect((lesson.verified.outcome == .holds) == holds)
  }

  @Test(arguments: [
    ("∞", "inf", true), ("∞", "-inf", false), ("−∞", "-inf", true), ("3", "nan", false), ("3", "inf", false),
  ])
  func nonFiniteValues(text: String, value: String, holds: Bool) {
    let lesson = Lesson("is " + text).claim("p", after: text, .floating(value))
    #expect((lesson.verified.outcome == .holds) == holds)
    if text == "3" { #expect(lesson.messages == ["lesson.md:1:4: error: text says 3, code computes \(value) (p)"]) }
  }

  @Test func aVectorIsBoundAsAWhole() {
    let lesson = Lesson("see 5 and `[0.70, 0.21, 0.09]` there").claim("softmax(s)", after: "]`", softmax)
    #expect(lesson.messages == [])
    #expect(lesson.verified.coverage.summary == "3 of 4 numbers verified, 1 unchecked")
  }

  @Test func elidedNumbersAreTheFirstAndTheLast() {
    let value = ClaimedValue.floating("1.5", "2.5", "3.5", "4.5", "5.5")
    #expect(Lesson("[1.5, 2.5, ..., 5.5]").claim("v", after: "]", value).messages == [])
    #expect(Lesson("[1.5, 2.5, …]").claim("v", after: "]", value).messages == [])
    #expect(Lesson("[…, 5.5]").claim("v", after: "]", value).messages == [])
    #expect(
      Lesson("[1.5, ..., 4.5]").claim("v", after: "]", value).messages == [
        "lesson.md:1:12: error: text says 4.5, code computes 5.5 (v[4]); 4.5 is the value of v[3]"
      ])
    #expect(
      Lesson("[1.5, ..., 3.5, ..., 5.5]").claim("v", after: "]", value).messages == [
        "lesson.md:1:2: error: could not be checked: more than one part of these numbers is left out, so that their places are unknown"
      ])
  }

  @Test func countsMustAgree() {
    let few = Lesson("see [0.70, 0.21] there").claim("softmax(s)", after: "]", softmax)
    #expect(few.messages == ["lesson.md:1:6: error: could not be checked: softmax(s) has 3 numbers, the text has 2"])
    #expect(few.verified.outcome == .uncheckable)
    #expect(few.verified.coverage.uncheckable == 2)
    let many = Lesson("see [0.70, 0.21, 0.09, 0.00] there").claim("softmax(s)", after: "]", softmax)
    #expect(many.messages == ["lesson.md:1:6: error: could not be checked: softmax(s) has 3 numbers, the text has 4"])
    let none = Lesson("see there").claim("p", after: "see", .floating("1.0"))
    #expect(none.messages == ["lesson.md:1:4: error: could not be checked: p has 1 number, the text has none"])
    let block = Lesson("1 2").claim("p", .block(range: 0..<3, anchor: nil), .value(.floating("1.0")))
    #expect(block.messages == ["lesson.md:1:1: error: could not be checked: p has 1 number, the text has 2"])
  }

  @Test func anEmptyValueCouldNotBeChecked() {
    let value = ClaimedValue(kind: .floating, scalars: [], shape: [0], text: "[]")
    let lesson = Lesson("is 3").claim("none", after: "3", value)
    #expect(lesson.messages == ["lesson.md:1:5: error: could not be checked: none is empty"])
    #expect(lesson.standings == [.uncheckable(reason: "none is empty")])
  }

  @Test func anchorsMustBeFoundOnce() {
    let text = "Scaled: 0.60\nAfter softmax: 0.70\nBefore softmax: 2.4"
    func message(_ anchor: String) -> [String] {
      let value = ExecutedNotebook.ProbeResult.value(.floating("0.702447"))
      return Lesson(text, kind: .code).claim("p", .block(range: 0..<52, anchor: anchor), value).messages
    }
    #expect(message("After softmax:") == [])
    #expect(
      message("After sofmax:") == [
        "lesson.md:1:1: error: could not be checked: no line of the block has \"After sofmax:\"; "
          + "nearest: \"After softmax:\" (line 2), \"Before softmax:\" (line 3)"
      ])
    #expect(
      message("softmax:") == [
        "lesson.md:1:1: error: could not be checked: \"softmax:\" stands 2 times in the block, in lines 2, 3"
      ])
    #expect(
      message("zzzzzzzz") == ["lesson.md:1:1: error: could not be checked: no line of the block has \"zzzzzzzz\""])
  }

  @Test func aFailedProbeCouldNotBeChecked() {
    let lesson = Lesson("is 0.70 of it").claim("w[9]", .before(offset: 7), .failed("index 9 is out of range"), at: 7)
    #expect(lesson.messages == ["lesson.md:1:8: error: could not be checked: index 9 is out of range (w[9])"])
    #expect(lesson.standings == [.uncheckable(reason: "index 9 is out of range")])
    #expect(lesson.verified.outcome.exitCode == 2)
  }

  @Test func textIsNotANumber() {
    let value = ClaimedValue(kind: .text, scalars: ["cat"], shape: [], text: "cat")
    let lesson = Lesson("is 3").claim("name", after: "3", value)
    #expect(lesson.messages == ["lesson.md:1:5: error: could not be checked: name is not a number but \"cat\""])
  }

  @Test func aNumberIsClaimedOnce() {
    let lesson = Lesson("is 0.70 of").claim("a", after: "0.70", .floating("0.7"))
      .claim("b", after: "of", .floating("0.7"))
    #expect(lesson.messages == ["lesson.md:1:4: error: could not be checked: 0.70 is claimed twice, as a and as b"])
    let marked = Lesson("is 0.70 of").claim("a", after: "0.70", .floating("0.7")).mark(.given, .before(offset: 8))
    #expect(marked.messages == ["lesson.md:1:4: error: could not be checked: 0.70 is claimed as a and marked as given"])
  }

  @Test func theNearestOtherValueIsNamed() {
    let lesson = Lesson("is 0.66 or 0.24").claim("p", after: "0.66", .floating("0.702447"))
      .claim("q", after: "0.24", .floating("0.66"))
    #expect(
      lesson.messages.first == "lesson.md:1:4: error: text says 0.66, code computes 0.7024 (p); 0.66 is the value of q")
  }

  @Test func elementsOfFormulasAndMatricesAreNamed() {
    let lesson = Lesson("[[9.5, 9.5], [9.5, 9.5]]").claim(
      "a + b", after: "]]", .floating("9.5", "9.5", "1.5", "9.5", shape: [2, 2]))
    #expect(
      lesson.messages == [
        "lesson.md:1:15: error: text says 9.5, code computes 1.5 ((a + b)[1, 0]); 9.5 is the value of (a + b)[0, 0]"
      ])
  }

  @Test func marksClassifyWhatIsNotClaimed() {
    let lesson = Lesson("[2.4, 1.2] and 3 and 4").mark(.given, .before(offset: 10))
      .mark(.quoted, .before(offset: 16))
    #expect(lesson.standings == [.classified(.given), .classified(.given), .classified(.quoted), .unchecked])
    let block = Lesson("1 and 2").claim("p", after: "1", .integer(1))
      .mark(.illustrative, .block(range: 0..<7, anchor: nil))
    #expect(block.standings == [.verified(expression: "p", value: "1"), .classified(.illustrative)])
    let none = Lesson("no").mark(.given, .before(offset: 2))
    #expect(none.messages == ["lesson.md:1:3: error: could not be checked: no number stands before the mark \"given\""])
  }
}
