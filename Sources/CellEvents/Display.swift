/// A displayed value: its richest form first, and always a plain text for terminals and tests.
public struct Display: Codable, Sendable, Equatable {
  /// The forms a page can show.
  public enum Kind: String, Codable, Sendable {
    /// Plain text, shown as it is.
    case text
    /// A figure: complete, well-formed SVG or HTML made by `Figures`, which gets a figure's caption and number.
    case figure
    /// A table: complete, well-formed HTML made by `Figures`, which gets a table's caption and number.
    case table
    /// TeX to be typeset as display mathematics.
    case tex
  }

  /// Which form `content` has.
  public var kind: Kind
  /// The text, the markup or the TeX.
  public var content: String
  /// The same as plain text.
  public var plainText: String

  /// Makes a display from its parts.
  public init(kind: Kind, content: String, plainText: String) {
    self.kind = kind
    self.content = content
    self.plainText = plainText
  }
}
