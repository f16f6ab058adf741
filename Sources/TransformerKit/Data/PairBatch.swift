/// Pairs of sequences side by side, ready for an encoder and a decoder.
public struct PairBatch: Sendable {
  /// What the encoder reads.
  public let source: PaddedSequences
  /// What the decoder reads: the start token, then the target without its last token.
  public let targetInput: PaddedSequences
  /// What the decoder should answer: the target, then the end token.
  public let targetOutput: PaddedSequences

  /// Pairs with padding behind the short ones.
  public init(_ pairs: [SequencePair], padding: Int, start: Int, end: Int) {
    source = PaddedSequences(pairs.map(\.source), padding: padding)
    targetInput = PaddedSequences(pairs.map { [start] + $0.target }, padding: padding)
    targetOutput = PaddedSequences(pairs.map { $0.target + [end] }, padding: padding)
  }

  /// Pairs of a task, with its special tokens.
  public init(_ pairs: [SequencePair], task: some SequenceTask) {
    self.init(pairs, padding: task.padding, start: task.start, end: task.end)
  }

  /// The number of pairs.
  public var count: Int { source.count }
}

extension PairBatch: CustomStringConvertible {
  /// The three tensors.
  public var description: String {
    "source\n\(source.tokens)\ntarget in\n\(targetInput.tokens)\ntarget out\n\(targetOutput.tokens)"
  }
}
