package import CellEvents

/// What a checked statement gave.
package struct StatementResult: Sendable, Equatable {
  /// What it wrote and displayed, in order.
  package var outputs: [CellResult.Output]
  /// Its value; nil when nobody states it, or it has none.
  package var value: ClaimedValue?

  /// Makes a result from its parts.
  package init(outputs: [CellResult.Output] = [], value: ClaimedValue? = nil) {
    self.outputs = outputs
    self.value = value
  }
}
