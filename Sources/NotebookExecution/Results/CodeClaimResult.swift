package import CellEvents

/// What became of a comment that states a value or an output.
package enum CodeClaimResult: Sendable, Equatable, Codable {
  /// The value that is stated, and the expression that has it.
  case value(ClaimedValue, of: String)
  /// What the statement printed, with the texts that it displayed.
  case printed(String)
  /// Why nothing can be compared: a sentence as in a diagnostic.
  case failed(String)
}
