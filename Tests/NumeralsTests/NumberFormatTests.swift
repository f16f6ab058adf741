import Numerals
import TestSupport
import Testing

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (0.7024, ".2f", "0.70"), (0.065, ".2f", "0.07"), (2.5, ".0f", "3"), (-0.0001, ".2f", "0.00"),
    (1.7e-7, ".2e", "1.70e-07"), (0.293, ".1%", "29.3%"), (63_082_496, ",", "63,082,496"),
    (1234567.891, ",.2f", "1,234,567.89"), (999.96, ".1f", "1000.0"), (1.5, "+.1f", "+1.5"), (65e6, ".2s", "65M"),
    (999_999, ".3s", "1M"), (0, ".3s", "0"), (0.00012345, ".3g", "0.000123"), (1e300, ".3g", "1e+300"),
  ])
  func writes(value: Double, specification: String, expected: String) throws {
    let format = try #require(NumberFormat(specification: specification))
    #expect(format.string(value) == expected)
  }

  @Test(arguments: ["", "x", ".f", "3f", ".3q", ".-1f", ".1000f"])
  func refusesOtherSpecifications(text: String) { #expect(NumberFormat(specification: text) == nil) }

  @Test func shortestReadsBack() {
    var generator = SplitMix(seed: 5)
    for _ in 0..<10_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberFormat.shortest.string(value)) == value)
      let single = Float(bitPattern: generator.next())
      guard single.isFinite else { continue }
      #expect(Float(NumberFormat.shortest.string(single)) == single)
    }
  }

  @Test func nonFiniteValuesHaveNames() {
    #expect(NumberFormat.fixed(2).string(Double.nan) == "nan")
    #expect(NumberFormat.fixed(2).string(-Float.infinity) == "-inf")
  }

  @Test func singlePrecisionIsItsOwnDecimal() { #expect(NumberFormat.fixed(2).string(Float(0.065)) == "0.07") }
}
