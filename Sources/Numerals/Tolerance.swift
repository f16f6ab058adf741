/// How close a written number must come to its value.
package enum Tolerance: Sendable, Hashable, Codable {
  /// The value, correctly rounded to the written digits, is the number; on an exact tie both neighbours are right.
  case writtenDigits
  /// The value is the number.
  case exact
  /// At most this far away.
  case absolute(DecimalNumber)
  /// At most this many percent of the value away.
  case percent(DecimalNumber)
  /// Equal when both are rounded to this many significant digits.
  case significant(digits: Int)
}

extension DecimalNumber: Codable {
  /// Reads the number from its text.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = DecimalNumber(parsing: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a decimal number")
    }
    self = number
  }

  /// Writes the number as text, with all its digits.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(NumberFormat.shortest.string(self))
  }
}
