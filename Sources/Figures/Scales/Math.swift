/// The few functions that scales need, without a C library.
///
/// They are exact where exactness shows (powers of ten) and good to 1e-14 elsewhere: a pixel needs 1e-5.
package enum Math {
  /// The natural logarithm of a positive number.
  ///
  /// The significand is brought near 1 and the series of 2·artanh is summed.
  package static func log(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value == 0 ? -.infinity : value > 0 ? .infinity : .nan }
    var exponent = Double(value.exponent)
    var significand = value.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 27, by: 2) {
      sum += term / odd
      term *= square
    }
    return 2 * sum + exponent * 0.6931471805599453
  }

  /// The logarithm to base ten.
  package static func log10(_ value: Double) -> Double { log(value) / 2.302585092994046 }

  /// The power of ten of the first digit of a positive number.
  package static func floorLog10(_ value: Double) -> Int {
    guard value > 0, value.isFinite else { return 0 }
    var power = Int(log10(value).rounded(.down))
    if powerOfTen(power + 1) <= value { power += 1 }
    if powerOfTen(power) > value { power -= 1 }
    return power
  }

  /// Ten to a whole power, correctly rounded.
  package static func powerOfTen(_ power: Int) -> Double { Double("1e\(power)") ?? 0 }

  /// The exponential function.
  package static func exponential(_ value: Double) -> Double {
    guard value < 709 else { return .infinity }
    guard value > -740 else { return 0 }
    let halvings = (value / 0.6931471805599453).rounded()
    let rest = value - halvings * 0.6931471805599453
    var term = 1.0
    var sum = 1.0
    for index in 1...20 {
      term *= rest / Double(index)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
  }

  /// A number that is not negative, to a power above zero; exact for the square root.
  package static func power(_ value: Double, _ exponent: Double) -> Double {
    if exponent == 0.5 { return value.squareRoot() }
    if exponent == 1 || value == 0 { return value }
    return exponential(exponent * log(value))
  }

  /// The sine, for the corners of symbols and arcs (small angles in radians).
  package static func sine(_ angle: Double) -> Double {
    let turn = 6.283185307179586
    let reduced = angle - (angle / turn).rounded() * turn
    var term = reduced
    var sum = reduced
    for index in stride(from: 2.0, through: 26, by: 2) {
      term *= -reduced * reduced / (index * (index + 1))
      sum += term
    }
    return sum
  }

  /// The cosine, as `sine`.
  package static func cosine(_ angle: Double) -> Double { sine(angle + 1.5707963267948966) }
}
