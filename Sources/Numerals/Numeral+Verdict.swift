extension Numeral {
  /// How a written number stands to a value.
  package enum Verdict: String, Sendable {
    /// The value, correctly rounded to the written digits, is the number.
    case ok
    /// Within one unit of the last written place, but not correctly rounded.
    case lastDigit
    /// Cut off instead of rounded.
    case truncated
    /// Anything else.
    case wrong
  }

  /// Compares the number with a value, in decimal.
  ///
  /// `29.3 %` is compared with 0.293, or, when the value `isInPercent`, with 29.3.
  /// After `≈` and the like, a number that is cut off or one unit away is right.
  package func verdict(for value: Quantity, tolerance: Tolerance, isInPercent: Bool = false) -> Verdict {
    switch (quantity, value) {
    case (.infinite(let first), .infinite(let second)): return first == second ? .ok : .wrong
    case (.notANumber, .notANumber): return .ok
    case (.finite(let written), .finite(let number)):
      let power = power(isInPercent: isInPercent)
      return relaxed(
        Self.compare(
          written.scaled(byPowerOfTen: power), place: place + power, with: number, tolerance: tolerance))
    default: return .wrong
    }
  }

  /// True when a percentage is nearer to a value that is given in percent than to the same value as a fraction.
  package func isNearerInPercent(to value: Quantity) -> Bool {
    guard unit == .percent, case .finite(let written) = quantity, case .finite(let number) = value else { return false }
    let asFraction = number.scaled(byPowerOfTen: 2).distance(to: written)
    return !asFraction.isAtMost(number.distance(to: written))
  }

  /// The power of ten by which the written number is multiplied to be the value.
  func power(isInPercent: Bool) -> Int { isInPercent && unit == .percent ? 0 : unit.power }

  private func relaxed(_ verdict: Verdict) -> Verdict {
    isApproximate && (verdict == .lastDigit || verdict == .truncated) ? .ok : verdict
  }

  private static func compare(
    _ written: DecimalNumber, place: Int, with value: DecimalNumber, tolerance: Tolerance
  ) -> Verdict {
    let distance = value.distance(to: written)
    switch tolerance {
    case .absolute(let limit): return distance.isAtMost(limit) ? .ok : .wrong
    case .percent(let limit):
      return distance.isAtMost(limit.times(value).scaled(byPowerOfTen: -2)) ? .ok : .wrong
    case .significant(let count): return agrees(written, value, digits: count) ? .ok : .wrong
    case .exact: if distance.isZero { return .ok }
    case .writtenDigits: if distance.isAtMost(DecimalNumber(digits: [5], exponent: place - 1)) { return .ok }
    }
    if value.truncated(toPlace: place).isEqual(to: written) { return .truncated }
    return distance.isAtMost(DecimalNumber(digits: [1], exponent: place)) ? .lastDigit : .wrong
  }

  /// True when both numbers can be rounded to the same `count` digits; a tie may go either way.
  private static func agrees(_ first: DecimalNumber, _ second: DecimalNumber, digits count: Int) -> Bool {
    let ones = roundings(first, digits: count)
    let others = roundings(second, digits: count)
    return ones.contains { one in others.contains { one.isEqual(to: $0) } }
  }

  private static func roundings(_ number: DecimalNumber, digits count: Int) -> [DecimalNumber] {
    let place = number.magnitude - max(1, count) + 1
    let rounded = number.rounded(toPlace: place)
    let isTie = number.distance(to: rounded).isEqual(to: DecimalNumber(digits: [5], exponent: place - 1))
    return isTie ? [rounded, number.truncated(toPlace: place)] : [rounded]
  }
}
