import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText
import TestSupport
import Testing
import Verification

@Suite struct BindingFuzzTests {
  private static let pieces = [
    "0.70 ", "1,234 ", "[0.1, 0.2]", "[1, ..., 3] ", "] ", "[", "66% ", "word ", "about ", "\n", "After: ", "After",
    "−2", "∞ ",
    "(3, 4)", "10⁻⁷ ", "Part 3 ", "漢", "65M ",
  ]

  private func lesson(_ generator: inout SplitMix) -> Lesson {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      text += Self.pieces.randomElement(using: &generator) ?? ""
    }
    var lesson = Lesson(text, kind: Bool.random(using: &generator) ? .prose : .code)
    let length = text.utf8.count
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let offset = Int.random(in: 0...length, using: &generator)
      let block = Claim.Binding.block(range: min(offset, length / 2)..<length, anchor: nil)
      let anchored = Claim.Binding.block(range: 0..<length, anchor: "After:")
      let binding = [Claim.Binding.before(offset: offset), block, anchored].randomElement(using: &generator) ?? block
      let count = Int.random(in: 0...4, using: &generator)
      let scalars = (0..<count).map { _ in
        ["0.7", "0.1", "1234", "-2", "inf", "nan", "3.0"].randomElement(using: &generator) ?? ""
      }
      let value = ClaimedValue(kind: .floating, scalars: scalars, shape: [count], text: "v")
      lesson =
        Int.random(in: 0..<5, using: &generator) == 0
        ? lesson.mark(.given, binding) : lesson.claim("v", binding, .value(value), at: offset)
    }
    return lesson
  }

  @Test func nothingIsSaidOfAPlaceWithoutANumber() {
    var generator = SplitMix(seed: 3)
    var wrong = 0
    for _ in 0..<20_000 {
      let lesson = lesson(&generator)
      let verified = lesson.verified
      let source = lesson.executed.notebook.source
      let starts = Set(verified.numbers.map { source.location(of: $0.range.lowerBound) })
      for diagnostic in verified.diagnostics where diagnostic.message.hasPrefix("text says") {
        wrong += 1
        #expect(diagnostic.location.map { starts.contains($0) } == true)
      }
      let coverage = verified.coverage
      #expect(coverage.total == verified.numbers.count)
      #expect(verified.outcome != .holds || coverage.wrong + coverage.uncheckable == 0)
      #expect(coverage.wrong == 0 || verified.outcome != .holds)
    }
    #expect(wrong > 1_000)
  }

  @Test func whatIsFixedHolds() {
    var generator = SplitMix(seed: 4)
    for _ in 0..<2_000 {
      let value = Double.random(in: -2_000...2_000, using: &generator)
      let piece = ["0.70", "−2.5", "1,234", "6.6e-1", "65k", "10.25"].randomElement(using: &generator) ?? ""
      let lesson = Lesson("it is \(piece) now").claim("p", after: piece, .floating("\(value)"))
      let fix = Fix(lesson.document)
      let fixed = String(decoding: fix.applied(to: lesson.executed.notebook.source), as: UTF8.self)
      let again = Lesson(fixed).claim("p", .before(offset: fixed.utf8.count), .value(.floating("\(value)")))
      #expect(again.messages == [])
      #expect(fixed.hasPrefix("it is ") && fixed.hasSuffix(" now"))
    }
  }

  @Test func aPostOfTwoThousandNumbersIsReadAndVerifiedAtOnce() {
    var post = ""
    for index in 0..<500 {
      post +=
        "Row \(index) of \(index + 1) has `[0.66, 0.24, 0.10]`<!-- = weights --> and the rest of the text around it.\n\n"
    }
    let bytes = Array(post.utf8)
    var wrong = 0
    let time = processorTime { wrong = ParsedLesson(bytes).verified.coverage.wrong }
    #expect(wrong == 1_500)
    #expect(time < .seconds(1))
  }

  @Test func twoThousandNumbersAreVerifiedAtOnce() {
    var text = ""
    for index in 0..<500 { text += "Row \(index): [0.66, 0.24, 0.10]\n" }
    var lesson = Lesson(text, kind: .code)
    for index in 0..<500 {
      let end = lesson.executed.notebook.source.lineStarts[index + 1] - 1
      lesson = lesson.claim(
        "softmax(s)", .before(offset: end), .value(.floating("0.7024", "0.2115", "0.0859")), at: end)
    }
    let prepared = lesson
    // Some 50 ms alone; what takes quadratic time in decimal arithmetic takes far more than this.
    let time = processorTime { #expect(prepared.verified.coverage.wrong == 1_500) }
    #expect(time < .seconds(1))
  }
}
