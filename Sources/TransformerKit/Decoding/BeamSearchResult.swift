internal import Numerals

/// What a beam search has found.
public struct BeamSearchResult: Sendable, Equatable, CustomStringConvertible {
  /// The best sequences by their scores, the best first; never empty.
  public let results: [Generation]
  /// All continuations that were looked at.
  public let tree: BeamTree

  /// The sequence with the highest score.
  public var best: Generation { results[0] }

  /// A line for each result, with its score.
  public var description: String {
    results.map { "score \(NumberFormat.fixed(4).string($0.score)): \($0)" }.joined(separator: "\n")
  }
}
