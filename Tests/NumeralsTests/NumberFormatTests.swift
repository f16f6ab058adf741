import Numerals
import TestSupport
import Testing

@Suite struct NumberFormatTests {
  private static let least = Double.leastNonzeroMagnitude
  private static let tiny = 2024 * Double.leastNonzeroMagnitude

  @Test(
    arguments: [
      (0.7024, ".2f", "0.70"), (0.065, ".2f", "0.07"), (2.5, ".0f", "3"), (-0.0001, ".2f", "0.00"),
      (1.7e-7, ".2e", "1.70e-07"), (0.293, ".1%", "29.3%"), (63_082_496, ",", "63,082,496"),
      (1234567.891, ",.2f", "1,234,567.89"), (999.96, ".1f", "1000.0"), (1.5, "+.1f", "+1.5"), (65e6, ".2s", "65M"),
      (999_999, ".3s", "1.00M"), (0, ".3~s", "0"), (0.00012345, ".3g", "0.000123"), (1e300, ".3g", "1e+300"),
      (0.7, "#.3g", "0.700"), (0, "#.3g", "0.00"), (0.7, ".3~f", "0.7"), (0.5, ".2~%", "50%"), (1234.4, ",d", "1,234"),
      (1536, ".3B", "1.5 KiB"), (1234, "+,", "+1,234"),
    ] as [(Double, String, String)])
  func readsSpecifications(value: Double, specification: String, expected: String) throws {
    let format = try #require(NumberFormat(specification: specification))
    #expect(format.string(value) == expected)
  }

  @Test(arguments: ["", "x", ".f", "3f", ".3q", ".-1f", ".1000f", "#", "~", "#.3~g", ".3d", ",+.2f", ".٣f"])
  func refusesOtherSpecifications(text: String) { #expect(NumberFormat(specification: text) == nil) }

  @Test(
    arguments: [
      (0.125, "0.13"), (-0.125, "-0.13"), (0.005, "0.01"), (1.005, "1.01"), (2.675, "2.68"), (-0.0, "0.00"),
      (-0.004, "0.00"), (0.995, "1.00"), (least, "0.00"), (9.999, "10.00"), (1e15, "1000000000000000.00"),
    ] as [(Double, String)])
  func tiesGoAwayFromZero(value: Double, expected: String) { #expect(NumberFormat.fixed(2).string(value) == expected) }

  @Test(
    arguments: [
      (999.95, "1000"), (9999.4, "9999"), (9999.6, "10,000"), (0.99996, "1"), (12.3456, "12.35"),
      (63_082_496, "63,082,496"), (1e15, "1,000,000,000,000,000"), (1.23456e16, "1.235e+16"), (1.7e-7, "1.7e-07"),
      (0, "0"), (-0.70244, "-0.7024"), (1.7976931348623157e308, "1.798e+308"), (least, "5e-324"),
    ] as [(Double, String)])
  func briefKeepsFourDigits(value: Double, expected: String) { #expect(NumberFormat.brief.string(value) == expected) }

  @Test(
    arguments: [
      (999.95, "1.00k"), (999.4, "999"), (0.99951, "1.00"), (1e-30, "1.00q"), (9.996e-31, "1.00q"),
      (9.9e-31, "9.90e-31"),
      (1e33, "1.00e+33"), (999e30, "999Q"), (999.9e30, "1.00e+33"), (20e-6, "20.0µ"), (-1500, "-1.50k"), (0, "0.00"),
      (0.1, "100m"), (1e23, "100Z"), (tiny, "1.00e-320"),
    ] as [(Double, String)])
  func prefixesFollowTheRoundedValue(value: Double, expected: String) {
    #expect(NumberFormat.metric(3).untrimmed.string(value) == expected)
  }

  @Test(
    arguments: [
      (0, "0 B"), (512, "512 B"), (1023, "1023 B"), (1023.7, "1 KiB"), (1024, "1 KiB"), (1536, "1.5 KiB"),
      (1_047_552, "1023 KiB"), (1_048_000, "1023 KiB"), (1_048_575, "1 MiB"), (25_769_803_776, "24 GiB"),
      (-2048, "-2 KiB"), (1.5e27, "1301042607 EiB"), (0.5, "0.5 B"), (1e-300, "1e-300 B"),
    ] as [(Double, String)])
  func memoryCountsIn1024(value: Double, expected: String) { #expect(NumberFormat.bytes(3).string(value) == expected) }

  @Test(
    arguments: [
      (1.7e-7, "170e-09"), (999.95, "1e+03"), (0.1, "100e-03"), (1, "1e+00"), (123_456, "123e+03"), (least, "5e-324"),
    ] as [(Double, String)])
  func engineeringPowersAreMultiplesOfThree(value: Double, expected: String) {
    #expect(NumberFormat.engineering(3).string(value) == expected)
  }

  @Test(
    arguments: [
      (-1.7e-7, "−1.7 × 10⁻⁷", #"-1.7 \times 10^{-7}"#), (4.07e17, "4.07 × 10¹⁷", #"4.07 \times 10^{17}"#),
      (1e-12, "10⁻¹²", "10^{-12}"), (-1e20, "−10²⁰", "-10^{20}"), (-2, "−2", "-2"), (.nan, "nan", #"\text{nan}"#),
      (-.infinity, "−∞", #"-\infty"#), (0, "0", "0"), (12_345, "12,345", "12{,}345"),
    ] as [(Double, String, String)])
  func isTypeset(value: Double, text: String, tex: String) {
    #expect(NumberFormat.shortest.grouped.typeset(value) == text)
    #expect(NumberFormat.shortest.grouped.written(value).tex == tex)
  }

  @Test func unitsAreTypeset() {
    #expect(NumberFormat.bytes(3).typeset(1536) == "1.5\u{A0}KiB")
    #expect(NumberFormat.percent.written(0.5).tex == #"50\%"#)
    #expect(NumberFormat.metric(2).written(1500.0).tex == #"1.5\text{k}"#)
    #expect(NumberFormat.scientific(0).typeset(1e-7) == "1 × 10⁻⁷" && NumberFormat.brief.typeset(1e-7) == "10⁻⁷")
    #expect(NumberFormat.scientific(2).typeset(1) == "1.00" && NumberFormat.scientific(2).typeset(0) == "0")
  }

  @Test func nonFiniteValuesHaveNames() {
    #expect(NumberFormat.fixed(2).string(Double.nan) == "nan")
    #expect(NumberFormat.fixed(2).string(-Float.infinity) == "-inf")
    #expect(NumberFormat.percent(1).signed.string(Double.infinity) == "+inf")
  }

  @Test func singlePrecisionIsItsOwnDecimal() {
    #expect(NumberFormat.fixed(2).string(Float(0.065)) == "0.07")
    #expect(NumberFormat.shortest.typeset(Float(1e-7)) == "10⁻⁷")
  }
}
