import Foundation
import Numerals
import TestSupport
import Testing

/// What holds for every number, against Foundation's decimal arithmetic and the C library's exact printing.
@Suite struct NumberFormatPropertyTests {
  private static let count = 10_000

  /// Values of all magnitudes: any bits, round decimals, ties, and what arises in lessons.
  private static func values(seed: UInt64, within powers: ClosedRange<Int> = -323...308) -> [Double] {
    var generator = SplitMix(seed: seed)
    var result: [Double] = []
    while result.count < count {
      let power = Int.random(in: powers, using: &generator)
      let value: Double? =
        switch result.count % 4 {
        case 0: Double("\(Double.random(in: -10..<10, using: &generator))e\(power)")
        case 1: Double("\(Int.random(in: -99_999...99_999, using: &generator))5e\(power - 5)")
        case 2: Double("\(Int.random(in: -9...9, using: &generator))e\(power)")
        default: Double(bitPattern: generator.next())
        }
      guard let value, value.isFinite, value == 0 || powers.contains(exponent(value)) else { continue }
      result.append(value)
    }
    return result
  }

  /// The power of ten of the first digit, from the C library's exact digits.
  private static func exponent(_ value: Double) -> Int {
    Int(String(format: "%.17e", abs(value)).split(separator: "e")[1]) ?? 0
  }

  /// The number that a text states, by Foundation's decimal arithmetic.
  private static func parsed(_ text: String) -> Decimal? {
    let prefixes: [Character: Int] = [
      "q": -30, "r": -27, "y": -24, "z": -21, "a": -18, "f": -15, "p": -12, "n": -9, "µ": -6, "m": -3, "k": 3, "M": 6,
      "G": 9, "T": 12, "P": 15, "%": -2,
    ]
    var plain = text.replacingOccurrences(of: ",", with: "")
    var power = 0
    if let last = plain.last, let scale = prefixes[last] {
      plain.removeLast()
      power = scale
    }
    guard let number = Decimal(string: plain) else { return nil }
    return number * pow(Decimal(10), power)
  }

  /// `value` rounded to decimals by Foundation: half away from zero, from the shortest decimal.
  private static func rounded(_ value: Double, _ decimals: Int) -> Decimal {
    var exact = Decimal(string: value.description) ?? .nan
    var result = Decimal()
    NSDecimalRound(&result, &exact, decimals, .plain)
    return result
  }

