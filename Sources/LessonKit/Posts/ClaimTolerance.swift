internal import Numerals

/// How close a number of the text must come to the value that it is claimed to be.
public struct ClaimTolerance: Sendable {
  let tolerance: Tolerance

  /// The value, correctly rounded to the written digits, is the number.
  public static let writtenDigits = ClaimTolerance(tolerance: .writtenDigits)

  /// At most this far away; stops when the limit is not finite.
  public static func absolute(_ limit: Double) -> ClaimTolerance { ClaimTolerance(tolerance: .absolute(finite(limit))) }

  /// At most this many percent of the value away; stops when the limit is not finite.
  public static func percent(_ limit: Double) -> ClaimTolerance { ClaimTolerance(tolerance: .percent(finite(limit))) }

  /// Equal when both are rounded to this many significant digits; stops unless these are 1 to 17.
  public static func digits(_ count: Int) -> ClaimTolerance {
    guard (1...17).contains(count) else { fatalError("a number has 1 to 17 digits that can be compared, not \(count)") }
    return ClaimTolerance(tolerance: .significant(digits: count))
  }

  private static func finite(_ limit: Double) -> DecimalNumber {
    guard let number = DecimalNumber(limit) else { fatalError("a tolerance must be a finite number, not \(limit)") }
    return number
  }
}
