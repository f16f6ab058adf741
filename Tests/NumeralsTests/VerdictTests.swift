import Numerals
import TestSupport
import Testing

@Suite struct VerdictTests {
  /// The verdict by integer arithmetic: the number is `written` / 10^`places`, the value is `value` / 10^`fraction`.
  private func reference(_ written: Int, places: Int, value: Int, fraction: Int) -> Numeral.Verdict {
    let unit = power(fraction)
    let distance = abs(written * unit - value * power(places))
    if 2 * distance <= unit { return .ok }
    let cut = (value.magnitude * UInt(power(places))) / UInt(unit)
    if Int(cut) == abs(written), value.signum() * written >= 0 { return .truncated }
    return distance <= unit ? .lastDigit : .wrong
  }

  private func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { result, _ in result * 10 } }

  private func text(_ number: Int, places: Int) -> String {
    let digits = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = padded.dropLast(places)
    return (number < 0 ? "-" : "") + whole + (places == 0 ? "" : "." + padded.suffix(places))
  }

  @Test func agreesWithIntegerArithmetic() throws {
    var generator = SplitMix(seed: 1)
    var seen: [Numeral.Verdict: Int] = [:]
    for _ in 0..<50_000 {
      let places = Int.random(in: 0...4, using: &generator)
      let fraction = places + Int.random(in: 0...4, using: &generator)
      let written = Int.random(in: -3_000...3_000, using: &generator)
      let spread = 2 * power(fraction - places)
      let value = written * power(fraction - places) + Int.random(in: -spread...spread, using: &generator)
      let numeral = try #require(NumeralReader.numerals(in: text(written, places: places)).first)
      let number = try #require(DecimalNumber(parsing: text(value, places: fraction)))
      let verdict = numeral.verdict(for: .finite(number), tolerance: .writtenDigits)
      #expect(verdict == reference(written, places: places, value: value, fraction: fraction))
      seen[verdict, default: 0] += 1
    }
    #expect(seen.count == 4 && seen.values.allSatisfy { $0 > 500 })
  }

  @Test func atATieBothNeighboursAreRight() {
    for text in ["0.12", "0.13"] {
      let numeral = NumeralReader.numerals(in: text)[0]
      #expect(
        numeral.verdict(for: .finite(DecimalNumber(digits: [1, 2, 5], exponent: -3)), tolerance: .writtenDigits) == .ok)
    }
  }

  private static let styles: [(String, NumeralContext)] = [
    ("0.66", .prose), ("-0.5", .code), ("−12.345", .prose), ("+3", .prose), ("1,234,567", .prose),
    ("1,234.50", .tableCell),
    ("50_000", .code), ("12\u{2009}345.6", .prose), ("29.3 %", .prose), ("66%", .code), ("29.3\\,\\%", .math),
    ("65M", .prose), ("1.7 billion", .prose), ("1.7e-7", .code), ("1.70E+07", .code), ("1.7 × 10^{-7}", .prose),
    ("1.7 \\times 10^{-7}", .math), ("3 \\cdot 10^4", .math), ("2.5×10⁻⁷", .prose), ("10⁻⁷", .prose),
    ("10^{-7}", .math),
    ("1\\,000", .math), ("50{,}000.25", .math), (".5", .prose), ("12.5e3", .code), ("10**-7", .code), ("10^4", .prose),
  ]

  @Test(arguments: styles.indices)
  func whatIsWrittenReadsBackAndVerifies(style: Int) throws {
    let (text, context) = Self.styles[style]
    let numeral = try #require(NumeralReader.numerals(in: text, context: context).first)
    #expect(numeral.range == 0..<text.utf8.count)
    var generator = SplitMix(seed: UInt64(style))
    for _ in 0..<2_000 {
      let digits = (0..<Int.random(in: 0...12, using: &generator)).map { _ in UInt8.random(in: 0...9, using: &generator)
      }
      let value = DecimalNumber(
        isNegative: Bool.random(using: &generator), digits: digits, exponent: Int.random(in: -14...4, using: &generator)
      )
      for isExact in [false, true] {
        let written = Numeral.format(.finite(value), like: numeral, exactly: isExact)
        let read = NumeralReader.numerals(in: written, context: context)
        #expect(read.count == 1 && read[0].range == 0..<written.utf8.count, "\(written) for \(value)")
        let verdict = read.first?.verdict(for: .finite(value), tolerance: isExact ? .exact : .writtenDigits)
        #expect(verdict == .ok, "\(written) for \(value)")
        #expect(read.first?.notation.separator == numeral.notation.separator || value.magnitude < 6)
      }
    }
  }

  @Test func verdictsDoNotDependOnSeparatorsAndSigns() {
    let value = Numeral.Quantity.finite(DecimalNumber(isNegative: true, digits: [1, 2, 3, 4, 5, 6, 7], exponent: -2))
    for text in ["-12345.7", "−12,345.7", "-12_345.7", "−12\u{2009}345.7", "-1.23457e4", "−12.3457k"] {
      #expect(NumeralReader.numerals(in: text)[0].verdict(for: value, tolerance: .writtenDigits) == .ok, "\(text)")
    }
  }
}
