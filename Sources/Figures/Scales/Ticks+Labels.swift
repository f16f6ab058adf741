package import Numerals

extension Ticks {
  /// The format in which all the values differ and have the same number of decimals.
  package static func format(_ values: [Double]) -> NumberFormat {
    let largest = values.map(abs).filter(\.isFinite).max() ?? 0
    let decimals = values.compactMap(DecimalNumber.init).map { max(0, -$0.exponent) }.max() ?? 0
    if largest >= 1e15 || (largest > 0 && largest < 1e-4) { return distinct(values) { .scientific($0) } }
    if largest >= 1e6 { return distinct(values) { .metric($0 + 1) } }
    return largest >= 10_000 ? .fixed(min(decimals, 12)).grouped : .fixed(min(decimals, 12))
  }

  /// The texts of the values: a power of ten on a log scale is written as one when it is far from 1.
  package static func labels(_ values: [Double], type: ScaleType, format: NumberFormat?) -> [String] {
    if let format { return values.map { typeset(format.string($0)) } }
    guard type.isLogarithmic else {
      let format = self.format(values)
      return values.map { typeset(format.string($0)) }
    }
    let wide = values.contains { $0 != 0 && (abs($0) < 1e-4 || abs($0) >= 1e6) }
    return values.map { value in
      if wide, value != 0, let power = exactPowerOfTen(abs(value)) {
        return (value < 0 ? "−" : "") + "10" + superscript(power)
      }
      return typeset(value.magnitude >= 10_000 ? NumberFormat.shortest.grouped.string(value) : shortest(value))
    }
  }

  /// A number as it is typeset: with a minus sign instead of a hyphen, and with a power of ten instead of `e-07`.
  package static func typeset(_ text: String) -> String {
    let parts = text.split(separator: "e", maxSplits: 1)
    if parts.count == 2, Double(text) != nil, let power = Int(parts[1]) {
      return typeset(String(parts[0])) + (power == 0 ? "" : " × 10" + superscript(power))
    }
    return String(text.map { $0 == "-" ? "−" : $0 })
  }

  /// A single value for summaries and hovering: four significant digits, thousands grouped.
  package static func brief(_ value: Double) -> String {
    if value.isFinite, abs(value) >= 1000, abs(value) < 1e15 { return NumberFormat.fixed(0).grouped.string(value) }
    return NumberFormat.significant(4).string(value)
  }

  private static func shortest(_ value: Double) -> String { NumberFormat.significant(12).string(value) }

  private static func distinct(_ values: [Double], _ format: (Int) -> NumberFormat) -> NumberFormat {
    for digits in 0..<15 {
      let candidate = format(digits)
      let isExact = values.allSatisfy { value in
        guard let number = DecimalNumber(value) else { return true }
        let kept = number.magnitude - number.exponent + 1
        return kept <= digits + 1
      }
      if isExact { return candidate }
    }
    return format(15)
  }

  private static func exactPowerOfTen(_ value: Double) -> Int? {
    guard let number = DecimalNumber(value), number.digits == [1] else { return nil }
    return number.exponent
  }

  private static func superscript(_ power: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let text = String(power.magnitude).utf8.map { digits[Int($0) - 48] }
    return (power < 0 ? "⁻" : "") + String(text)
  }
}
