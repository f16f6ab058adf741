/// A fence `output` right after a cell: what the text says that the cell prints.
package struct ExpectedOutput: Sendable, Hashable {
  /// The cell.
  package var cell: Int
  /// The bytes between the fences.
  package var range: Range<Int>

  /// Makes an expected output from its parts.
  package init(cell: Int, range: Range<Int>) {
    self.cell = cell
    self.range = range
  }
}
