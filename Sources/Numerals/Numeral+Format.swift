extension Numeral {
  /// Writes a value in the style of a number: digits, separators, sign, exponent and unit.
  ///
  /// With `exactly` as many decimals are added as the value needs. The result reads back and verifies.
  package static func format(
    _ value: Quantity, like numeral: Numeral, exactly: Bool = false, isInPercent: Bool = false
  ) -> String {
    let notation = numeral.notation
    switch value {
    case .notANumber: return "nan"
    case .infinite(let isNegative):
      return (isNegative ? notation.minus : notation.plus)
        + (numeral.isInfinite ? notation.infinity : numeral.bracket == nil ? (notation.isTeX ? "\\infty" : "∞") : "inf")
    case .finite(let number):
      let scaled = number.scaled(byPowerOfTen: -numeral.power(isInPercent: isInPercent))
      guard let exponent = notation.exponent else {
        let decimals = exactly ? max(notation.decimals, -scaled.exponent) : notation.decimals
        return notation.positional(scaled, decimals: decimals) + notation.suffix
      }
      return notation.scientific(scaled, exponent, exactly: exactly) + notation.suffix
    }
  }

  private var isInfinite: Bool {
    if case .infinite = quantity { return true }
    return false
  }
}

extension NumeralNotation {
  /// Writes a number with so many decimals.
  func positional(_ number: DecimalNumber, decimals: Int) -> String {
    let rounded = number.rounded(toPlace: -decimals)
    let (whole, fraction) = rounded.written(decimals: decimals)
    return sign(rounded) + DecimalNumber.grouped(whole, by: separator) + (decimals == 0 ? "" : "." + fraction)
  }

  /// Writes a number as a power of ten, with as many digits before the point as the one it is like.
  func scientific(_ number: DecimalNumber, _ exponent: Exponent, exactly: Bool) -> String {
    let wholeDigits = max(1, wholeDigits)
    func places(_ power: Int) -> Int { exactly ? max(decimals, power - number.exponent) : decimals }
    var power = number.isZero ? exponent.power : number.magnitude - wholeDigits + 1
    var rounded = number.rounded(toPlace: power - places(power))
    if !rounded.isZero, rounded.magnitude - wholeDigits + 1 > power {
      power += 1
      rounded = number.rounded(toPlace: power - places(power))
    }
    let mantissa = positional(rounded.scaled(byPowerOfTen: -power), decimals: places(power))
    if exponent.hasMantissa { return mantissa + exponent.lead + self.power(power, exponent) + exponent.trail }
    let times = mantissa == "1" || mantissa == sign(rounded) + "1" ? "" : isTeX ? " \\times " : " × "
    return (times.isEmpty ? String(mantissa.dropLast()) : mantissa + times) + exponent.lead
      + self.power(power, exponent) + exponent.trail
  }

  private func power(_ power: Int, _ exponent: Exponent) -> String {
    let digits = String(power.magnitude)
    let padded = String(repeating: "0", count: max(0, exponent.width - digits.count)) + digits
    let sign = power < 0 ? exponent.minus : exponent.plus
    guard exponent.isSuperscript else {
      let text = sign + padded
      return isTeX && exponent.lead.hasSuffix("^") && text.utf8.count > 1 ? "{" + text + "}" : text
    }
    return sign + WrittenNumber.raised(padded)
  }

  private func sign(_ number: DecimalNumber) -> String {
    if number.isZero { return "" }
    return number.isNegative ? minus : plus
  }
}
