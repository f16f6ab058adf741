package import Numerals

/// What is set for a column of a table.
package struct ColumnOptions: Sendable, Hashable {
  /// The head.
  package var name: String
  /// How numbers are written; nil for a format that suits the column.
  package var format: NumberFormat?
  /// The alignment; nil for numbers on their points and texts at the leading side.
  package var alignment: ColumnAlignment?
  /// The width in digits; nil for what the texts need.
  package private(set) var width: Int?
  /// How the numbers are shaded by value; nil for not at all.
  package var shading: ColumnShading?
  /// Which of the numbers stands out.
  package var highlight: TableHighlight?

  package init(name: String) { self.name = name }

  /// Sets the width; stops below 1.
  mutating func setWidth(_ characters: Int) {
    guard characters >= 1 else { fatalError(Misuse.columnWidth(characters)) }
    width = characters
  }
}
