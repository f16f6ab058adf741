/// Coordinates and other numbers as they are written into markup.
package enum Coordinate {
  /// A coordinate to one decimal without trailing zeros; what is not finite is written as 0.
  ///
  /// A tenth of a pixel is less than what a screen of twice the usual resolution shows.
  package static func string(_ value: Double) -> String { string(tenths: tenths(value)) }

  /// A coordinate in tenths of a pixel; what is not finite is 0.
  package static func tenths(_ value: Double) -> Int {
    value.isFinite ? Int((min(max(value, -1e7), 1e7) * 10).rounded()) : 0
  }

  /// A number of tenths as a decimal.
  package static func string(tenths: Int) -> String { decimal(tenths, digits: 1) }

  /// An amount to two decimals, such as an opacity or the width of a stroke.
  package static func amount(_ value: Double) -> String {
    value.isFinite ? decimal(Int((min(max(value, -1e7), 1e7) * 100).rounded()), digits: 2) : "0"
  }

  /// A whole number of tenths or hundredths without trailing zeros.
  private static func decimal(_ parts: Int, digits: Int) -> String {
    let one = digits == 1 ? 10 : 100
    let (whole, rest) = (parts.magnitude / UInt(one), parts.magnitude % UInt(one))
    let sign = parts < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    if digits == 1 { return "\(sign)\(whole).\(rest)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
