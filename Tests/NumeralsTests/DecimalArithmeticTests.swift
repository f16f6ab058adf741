import Numerals
import TestSupport
import Testing

@Suite struct DecimalArithmeticTests {
  @Test func agreesWithIntegers() {
    var generator = SplitMix(seed: 11)
    for _ in 0..<20_000 {
      let first = Int.random(in: -99_999...99_999, using: &generator) * (Bool.random(using: &generator) ? 1 : 1_000)
      let second = Int.random(in: -99_999...99_999, using: &generator)
      let (one, two) = (DecimalNumber(first), DecimalNumber(second))
      #expect(one.distance(to: two) == DecimalNumber(abs(first - second)))
      #expect(one.times(two).isEqual(to: DecimalNumber(first * second)))
      #expect(one.isAtMost(two) == (abs(first) <= abs(second)))
      #expect(one.isEqual(to: two) == (first == second))
    }
  }

  @Test func powersOfTenAreAligned() throws {
    let small = try #require(DecimalNumber(parsing: "0.001"))
    #expect(try DecimalNumber(100).distance(to: small) == #require(DecimalNumber(parsing: "99.999")))
    #expect(try small.distance(to: DecimalNumber(-1)) == #require(DecimalNumber(parsing: "1.001")))
    #expect(DecimalNumber(0).distance(to: small) == small)
    #expect(DecimalNumber(0).isAtMost(DecimalNumber(0)))
    #expect(!small.isAtMost(DecimalNumber(0)))
  }
}
