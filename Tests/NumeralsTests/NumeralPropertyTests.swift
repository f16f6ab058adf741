import Foundation
import Numerals
import TestSupport
import Testing

/// What holds for every number in every notation, against Foundation's decimal arithmetic.
@Suite struct NumeralPropertyTests {
  private func decimal(_ value: Decimal) throws -> DecimalNumber {
    try #require(DecimalNumber(parsing: value.description))
  }

  /// The verdict by Foundation's arithmetic.
  private func reference(_ written: WrittenNumeral, _ value: Decimal) -> Numeral.Verdict {
    let unit = Decimal(sign: .plus, exponent: written.place, significand: 1)
    let distance = abs(value - written.value)
    if 2 * distance <= unit { return .ok }
    var quotient = abs(value) / unit
    var whole = Decimal()
    NSDecimalRound(&whole, &quotient, 0, .down)
    if value < 0 { whole.negate() }
    if whole * unit == written.value { return .truncated }
    return distance <= unit ? .lastDigit : .wrong
  }

  @Test func readingStatesTheValueAndThePlace() throws {
    var generator = SplitMix(seed: 21)
    for _ in 0..<20_000 {
      let written = WrittenNumeral(&generator)
      let numerals = NumeralReader.numerals(in: written.text, context: written.context)
      #expect(numerals.count == 1 && numerals[0].range == 0..<written.text.utf8.count, "\(written.text)")
      guard let numeral = numerals.first, let value = numeral.value else { continue }
      let expected = try decimal(written.value)
      #expect(value.isEqual(to: expected), "\(written.text)")
      #expect(numeral.scaledPlace == written.place, "\(written.text)")
    }
  }

  @Test func nothingBeyondHalfAUnitIsRight() throws {
    var generator = SplitMix(seed: 22)
    var seen: [Numeral.Verdict: Int] = [:]
    // In hundredths of the last place: the exact value, ties, just beside them, one unit, just beyond.
    let offsets = [
      "0", "50", "-50", "49.999", "-49.999", "50.001", "-50.001", "99", "-99", "100", "-100", "100.001", "-250",
    ]
    for _ in 0..<10_000 {
      let written = WrittenNumeral(&generator)
      guard let numeral = NumeralReader.numerals(in: written.text, context: written.context).first else { continue }
      for offset in offsets {
        let step = Decimal(sign: .plus, exponent: written.place - 2, significand: Decimal(string: offset) ?? .nan)
        let value = written.value + step
        let quantity = Numeral.Quantity.finite(try decimal(value))
        let verdict = numeral.verdict(for: quantity, tolerance: .writtenDigits)
        #expect(verdict == reference(written, value), "\(written.text) for \(value)")
        #expect((numeral.verdict(for: quantity, tolerance: .exact) == .ok) == (value == written.value))
        seen[verdict, default: 0] += 1
      }
    }
    #expect(seen.count == 4 && seen.values.allSatisfy { $0 > 3_000 }, "\(seen)")
  }

