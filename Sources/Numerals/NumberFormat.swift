/// How a number is written: the one formatter of tensors, tables, axes and prose.
///
/// Formats do not depend on the locale. Values are rounded in decimal, half away from zero, from the shortest
/// decimal that stands for them, so that what is written is what a reader would write by hand: 0.125 becomes 0.13,
/// although its neighbours in binary would be rounded either way. A result that rounds to zero carries no minus sign.
/// Infinities are `inf` and `-inf`, NaN is `nan`; `typeset` writes `∞`, `−` and `× 10⁻⁷`.
public struct NumberFormat: Sendable, Hashable {
  /// The forms of a number, each with its digits.
  package enum Style: Sendable, Hashable {
    case shortest
    case fixed(decimals: Int)
    case significant(digits: Int)
    case brief(digits: Int)
    case scientific(decimals: Int)
    case engineering(digits: Int)
    case percent(decimals: Int)
    case metric(digits: Int)
    case bytes(digits: Int)
  }

  /// The form.
  package var style: Style
  /// From which power of ten on a comma stands between groups of three digits; nil for never.
  package var groupingPower: Int?
  /// Whether positive numbers have a plus sign.
  package var showsPlus = false
  /// Whether zeros at the end of a fraction are left out.
  package var trimsZeros = false

  /// The fewest digits that read back as the same value: `0.1`, `1e-07`, `125`.
  public static let shortest = NumberFormat(style: .shortest)

  /// A value at a glance, as hovering over a chart shows it: four significant digits, but all before the point.
  ///
  /// `0.7024`, `12.35`, `4321`, `63,082,496`, `1.7e-07`.
  public static let brief = NumberFormat(style: .brief(digits: 4), groupingPower: 4, trimsZeros: true)

  /// A whole percentage of one: `29%` for 0.293.
  public static let percent = percent(0)

  /// Metric prefixes, to at most three significant digits: `1.5k`, `65M`.
  public static let metric = metric(3)

  /// An amount of memory in multiples of 1024, to at most three significant digits: `1.5 KiB`, `24 GiB`.
  public static let bytes = bytes(3)

  /// A fixed number of decimals: `fixed(2)` writes `0.70`.
  public static func fixed(_ decimals: Int) -> NumberFormat { NumberFormat(style: .fixed(decimals: max(0, decimals))) }

  /// At most so many significant digits, without trailing zeros: `significant(3)` writes `0.702` and `12`.
  public static func significant(_ digits: Int) -> NumberFormat {
    NumberFormat(style: .significant(digits: max(1, digits)), trimsZeros: true)
  }

  /// A power of ten: `scientific(2)` writes `1.70e-07`.
  public static func scientific(_ decimals: Int) -> NumberFormat {
    NumberFormat(style: .scientific(decimals: max(0, decimals)))
  }

  /// A power of ten that is a multiple of three, to so many significant digits: `engineering(3)` writes `170e-09`.
  public static func engineering(_ digits: Int) -> NumberFormat {
    NumberFormat(style: .engineering(digits: max(1, digits)), trimsZeros: true)
  }

  /// A percentage of one: `percent(1)` writes `29.3%` for 0.293.
  public static func percent(_ decimals: Int) -> NumberFormat {
    NumberFormat(style: .percent(decimals: max(0, decimals)))
  }

  /// Metric prefixes, to at most so many significant digits: `metric(3)` writes `1.5k`, `65M` and `20µ`.
  ///
  /// The prefixes reach from q (10⁻³⁰) to Q (10³⁰); numbers beyond them are written as powers of ten.
  public static func metric(_ digits: Int) -> NumberFormat {
    NumberFormat(style: .metric(digits: max(1, digits)), trimsZeros: true)
  }

  /// An amount of memory in multiples of 1024, to at most so many significant digits: `1.5 KiB`, `512 B`, `24 GiB`.
  public static func bytes(_ digits: Int) -> NumberFormat {
    NumberFormat(style: .bytes(digits: max(1, digits)), trimsZeros: true)
  }

  /// The same format with a comma between groups of three digits: `63,082,496`.
  public var grouped: NumberFormat { changed { $0.groupingPower = 3 } }

  /// The same format with commas in numbers of five digits and more; four digits read well without.
  package var groupedFromFiveDigits: NumberFormat { changed { $0.groupingPower = 4 } }

  /// The same format with a plus sign on positive values.
  public var signed: NumberFormat { changed { $0.showsPlus = true } }

  /// The same format without zeros at the end of the fraction: `fixed(2).trimmed` writes `0.7`.
  public var trimmed: NumberFormat { changed { $0.trimsZeros = true } }

  /// The same format with zeros to the end of its digits: `metric(3).untrimmed` writes `1.50k`.
  public var untrimmed: NumberFormat { changed { $0.trimsZeros = false } }

  /// Writes a value in this format: `-1.7e-07`.
  public func string(_ value: Double) -> String { written(value).plain }

  /// Writes a value in this format; the shortest digits are those of single precision.
  public func string(_ value: Float) -> String { written(value).plain }

  /// Writes an integer in this format.
  public func string(_ value: Int) -> String { written(DecimalNumber(value)).plain }

  /// Writes a decimal number in this format.
  package func string(_ number: DecimalNumber) -> String { written(number).plain }

  /// Writes a value as it is typeset: `−1.7 × 10⁻⁷`.
  public func typeset(_ value: Double) -> String { written(value).typeset }

  /// Writes a value as it is typeset; the shortest digits are those of single precision.
  public func typeset(_ value: Float) -> String { written(value).typeset }

  /// Writes an integer as it is typeset.
  public func typeset(_ value: Int) -> String { written(DecimalNumber(value)).typeset }

  /// Writes a value with the parts of its text apart.
  package func written(_ value: Double) -> WrittenNumber {
    DecimalNumber(value).map(written) ?? WrittenNumber(notFinite: value, showsPlus: showsPlus)
  }

  /// Writes a value with the parts of its text apart; the shortest digits are those of single precision.
  package func written(_ value: Float) -> WrittenNumber {
    DecimalNumber(value).map(written) ?? WrittenNumber(notFinite: Double(value), showsPlus: showsPlus)
  }

  private func changed(_ change: (inout NumberFormat) -> Void) -> NumberFormat {
    var copy = self
    change(&copy)
    return copy
  }
}
