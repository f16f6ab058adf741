import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText
import TestSupport
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
  func rewritesInStyle(text: String, piece: String, value: String, expected: String) {
    let lesson = Lesson(text).claim("p", after: piece, .floating(value))
    let fix = Fix(lesson.document)
    let fixed = String(decoding: fix.applied(to: lesson.executed.notebook.source), as: UTF8.self)
    #expect(fixed == expected)
    #expect(Lesson(fixed).claim("p", .before(offset: fixed.utf8.count - 1), .value(.floating(value))).messages == [])
  }

  @Test func integersKeepAllTheirDigits() {
    let lesson = Lesson("has 63,082,000 x").claim("count", after: "63,082,000", .integer(63_082_496))
    let fix = Fix(lesson.document)
    #expect(fix.edits.map(\.text) == ["63,082,496"])
  }

  @Test func onlyWrongNumbersChange() {
    let lesson = Lesson("[0.66, 0.21, 0.09] of 0.66").claim("w", after: "]", .floating("0.702447", "0.2115", "0.0859"))
    let fix = Fix(lesson.document)
    #expect(
      String(decoding: fix.applied(to: lesson.executed.notebook.source), as: UTF8.self) == "[0.70, 0.21, 0.09] of 0.66")
  }

  @Test func codeThatFailedIsKnown() {
    let lesson = Lesson("is 3").claim("p", .before(offset: 4), .failed("it does not compile"))
    #expect(!lesson.verified.codeSucceeded)
  }

  @Test(arguments: [
    (Tolerance.absolute(DecimalNumber(digits: [1], exponent: -3)), "0.702"), (.significant(digits: 4), "0.7024"),
    (.percent(hundredths(100)), "0.70"),
  ])
  func asManyDigitsAsATolerantClaimNeedsAreWritten(tolerance: Tolerance, expected: String) {
    let lesson = Lesson("is 0.66 x").claim("p", after: "0.66", .floating("0.702447"), tolerance: tolerance)
    #expect(Fix(lesson.document).edits.map(\.text) == [expected])
  }

  @Test func whatIsNearEnoughStays() {
    let lesson = Lesson("is 0.66 x").claim(
      "p", after: "0.66", .floating("0.702447"), tolerance: .absolute(hundredths(10)))
    #expect(Fix(lesson.document).edits == [])
  }

  @Test func lastDigitsAndCutOnesAreMended() {
    let lesson = Lesson("is 0.69, 0.71 x").claim("p", after: "0.71", .floating("0.6981", "0.7049"))
    #expect(Fix(lesson.document).edits.map(\.text) == ["0.70", "0.70"])
  }

  @Test func whatTwoNotebooksWantDifferentlyStays() {
    let source = SourceFile(path: "post.md", bytes: Array("1 and 2".utf8))
    func document(_ first: String) -> VerifiedDocument {
      func wrong(_ range: Range<Int>, _ text: String) -> CheckedNumber {
        CheckedNumber(range: range, standing: .wrong(.wrong, expression: "p", value: text, shouldRead: text))
      }
      return VerifiedDocument(source: source, numbers: [wrong(0..<1, first), wrong(6..<7, "9")])
    }
    #expect(Fix([document("3"), document("3")]).edits.map(\.text) == ["3", "9"])
    #expect(Fix([document("3"), document("4"), document("3")]).edits.map(\.text) == ["9"])
  }

  @Test func aNumberInAnOutputIsMended() {
    let printed = CellResult(state: .succeeded, outputs: [.printed("loss 0.7024\n")])
    let lesson = Lesson("loss 0.66", kind: .code).expecting(printed)
    #expect(Fix(lesson.document).edits.map(\.text) == ["0.70"])
    #expect(Fix(Lesson("cost 0.66", kind: .code).expecting(printed).document).edits == [])
  }

  @Test func everyOtherByteStays() {
    var generator = SplitMix(seed: 11)
    let words = ["größe ", "\r\n", "\t", "**", "`x` ", "漢字", "😀 ", "> ", "– ", "\u{FEFF}"]
    for _ in 0..<300 {
      var pieces: [String] = []
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        pieces.append(words.randomElement(using: &generator) ?? "")
      }
      let text = pieces.joined() + " 0.66 and 0.70"
      let tail = pieces.reversed().joined()
      let lesson = Lesson(text + tail).claim(
        "p", .before(offset: text.utf8.count), .value(.floating("0.7024", "0.7024")), at: text.utf8.count)
      guard lesson.verified.coverage.wrong == 1 else { continue }
      let fixed = Fix(lesson.document).applied(to: lesson.executed.notebook.source)
      #expect(fixed == Array((pieces.joined() + " 0.70 and 0.70" + tail).utf8))
    }
  }
}
