extension NumberFormat {
  /// Below and above these powers of ten a number is written as a power of ten where the style leaves the choice.
  private static let positionalPowers = -5...15
  private static let metricPrefixes = [
    "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q",
  ]
  private static let byteUnits = [" B", " KiB", " MiB", " GiB", " TiB", " PiB", " EiB"]

  /// Writes a decimal number with the parts of its text apart.
  package func written(_ number: DecimalNumber) -> WrittenNumber {
    switch style {
    case .shortest: return free(number, digits: max(1, number.digits.count))
    case .fixed(let decimals): return positional(number, decimals: decimals)
    case .significant(let digits): return free(number.rounded(toSignificant: digits), digits: digits)
    case .brief(let digits):
      let place = min(number.magnitude - digits + 1, number.magnitude > Self.positionalPowers.upperBound ? .max : 0)
      return free(number.rounded(toPlace: place), digits: digits)
    case .scientific(let decimals): return scientific(number.rounded(toSignificant: decimals + 1), decimals: decimals)
    case .engineering(let digits):
      let rounded = number.rounded(toSignificant: digits)
      let power = 3 * Self.thousands(rounded)
      var result = positional(
        rounded.scaled(byPowerOfTen: -power), decimals: max(0, digits - 1 - rounded.magnitude + power))
      result.power = power
      return result
    case .percent(let decimals):
      return positional(number.scaled(byPowerOfTen: 2), decimals: decimals, unit: "%")
    case .metric(let digits): return metric(number.rounded(toSignificant: digits), digits: digits)
    case .bytes(let digits): return bytes(number, digits: digits)
    }
  }

  /// A rounded number, as a power of ten when it is very small or large.
  private func free(_ number: DecimalNumber, digits: Int) -> WrittenNumber {
    if Self.positionalPowers.contains(number.magnitude) {
      return positional(number, decimals: max(0, digits - 1 - number.magnitude))
    }
    var result = scientific(number, decimals: digits - 1)
    result.omitsOne = true
    return result
  }

  private func positional(_ number: DecimalNumber, decimals: Int, unit: String = "") -> WrittenNumber {
    let rounded = number.rounded(toPlace: -decimals)
    let kept = trimsZeros ? max(0, min(decimals, -rounded.exponent)) : decimals
    let (whole, fraction) = rounded.written(decimals: kept)
    let groups = groupingPower.map { rounded.magnitude >= $0 } ?? false
    return WrittenNumber(
      sign: rounded.isZero ? .none : rounded.isNegative ? .minus : showsPlus ? .plus : .none,
      whole: DecimalNumber.grouped(whole, by: groups ? "," : ""), fraction: fraction, unit: unit)
  }

  private func scientific(_ number: DecimalNumber, decimals: Int) -> WrittenNumber {
    var result = positional(number.scaled(byPowerOfTen: -number.magnitude), decimals: decimals)
    result.power = number.magnitude
    return result
  }

  private func metric(_ number: DecimalNumber, digits: Int) -> WrittenNumber {
    let third = Self.thousands(number)
    guard Self.metricPrefixes.indices.contains(third + 10) else { return scientific(number, decimals: digits - 1) }
    let decimals = max(0, digits - 1 - number.magnitude + 3 * third)
    return positional(
      number.scaled(byPowerOfTen: -3 * third), decimals: decimals, unit: Self.metricPrefixes[third + 10])
  }

  /// Divides by 1024, exactly since 1/1024 has ten decimals, until the rounded number is smaller than that.
  private func bytes(_ number: DecimalNumber, digits: Int) -> WrittenNumber {
    let step = DecimalNumber(digits: [9, 7, 6, 5, 6, 2, 5], exponent: -10)
    var scaled = number
    var unit = 0
    // All digits before the point are kept, else 1023 KiB would read 1020 KiB.
    var rounded: DecimalNumber { scaled.rounded(toPlace: min(0, scaled.magnitude - digits + 1)) }
    while unit + 1 < Self.byteUnits.count, DecimalNumber(1024).isAtMost(rounded) {
      scaled = scaled.times(step)
      unit += 1
    }
    var result = free(rounded, digits: digits)
    result.unit = Self.byteUnits[unit]
    return result
  }

  /// How many times a number is divided by a thousand until one to three digits stand before its point.
  private static func thousands(_ number: DecimalNumber) -> Int {
    number.magnitude >= 0 ? number.magnitude / 3 : -((2 - number.magnitude) / 3)
  }
}
