/// A sequence of tokens and the one that is wanted for it, without start, end and padding.
public struct SequencePair: Sendable, Hashable {
  /// What a model reads.
  public let source: [Int]
  /// What it should answer.
  public let target: [Int]

  /// A pair of sequences.
  public init(source: [Int], target: [Int]) {
    self.source = source
    self.target = target
  }
}

extension SequencePair: CustomStringConvertible {
  /// For instance `5 3 4 → 4 3 5`.
  public var description: String {
    source.map(String.init).joined(separator: " ") + " → " + target.map(String.init).joined(separator: " ")
  }
}
