package import SourceText

/// A comment of a cell that states what a statement gives: `// => value` or `// Prints "text"`.
package struct CodeClaim: Sendable, Hashable {
  /// What is stated.
  package enum Kind: Sendable, Hashable {
    /// The value of the statement: `// => 0.70`.
    case value
    /// What the statement prints: `// Prints "loss 0.70"`.
    case output
  }

  /// A line of what is stated, without quotes and escapes.
  package struct Line: Sendable, Hashable {
    /// The text.
    package var bytes: [UInt8]
    /// Where each of its bytes stands in the file.
    package var place: TextPlace

    /// Makes a line from its parts.
    package init(bytes: [UInt8], place: TextPlace) {
      self.bytes = bytes
      self.place = place
    }
  }

  /// What is stated.
  package var kind: Kind
  /// The cell in which it stands.
  package var cell: Int
  /// The bytes of the comment, or of the comments that together state it, from the first `//` to the last line's end.
  package var range: Range<Int>
  /// The bytes of what is stated, quotes excluded; several comments have what stands between in it.
  package var statedRange: Range<Int>
  /// What is stated, line by line.
  package var lines: [Line]
  /// True for a value in quotes, which can only be a text.
  package var isQuoted: Bool

  /// Makes a claim from its parts.
  package init(
    _ kind: Kind, cell: Int, range: Range<Int>, statedRange: Range<Int>, lines: [Line], isQuoted: Bool = false
  ) {
    self.kind = kind
    self.cell = cell
    self.range = range
    self.statedRange = statedRange
    self.lines = lines
    self.isQuoted = isQuoted
  }
}
