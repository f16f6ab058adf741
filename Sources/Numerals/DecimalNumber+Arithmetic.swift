extension DecimalNumber {
  /// The number without its sign.
  package var absolute: DecimalNumber { DecimalNumber(digits: digits, exponent: exponent) }

  /// The exact distance between two numbers.
  package func distance(to other: DecimalNumber) -> DecimalNumber {
    let place = isZero ? other.exponent : other.isZero ? exponent : min(exponent, other.exponent)
    let first = aligned(to: place)
    let second = other.aligned(to: place)
    let digits: [UInt8]
    if isNegative == other.isNegative || isZero || other.isZero {
      digits = Self.isLess(first, second) ? Self.difference(second, first) : Self.difference(first, second)
    } else {
      digits = Self.sum(first, second)
    }
    return DecimalNumber(digits: digits, exponent: place)
  }

  /// True when both have the same value; the sign of a zero does not count.
  package func isEqual(to other: DecimalNumber) -> Bool {
    isZero && other.isZero || self == other
  }

  /// True when the number without its sign is at most `limit` without its.
  package func isAtMost(_ limit: DecimalNumber) -> Bool {
    if isZero { return true }
    if limit.isZero || magnitude != limit.magnitude { return !limit.isZero && magnitude < limit.magnitude }
    return !limit.digits.lexicographicallyPrecedes(digits)
  }

  /// The exact product.
  package func times(_ other: DecimalNumber) -> DecimalNumber {
    var result = [UInt8](repeating: 0, count: digits.count + other.digits.count)
    for (first, digit) in digits.enumerated().reversed() {
      var carry = 0
      for (second, factor) in other.digits.enumerated().reversed() {
        let sum = Int(result[first + second + 1]) + Int(digit) * Int(factor) + carry
        result[first + second + 1] = UInt8(sum % 10)
        carry = sum / 10
      }
      result[first] = UInt8(carry)
    }
    return DecimalNumber(
      isNegative: isNegative != other.isNegative, digits: result, exponent: exponent + other.exponent)
  }

  /// The digits as a multiple of 10^`place`, which must not be above the exponent.
  private func aligned(to place: Int) -> [UInt8] {
    isZero ? [] : digits + [UInt8](repeating: 0, count: max(0, exponent - place))
  }

  private static func isLess(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    first.count == second.count ? first.lexicographicallyPrecedes(second) : first.count < second.count
  }

  private static func difference(_ larger: [UInt8], _ smaller: [UInt8]) -> [UInt8] {
    var result = larger
    var borrow = 0
    for index in 0..<larger.count {
      let taken = index < smaller.count ? Int(smaller[smaller.count - 1 - index]) : 0
      var digit = Int(larger[larger.count - 1 - index]) - taken - borrow
      borrow = digit < 0 ? 1 : 0
      digit += 10 * borrow
      result[larger.count - 1 - index] = UInt8(digit)
    }
    return result
  }

  private static func sum(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    let count = max(first.count, second.count)
    var result = [UInt8](repeating: 0, count: count + 1)
    var carry = 0
    for index in 0..<count {
      let one = index < first.count ? Int(first[first.count - 1 - index]) : 0
      let two = index < second.count ? Int(second[second.count - 1 - index]) : 0
      let digit = one + two + carry
      result[count - index] = UInt8(digit % 10)
      carry = digit / 10
    }
    result[0] = UInt8(carry)
    return result
  }
}
