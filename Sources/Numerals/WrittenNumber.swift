/// A number as it is written, in parts: what tables align and what each kind of output spells in its own way.
package struct WrittenNumber: Sendable, Hashable {
  /// What stands before the digits.
  package enum Sign: Sendable, Hashable {
    case none
    case minus
    case plus
  }

  /// The sign.
  package var sign = Sign.none
  /// The digits before the point with their commas, or `nan` or `inf`.
  package var whole: String
  /// The digits after the point; empty for no point.
  package var fraction = ""
  /// The power of ten that follows; nil for none.
  package var power: Int?
  /// Whether a 1 before the power of ten goes without saying, as it does for a number that stands alone.
  package var omitsOne = false
  /// `%`, a metric prefix, or a unit with a space before it.
  package var unit = ""

  package init(sign: Sign = .none, whole: String, fraction: String = "", power: Int? = nil, unit: String = "") {
    self.sign = sign
    self.whole = whole
    self.fraction = fraction
    self.power = power
    self.unit = unit
  }

  /// The name of a value that is not finite.
  package init(notFinite value: Double, showsPlus: Bool = false) {
    whole = value.isNaN ? "nan" : "inf"
    sign = value.isNaN ? .none : value < 0 ? .minus : showsPlus ? .plus : .none
  }

  /// True when all digits are zeros, whether the number is zero or was rounded to it.
  package var showsZero: Bool { whole.allSatisfy { $0 == "0" } && fraction.allSatisfy { $0 == "0" } }

  /// The number as programs write it: `-1.7e-07`.
  package var plain: String {
    let exponent = power.map { power in
      let digits = String(power.magnitude)
      return "e" + (power < 0 ? "-" : "+") + (digits.count < 2 ? "0" : "") + digits
    }
    return mark(minus: "-") + mantissa + (exponent ?? "") + unit
  }

  /// The number as it is typeset: `−1.7 × 10⁻⁷`, `10⁶`, `∞`.
  package var typeset: String {
    if whole == "inf" { return mark(minus: "−") + "∞" }
    if power == 0, showsZero { return "0" }
    // A line does not break before a unit.
    let unit = unit.first == " " ? "\u{A0}" + unit.dropFirst() : unit
    guard let power, power != 0 else { return mark(minus: "−") + mantissa + unit }
    return mark(minus: "−") + (isPowerOfTen ? "" : mantissa + " × ") + "10" + Self.superscript(power) + unit
  }

  /// The number in TeX: `-1.7 \times 10^{-7}`.
  package var tex: String {
    switch whole {
    case "nan": return "\\text{nan}"
    case "inf": return mark(minus: "-") + "\\infty"
    default:
      let unit = unit.isEmpty ? "" : unit == "%" ? "\\%" : "\\text{\(unit)}"
      let digits = mark(minus: "-") + mantissa.split(separator: ",").joined(separator: "{,}") + unit
      guard let power, power != 0 else { return digits }
      return (isPowerOfTen ? mark(minus: "-") : digits + " \\times ") + "10^{\(power)}"
    }
  }

  private var mantissa: String { fraction.isEmpty ? whole : whole + "." + fraction }
  private var isPowerOfTen: Bool { omitsOne && whole == "1" && fraction.isEmpty }

  private func mark(minus: String) -> String {
    switch sign {
    case .none: ""
    case .minus: minus
    case .plus: "+"
    }
  }

  /// An exponent in raised digits: `⁻⁷`.
  package static func superscript(_ power: Int) -> String {
    (power < 0 ? "⁻" : "") + raised(String(power.magnitude))
  }

  /// The ASCII digits of a text as raised ones.
  static func raised(_ digits: String) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(digits.utf8.map { raised[Int($0) - 48] })
  }
}
