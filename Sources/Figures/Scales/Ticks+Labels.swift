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
}
