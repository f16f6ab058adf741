/// How a number is written: the one formatter of tensors, tables, axes and prose.
///
/// Formats do not depend on the locale. Values are rounded in decimal, half away from zero, from the shortest
/// decimal that stands for them, so that what is written is what a reader would write by hand. A result that
/// rounds to zero carries no minus sign. Infinities are `inf` and `-inf`, NaN is `nan`.
public struct NumberFormat: Sendable, Hashable {
  /// The forms of a number, each with its digits.
  package enum Style: Sendable, Hashable {
    case shortest
    case fixed(decimals: Int)
    case significant(digits: Int)
    case scientific(decimals: Int)
    case percent(decimals: Int)
    case metric(digits: Int)
  }

  /// The form.
  package var style: Style
  /// Whether a comma stands between groups of three digits.
  package var groupsThousands = false
  /// Whether positive numbers have a plus sign.
  package var showsPlus = false

  /// The fewest digits that read back as the same value: `0.1`, `1e-07`, `125`.
  public static let shortest = NumberFormat(style: .shortest)

  /// A fixed number of decimals: `fixed(2)` writes `0.70`.
  public static func fixed(_ decimals: Int) -> NumberFormat { NumberFormat(style: .fixed(decimals: max(0, decimals))) }

  /// At most so many significant digits, without trailing zeros: `significant(3)` writes `0.702` and `12`.
  public static func significant(_ digits: Int) -> NumberFormat {
    NumberFormat(style: .significant(digits: max(1, digits)))
  }

  /// A power of ten: `scientific(2)` writes `1.70e-07`.
  public static func scientific(_ decimals: Int) -> NumberFormat {
    NumberFormat(style: .scientific(decimals: max(0, decimals)))
  }

  /// A percentage of one: `percent(1)` writes `29.3%` for 0.293.
  public static func percent(_ decimals: Int = 0) -> NumberFormat {
    NumberFormat(style: .percent(decimals: max(0, decimals)))
  }

  /// Metric prefixes, to so many significant digits: `metric(3)` writes `1.5k` and `65M`.
  public static func metric(_ digits: Int = 3) -> NumberFormat { NumberFormat(style: .metric(digits: max(1, digits))) }

  /// The same format with a comma between groups of three digits: `63,082,496`.
  public var grouped: NumberFormat {
    var copy = self
    copy.groupsThousands = true
    return copy
  }

  /// The same format with a plus sign on positive values.
  public var signed: NumberFormat {
    var copy = self
    copy.showsPlus = true
    return copy
  }

  /// Writes a value in this format.
  public func string(_ value: Double) -> String { string(DecimalNumber(value), orElse: value) }

  /// Writes a value in this format; the shortest digits are those of single precision.
  public func string(_ value: Float) -> String { string(DecimalNumber(value), orElse: Double(value)) }

  /// Writes an integer in this format.
  public func string(_ value: Int) -> String { string(DecimalNumber(value)) }

  /// Writes a decimal number in this format.
  package func string(_ number: DecimalNumber) -> String {
    switch style {
    case .shortest:
      return number.magnitude < -5 || number.magnitude > 15
        ? scientific(number, decimals: max(0, number.digits.count - 1))
        : positional(number, decimals: max(0, -number.exponent))
    case .fixed(let decimals):
      return positional(number.rounded(toPlace: -decimals), decimals: decimals)
    case .significant(let digits):
      let rounded = number.rounded(toSignificant: digits)
      return rounded.magnitude < -5 || rounded.magnitude > 15
        ? scientific(rounded, decimals: max(0, rounded.digits.count - 1))
        : positional(rounded, decimals: max(0, -rounded.exponent))
    case .scientific(let decimals):
      return scientific(number.rounded(toSignificant: decimals + 1), decimals: decimals)
    case .percent(let decimals):
      let scaled = number.scaled(byPowerOfTen: 2).rounded(toPlace: -decimals)
      return positional(scaled, decimals: decimals) + "%"
    case .metric(let digits):
      return metric(number.rounded(toSignificant: digits))
    }
  }

  private func string(_ number: DecimalNumber?, orElse value: Double) -> String {
    if let number { return string(number) }
    if value.isNaN { return "nan" }
    return value < 0 ? "-inf" : showsPlus ? "+inf" : "inf"
  }

  private func sign(_ number: DecimalNumber) -> String {
    if number.isZero { return "" }
    return number.isNegative ? "-" : showsPlus ? "+" : ""
  }

  private func positional(_ number: DecimalNumber, decimals: Int) -> String {
    let (whole, fraction) = number.written(decimals: decimals)
    return sign(number) + DecimalNumber.grouped(whole, by: groupsThousands ? "," : "")
      + (decimals == 0 ? "" : "." + fraction)
  }

  private func scientific(_ number: DecimalNumber, decimals: Int) -> String {
    let power = number.magnitude
    let mantissa = positional(number.scaled(byPowerOfTen: -power), decimals: decimals)
    let digits = String(power.magnitude)
    return mantissa + "e" + (power < 0 ? "-" : "+") + (digits.count < 2 ? "0" + digits : digits)
  }

  private func metric(_ number: DecimalNumber) -> String {
    let prefixes = ["f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P"]
    let third = number.isZero ? 0 : Int((Double(number.magnitude) / 3).rounded(.down))
    let index = min(max(third + 5, 0), prefixes.count - 1)
    let scaled = number.scaled(byPowerOfTen: -3 * (index - 5))
    return positional(scaled, decimals: max(0, -scaled.exponent)) + prefixes[index]
  }
}
