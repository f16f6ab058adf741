/// A finite decimal number: a sign, digits, and a power of ten.
///
/// Rounding happens here, on decimal digits, never on binary fractions: a Float 0.065 is 0.065, although
/// its binary value is a little larger.
package struct DecimalNumber: Sendable, Hashable {
  /// True below zero, and for a zero that was written with a minus sign.
  package var isNegative: Bool
  /// The digits 0…9, most significant first, without zeros at either end; empty for zero.
  package private(set) var digits: [UInt8]
  /// The power of ten of the last digit; zero for zero.
  ///
  /// The value is ±digits × 10^exponent.
  package private(set) var exponent: Int

  /// Makes ±digits × 10^exponent; zeros at either end of `digits` are folded into the exponent.
  package init(isNegative: Bool = false, digits: [UInt8], exponent: Int) {
    var kept = digits[...]
    var exponent = exponent
    while kept.last == 0 {
      kept.removeLast()
      exponent += 1
    }
    while kept.first == 0 { kept.removeFirst() }
    self.isNegative = isNegative
    self.digits = Array(kept)
    self.exponent = kept.isEmpty ? 0 : exponent
  }

  /// The shortest decimal that reads back as `value`; nil for infinities and NaN.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init(parsing: value.description)
  }

  /// The shortest decimal that reads back as `value` in single precision; nil for infinities and NaN.
  package init?(_ value: Float) {
    guard value.isFinite else { return nil }
    self.init(parsing: value.description)
  }

  /// The integer `value`, exactly.
  package init(_ value: Int) {
    self.init(isNegative: value < 0, digits: String(value.magnitude).utf8.map { $0 - 48 }, exponent: 0)
  }

  /// Reads ASCII text such as `-12.50`, `.5`, `1e-7`; nil when it is anything else.
  package init?(parsing text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    let mantissa = bytes.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    var exponent = 0
    if mantissa.endIndex < bytes.endIndex {
      guard let power = Int(String(decoding: bytes[(mantissa.endIndex + 1)...], as: UTF8.self)),
        abs(power) < 1_000_000
      else { return nil }
      exponent = power
    }
    let parts = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let fraction = parts.count == 2 ? parts[1].count : 0
    self.init(isNegative: isNegative, digits: parts.joined().map { $0 - 48 }, exponent: exponent - fraction)
  }

  /// True for zero of either sign.
  package var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit: 2 for 345, −1 for 0.3; 0 for zero.
  package var magnitude: Int { isZero ? 0 : exponent + digits.count - 1 }

  /// The number rounded to a multiple of 10^`place`; an exact tie goes away from zero, as on paper.
  package func rounded(toPlace place: Int) -> DecimalNumber {
    guard !isZero, exponent < place else { return self }
    let kept = digits.count - (place - exponent)
    guard kept >= 0 else { return DecimalNumber(isNegative: isNegative, digits: [], exponent: 0) }
    var result = Array(digits[..<kept])
    if digits[kept] >= 5 { Self.increment(&result) }
    return DecimalNumber(isNegative: isNegative, digits: result, exponent: place)
  }

  /// The number cut off at a multiple of 10^`place`, towards zero.
  package func truncated(toPlace place: Int) -> DecimalNumber {
    guard !isZero, exponent < place else { return self }
    let kept = max(0, digits.count - (place - exponent))
    return DecimalNumber(isNegative: isNegative, digits: Array(digits[..<kept]), exponent: place)
  }

  /// The number rounded to `count` significant digits (at least one).
  package func rounded(toSignificant count: Int) -> DecimalNumber {
    rounded(toPlace: magnitude - max(1, count) + 1)
  }

  /// The number times 10^`power`, exactly.
  package func scaled(byPowerOfTen power: Int) -> DecimalNumber {
    DecimalNumber(isNegative: isNegative, digits: digits, exponent: exponent + power)
  }

  /// The digits before the point (at least one) and the `decimals` digits after it.
  ///
  /// The number must already be rounded to `decimals` places.
  package func written(decimals: Int) -> (whole: String, fraction: String) {
    var padded = digits + Array(repeating: 0, count: max(0, exponent + decimals))
    if padded.count <= decimals {
      padded.insert(contentsOf: repeatElement(0, count: decimals + 1 - padded.count), at: 0)
    }
    let text = padded.map { Character(UnicodeScalar($0 + 48)) }
    return (String(text.dropLast(decimals)), String(text.suffix(decimals)))
  }

  /// The digits before the point with a separator, which may be empty, between groups of three.
  static func grouped(_ whole: String, by separator: String) -> String {
    guard !separator.isEmpty else { return whole }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }

  /// Adds one to the last digit, carrying.
  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }
}