  @Test func shortestReadsBack() {
    for value in Self.values(seed: 1) {
      let text = NumberFormat.shortest.string(value)
      #expect(Double(text) == value)
      #expect(Double(NumberFormat.shortest.grouped.string(value).filter { $0 != "," }) == value)
      #expect(text.count <= 24 && text.filter { ("1"..."9").contains($0) }.count <= 20)
      let single = Float(value)
      if single.isFinite { #expect(Float(NumberFormat.shortest.string(single)) == single) }
    }
  }

  @Test(arguments: [0, 1, 2, 4, 9]) func fixedDecimalsAreThoseOfFoundation(decimals: Int) {
    for value in Self.values(seed: 2, within: -12...15) {
      let text = NumberFormat.fixed(decimals).string(value)
      #expect(Self.parsed(text) == Self.rounded(value, decimals), "\(value): \(text)")
      #expect((text.split(separator: ".").dropFirst().first ?? "").count == decimals)
      #expect(Self.parsed(NumberFormat.fixed(decimals).grouped.string(value)) == Self.rounded(value, decimals))
      #expect(Self.parsed(NumberFormat.fixed(decimals).trimmed.string(value)) == Self.rounded(value, decimals))
    }
  }

  @Test(arguments: [0, 1, 3]) func percentagesAreHundredths(decimals: Int) {
    for value in Self.values(seed: 3, within: -9...9) {
      #expect(Self.parsed(NumberFormat.percent(decimals).string(value)) == Self.rounded(value, decimals + 2))
    }
  }

  @Test(arguments: [1, 2, 3, 7]) func prefixesStandForTheirPowers(digits: Int) throws {
    for value in Self.values(seed: 4, within: -12...15) where value != 0 {
      let text = NumberFormat.metric(digits).string(value)
      let decimals = digits - 1 - Self.exponent(value)
      #expect(Self.parsed(text) == Self.rounded(value, decimals), "\(value): \(text)")
      let whole = text.drop { $0 == "-" }.prefix { $0.isNumber }
      #expect((1...3).contains(whole.count) && whole != "0", "\(value): \(text)")
      let full = NumberFormat.metric(digits).untrimmed.string(value)
      #expect(full.filter(\.isNumber).count == max(digits, whole.count), "\(value): \(full)")
    }
  }

  @Test(arguments: [1, 2, 3, 6, 12]) func scientificDigitsAreThoseOfTheCLibrary(digits: Int) {
    // C rounds the binary value and ties to even: it agrees wherever the shortest decimal is no tie.
    for value in Self.values(seed: 5, within: -300...308) where value != 0 && !Self.isTie(value, digits) {
      let expected = String(format: "%.\(digits - 1)e", value)
      #expect(NumberFormat.scientific(digits - 1).string(value) == expected, "\(value)")
      let significant = NumberFormat.significant(digits).string(value)
      #expect(Double(significant) == Double(expected), "\(value): \(significant)")
      #expect(Double(NumberFormat.engineering(digits).string(value)) == Double(expected), "\(value)")
    }
  }

  /// True when the shortest decimal of a value ends in a 5 that is to be rounded.
  private static func isTie(_ value: Double, _ digits: Int) -> Bool {
    let mantissa = value.description.split(separator: "e")[0]
    var kept = mantissa.filter(\.isNumber).drop { $0 == "0" }
    while kept.last == "0" { kept.removeLast() }
    return kept.count == digits + 1 && kept.last == "5"
  }

  @Test(arguments: [
    NumberFormat.shortest, .brief, .fixed(0), .fixed(3), .significant(3), .scientific(2), .engineering(3), .percent(1),
    .metric(3), .metric(3).untrimmed, .fixed(2).grouped.signed,
  ])
  func orderIsKept(format: NumberFormat) throws {
    let values = Self.values(seed: 6, within: -20...15).sorted()
    let texts = values.map(format.string)
    #expect(texts.allSatisfy { Double($0.filter("-0123456789.".contains)) != 0 || !$0.hasPrefix("-0.0") })
    for text in texts { #expect(!["-0", "-0%", "+0"].contains(text) && !text.contains(" "), "\(text)") }
    let numbers = texts.map { Self.parsed($0.replacingOccurrences(of: "+", with: "")) ?? .nan }
    for index in 1..<numbers.count where !texts[index].contains("e") && !texts[index - 1].contains("e") {
      #expect(numbers[index - 1] <= numbers[index], "\(texts[index - 1]) \(texts[index])")
    }
    let powers = texts.map { Double($0) }
    for index in 1..<powers.count {
      if let first = powers[index - 1], let second = powers[index] { #expect(first <= second) }
    }
  }

  @Test func groupsAreThreeDigits() throws {
    for value in Self.values(seed: 8, within: 0...15) {
      let text = NumberFormat.fixed(0).grouped.string(value)
      let groups = text.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
      #expect(groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count), "\(text)")
    }
  }

  @Test func typesetTextsReadBack() throws {
    for value in Self.values(seed: 9) {
      let text = NumberFormat.shortest.typeset(value)
      let numerals = NumeralReader.numerals(in: text, context: .prose)
      guard value != 0, !text.contains("10") || text.contains("×") else { continue }
      #expect(numerals.first?.value.flatMap { Double(NumberFormat.shortest.string($0)) } == value, "\(text)")
    }
  }
}
