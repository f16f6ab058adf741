import Numerals
import TestSupport
import Testing

/// How numbers that stand together are written alike.
@Suite struct CommonFormatTests {
  private func decimals(_ values: [Double]) -> [DecimalNumber] { values.compactMap(DecimalNumber.init) }

  private static let tiny = 2024 * Double.leastNonzeroMagnitude
  static let columnCases: [(values: [Double], two: String)] = [
    ([1.0, 2], "2"), ([0.5], "2.0"), ([0.512], "2.00"), ([12345], "2"), ([1e-7], "2.00e+00"), ([0.0], "2"),
    ([1234.5], "2.0"), ([], "2"), ([1e15], "2.00e+00"), ([0.7, 0.0003], "2.0000"), ([tiny], "2.00e+00"),
    ([123.456], "2.0"), ([0.0123456], "2.000"),
  ]

  @Test func columns() {
    for (values, two) in Self.columnCases {
      #expect(NumberFormat.column(decimals(values)).string(2.0) == two, "\(values)")
    }
  }

  @Test func columnsGroupTogether() {
    let format = NumberFormat.column(decimals([1536, 38_597_376]))
    #expect([1536, 38_597_376].map(format.string) == ["1,536", "38,597,376"])
    #expect(NumberFormat.column(decimals([1536, 9999])).string(1536) == "1536")
  }

  @Test func smallCellsMayBeZero() {
    #expect(NumberFormat.column(decimals([0.7, 0.0003]), keepsSmall: false).string(0.0003) == "0.00")
  }

  static let elementCases: [(values: [Double], two: String)] = [
    ([1.0, -2.25], "2.00"), ([1e-9, 1], "2.0000e+00"), ([0.1], "2.0"), ([0.12345], "2.0000"), ([1e8], "2.0000e+00"),
    ([123_456, 0.5], "2.0"), ([], "2"),
  ]

  @Test func elements() {
    for (values, two) in Self.elementCases {
      #expect(NumberFormat.elements(decimals(values)).string(2.0) == two, "\(values)")
    }
  }

  @Test func exactFormatsTellAllValuesApart() throws {
    var generator = SplitMix(seed: 7)
    for _ in 0..<10_000 {
      let power = Int.random(in: -300...300, using: &generator), reach = Int.random(in: 0...6, using: &generator)
      let values = try (0..<6).map { _ in
        try #require(Double("\(Int.random(in: -9999...9999, using: &generator))e\(power - reach)"))
      }
      let format = NumberFormat.exact(decimals(values))
      let texts = Set(values.map(format.string))
      #expect(texts.count == Set(values.map { $0 + 0 }).count, "\(values) \(texts)")
    }
  }
}
