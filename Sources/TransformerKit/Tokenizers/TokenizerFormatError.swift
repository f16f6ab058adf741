/// Why a text is not a saved tokenizer.
public struct TokenizerFormatError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The number of the line, from 1 on.
  public let line: Int
  /// What is wrong with it.
  public let reason: String

  /// For instance `line 3: xy is not a token that earlier merges make`.
  public var description: String { "line \(line): \(reason)" }
}
