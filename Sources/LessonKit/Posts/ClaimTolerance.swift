internal import CellEvents

/// How close a number of the text must come to the value that it is claimed to be.
public enum ClaimTolerance: Sendable {
  /// The value, correctly rounded to the written digits, is the number.
  case writtenDigits
  /// At most this far away.
  case absolute(Double)
  /// At most this many percent of the value away.
  case percent(Double)
  /// Equal when both are rounded to so many significant digits, 1 to 17.
  case digits(Int)

  var wire: PostStatement.Tolerance {
    switch self {
    case .writtenDigits: .writtenDigits
    case .absolute(let limit): .absolute("\(limit)")
    case .percent(let limit): .percent("\(limit)")
    case .digits(let count): .significant(count)
    }
  }
}
