package import Numerals

extension Ticks {
  /// The texts of the values; without a format, one in which all are exact and so differ.
  ///
  /// On a log scale that reaches far from 1, powers of ten are written as such.
  package static func labels(_ values: [Double], type: ScaleType, format: NumberFormat?) -> [String] {
    if let format { return values.map(format.typeset) }
    guard type.isLogarithmic else {
      return values.map(NumberFormat.exact(values.compactMap(DecimalNumber.init)).typeset)
    }
    let isWide = values.contains { $0 != 0 && (abs($0) < 1e-4 || abs($0) >= 1e6) }
    return values.map { value in
      if isWide, let number = DecimalNumber(value), number.digits == [1] {
        return (number.isNegative ? "−" : "") + "10" + WrittenNumber.superscript(number.exponent)
      }
      return NumberFormat.significant(12).groupedFromFiveDigits.typeset(value)
    }
  }

  /// A number as it is typeset: with a minus sign instead of a hyphen, and with a power of ten instead of `e-07`.
  package static func typeset(_ text: String) -> String {
    let parts = text.split(separator: "e", maxSplits: 1)
    if parts.count == 2, Double(text) != nil, let power = Int(parts[1]) {
      return typeset(String(parts[0])) + (power == 0 ? "" : " × 10" + WrittenNumber.superscript(power))
    }
    return String(text.map { $0 == "-" ? "−" : $0 })
  }

  /// A single value for summaries and hovering: four significant digits, thousands grouped.
  package static func brief(_ value: Double) -> String { NumberFormat.brief.string(value) }
}
