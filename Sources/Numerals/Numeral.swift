/// A number as it stands in a text: where, which value, with which precision, and in which style.
package struct Numeral: Sendable, Hashable {
  /// What is written, without the unit.
  package enum Quantity: Sendable, Hashable {
    /// A decimal number, its power of ten included.
    case finite(DecimalNumber)
    /// `∞`, `\infty`, or `inf` in brackets.
    case infinite(isNegative: Bool)
    /// `nan` in brackets.
    case notANumber
  }

  /// What multiplies the written number.
  package enum Unit: Sendable, Hashable {
    /// Nothing.
    case one
    /// `%`: hundredths.
    case percent
    /// `65M`, `1.7 billion`: a power of ten.
    case multiplier(power: Int)

    /// The power of ten that the unit stands for.
    package var power: Int {
      switch self {
      case .one: 0
      case .percent: -2
      case .multiplier(let power): power
      }
    }
  }

  /// Its bytes in the text, from the sign to the unit.
  package var range: Range<Int>
  /// What is written, without the unit.
  package var quantity: Quantity
  /// The power of ten of the last written digit, without the unit: −2 for `0.66`, −8 for `1.7e-7`.
  package var place: Int
  /// What multiplies it.
  package var unit: Unit
  /// True after `≈`, `~`, `\approx`, "about", "roughly" and the like.
  package var isApproximate: Bool
  /// How it is written.
  package var notation: NumeralNotation
  /// The bytes of the outermost square brackets that it stands in, both brackets included; nil outside.
  package var bracket: Range<Int>?
  /// True when `...` or `…` stands between the number before it in its brackets, or the bracket, and this one.
  package var followsElision = false
  /// True when `...` or `…` follows it in its brackets.
  package var precedesElision = false

  /// The value that the text states, the unit included; nil when it is not finite.
  package var value: DecimalNumber? {
    guard case .finite(let number) = quantity else { return nil }
    return number.scaled(byPowerOfTen: unit.power)
  }

  /// The power of ten of the last written digit, the unit included.
  package var scaledPlace: Int { place + unit.power }
}
