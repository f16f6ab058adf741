/// The value of a claim or of an inline expression, as scalars in reading order.
///
/// Numbers travel as their shortest round-trip decimal text in their own type (`0.065` for the Float 0.065), so
/// that infinities, NaN and every bit of precision survive JSON.
package struct ClaimedValue: Codable, Sendable, Equatable {
  /// The kind of number, which decides how it is compared.
  package enum Kind: String, Codable, Sendable {
    /// Integers, which must be equal.
    case integer
    /// Floating-point numbers, which are rounded to the written digits.
    case floating
    /// Anything else: only its text counts.
    case text
  }

  /// The kind of the scalars.
  package var kind: Kind
  /// Each scalar as text; one element, the description, when `kind` is `text`.
  package var scalars: [String]
  /// The dimensions of the value: empty for a scalar.
  package var shape: [Int]
  /// The value as `print` shows it.
  package var text: String

  /// Makes a value from its parts.
  package init(kind: Kind, scalars: [String], shape: [Int], text: String) {
    self.kind = kind
    self.scalars = scalars
    self.shape = shape
    self.text = text
  }
}
