/// The style of a written number: all that is needed to write another one like it.
package struct NumeralNotation: Sendable, Hashable {
  /// A power of ten as it is written.
  package struct Exponent: Sendable, Hashable {
    /// The text between the digits and the exponent's sign: `e`, ` \times 10^{`.
    package var lead: String
    /// The text after the exponent's digits: `}`.
    package var trail: String
    /// How a negative exponent is marked.
    package var minus: String
    /// How a positive exponent is marked: empty or `+`.
    package var plus: String
    /// The fewest digits: 2 in `1e-07`.
    package var width: Int
    /// True for `10⁻⁷`.
    package var isSuperscript: Bool
    /// False for a bare `10^{-7}`.
    package var hasMantissa: Bool
    /// The exponent itself.
    package var power: Int
  }

  /// How a negative number is marked: `-` or `−`.
  package var minus = "-"
  /// How a positive number is marked: empty or `+`.
  package var plus = ""
  /// What stands between groups of three digits; empty for nothing.
  package var separator = ""
  /// The digits before the point.
  package var wholeDigits = 1
  /// The digits after the point.
  package var decimals = 0
  /// The power of ten.
  package var exponent: Exponent?
  /// The unit with the space before it: ` %`, `M`, ` billion`.
  package var suffix = ""
  /// How an infinite value is written.
  package var infinity = "inf"
  /// True in TeX, where an exponent of several characters needs braces.
  package var isTeX = false
}
