package import SourceText

/// A Swift expression in the text whose value the page or a claim needs.
package struct Probe: Sendable, Hashable {
  /// Its number in the notebook, from 0.
  package var id: Int
  /// The expression, verbatim.
  package var expression: String
  /// Where the expression begins.
  package var location: SourceLocation
  /// It is evaluated after this cell; nil when no cell stands above it.
  package var afterCell: Int?

  /// Makes a probe from its parts.
  package init(id: Int, expression: String, location: SourceLocation, afterCell: Int?) {
    self.id = id
    self.expression = expression
    self.location = location
    self.afterCell = afterCell
  }
}
