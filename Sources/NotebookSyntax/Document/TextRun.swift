/// A stretch of bytes in which numbers of the text may stand, verbatim and contiguous.
package struct TextRun: Sendable, Hashable {
  /// How the bytes are read.
  package enum Kind: Sendable, Hashable {
    /// Running text.
    case prose
    /// A code span or a fence that does not run.
    case code
    /// TeX.
    case math
    /// A cell of a table.
    case tableCell
  }

  /// How the bytes are read.
  package var kind: Kind
  /// The bytes.
  package var range: Range<Int>
  /// The index of the top-level block that it stands in: numbers are bound within one block.
  package var block: Int

  /// Makes a run from its parts.
  package init(kind: Kind, range: Range<Int>, block: Int) {
    self.kind = kind
    self.range = range
    self.block = block
  }
}