  /// Values from 1e-15 to 1e18 of either sign, zero, and powers of ten.
  private func value(_ generator: inout SplitMix) -> DecimalNumber? {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return DecimalNumber(isNegative: Bool.random(using: &generator), digits: [], exponent: 0)
    case 1: return DecimalNumber(digits: [1], exponent: Int.random(in: -15...18, using: &generator))
    case 2: return DecimalNumber(Float.random(in: -1...1, using: &generator))
    default:
      let power = Int.random(in: -15...17, using: &generator)
      return Double("\(Double.random(in: -10..<10, using: &generator))e\(power)").flatMap { DecimalNumber($0) }
    }
  }

  @Test func whatIsWrittenLikeANumberVerifiesAndHasItsStyle() throws {
    var generator = SplitMix(seed: 23)
    for round in 0..<20_000 {
      let model = WrittenNumeral(&generator)
      let numeral = try #require(NumeralReader.numerals(in: model.text, context: model.context).first)
      var quantity = Numeral.Quantity.infinite(isNegative: round % 2 == 0)
      if round % 50 > 0 { quantity = .finite(try #require(value(&generator))) }
      let isExact = round % 3 == 0
      let isInPercent = round % 7 == 0
      let text = Numeral.format(quantity, like: numeral, exactly: isExact, isInPercent: isInPercent)
      let read = NumeralReader.numerals(in: text, context: model.context)
      #expect(read.count == 1 && read[0].range == 0..<text.utf8.count, "\(text) like \(model.text)")
      guard let again = read.first else { continue }
      let verdict = again.verdict(
        for: quantity, tolerance: isExact ? .exact : .writtenDigits, isInPercent: isInPercent)
      #expect(verdict == .ok, "\(text) like \(model.text) for \(quantity)")
      guard case .finite = quantity else { continue }
      #expect(again.unit == numeral.unit && again.notation.suffix == numeral.notation.suffix, "\(text)")
      #expect(isExact || again.notation.decimals == numeral.notation.decimals, "\(text) like \(model.text)")
      #expect((again.notation.exponent == nil) == (numeral.notation.exponent == nil), "\(text)")
      #expect(
        again.notation.separator == numeral.notation.separator || again.notation.separator.isEmpty
          || numeral.notation.separator.isEmpty, "\(text) like \(model.text)")
      #expect(again.notation.exponent == nil || again.notation.exponent?.lead == numeral.notation.exponent?.lead)
    }
  }

  @Test func signsAndSeparatorsChangeNoVerdict() throws {
    var generator = SplitMix(seed: 24)
    for _ in 0..<3_000 {
      let digits = Int.random(in: 1_000_000...9_999_999, using: &generator)
      let groups = [digits / 1_000_000, digits / 1_000 % 1_000, digits % 1_000]
      let value = Numeral.Quantity.finite(
        DecimalNumber(-digits + Int.random(in: -1...1, using: &generator)))
      var verdicts: Set<Numeral.Verdict> = []
      for separator in ["", ",", "_", "\u{2009}", "\u{202F}", "\u{A0}"] {
        for sign in ["-", "−", "–", "\u{2011}"] {
          let tail = groups.dropFirst().map { separator + String(format: "%03d", $0) }.joined()
          let numerals = NumeralReader.numerals(in: "is \(sign)\(groups[0])\(tail)")
          verdicts.formUnion(numerals.map { $0.verdict(for: value, tolerance: .writtenDigits) })
          #expect(numerals.count == 1)
        }
      }
      #expect(verdicts.count == 1)
    }
  }

  @Test func integersBeyondTwoToThe53AreExact() throws {
    let numeral = try #require(NumeralReader.numerals(in: "9,007,199,254,740,993").first)
    for (value, verdict) in [
      (9_007_199_254_740_993, Numeral.Verdict.ok), (9_007_199_254_740_992, .lastDigit),
      (9_007_199_254_740_994, .lastDigit), (9_007_199_254_740_995, .wrong),
    ] {
      #expect(numeral.verdict(for: .finite(DecimalNumber(value)), tolerance: .exact) == verdict)
    }
  }

  @Test func aPercentageIsAFractionUnlessTheValueIsInPercent() throws {
    func verdict(_ text: String, _ value: String, isInPercent: Bool) throws -> Numeral.Verdict {
      let numeral = try #require(NumeralReader.numerals(in: text).first)
      let number = try #require(DecimalNumber(parsing: value))
      return numeral.verdict(for: .finite(number), tolerance: .writtenDigits, isInPercent: isInPercent)
    }
    #expect(try verdict("29.3 %", "0.293", isInPercent: false) == .ok)
    #expect(try verdict("29.3 %", "29.3", isInPercent: false) == .wrong)
    #expect(try verdict("29.3 %", "29.3", isInPercent: true) == .ok)
    #expect(try verdict("29.3 %", "0.293", isInPercent: true) == .wrong)
    #expect(try verdict("1 %", "1", isInPercent: false) == .wrong)
    #expect(try verdict("65M", "65123456", isInPercent: true) == .ok)
  }
}
