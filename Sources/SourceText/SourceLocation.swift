/// A place in a Markdown file, as compilers name it.
package struct SourceLocation: Sendable, Hashable, Codable, Comparable {
  /// The line, from 1.
  package var line: Int
  /// The column, from 1, in UTF-8 bytes: the unit of swiftc.
  package var column: Int

  /// Makes a location from a line and a column, both from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (first: SourceLocation, second: SourceLocation) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}
