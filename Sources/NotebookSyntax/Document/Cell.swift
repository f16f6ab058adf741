package import SourceText

/// A Swift cell: a top-level fence whose info string is exactly `swift`.
package struct Cell: Sendable {
  /// Its number in the notebook, from 0.
  package var index: Int
  /// The bytes between the fences, options included, verbatim.
  package var range: Range<Int>
  /// The line of the first byte of `range`, from 1: the line after the opening fence.
  package var firstLine: Int
  /// The line of the opening fence, from 1.
  package var fenceLine: Int
  /// Its options.
  package var options: CellOptions
  /// The code that the reader sees: without option lines and hidden lines.
  package var visibleCode: String
  /// Where that code stands in the file; nil for code that was not read from one.
  package var visiblePlace: TextPlace?

  /// Makes a cell from its parts.
  package init(
    index: Int, range: Range<Int>, firstLine: Int, fenceLine: Int, options: CellOptions, visibleCode: String,
    visiblePlace: TextPlace? = nil
  ) {
    self.index = index
    self.range = range
    self.firstLine = firstLine
    self.fenceLine = fenceLine
    self.options = options
    self.visibleCode = visibleCode
    self.visiblePlace = visiblePlace
  }
}
