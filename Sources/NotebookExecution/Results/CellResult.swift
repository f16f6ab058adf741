package import CellEvents

/// What became of a cell.
package struct CellResult: Sendable, Equatable, Codable {
  /// How it ended.
  package enum State: Sendable, Equatable, Codable {
    /// It ran to its end, or failed just as its options expect.
    case succeeded
    /// It failed.
    case failed(CellFailure)
    /// A cell above it failed.
    case notRun
    /// `eval: false`.
    case skipped
  }

  /// A piece of output.
  package enum Output: Sendable, Equatable, Codable {
    /// Text on standard output.
    case printed(String)
    /// Text on standard error.
    case complained(String)
    /// A displayed value.
    case displayed(Display)
  }

  /// How it ended.
  package var state: State
  /// Its output, in order; adjacent text of one stream is one piece.
  package var outputs: [Output]
  /// For a cell with `error:`, the failure that was expected and came.
  package var expectedFailure: CellFailure?

  /// Makes a result from its parts.
  package init(state: State, outputs: [Output] = [], expectedFailure: CellFailure? = nil) {
    self.state = state
    self.outputs = outputs
    self.expectedFailure = expectedFailure
  }
}
