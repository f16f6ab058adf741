/// A displayed value: its richest form first, and always a plain text for terminals and tests.
package struct Display: Codable, Sendable, Equatable {
  /// The forms a page can show.
  package enum Kind: String, Codable, Sendable {
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
  package var kind: Kind
  /// The text, the markup or the TeX.
  package var content: String
  /// The same as plain text.
  package var plainText: String

  /// Makes a display from its parts.
  package init(kind: Kind, content: String, plainText: String) {
    self.kind = kind
    self.content = content
    self.plainText = plainText
  }
}
