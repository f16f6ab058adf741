/// A text and the one that is wanted for it, such as a sentence and its translation.
public struct TextPair: Sendable, Hashable {
  /// What a model reads.
  public let source: String
  /// What it should answer.
  public let target: String

  /// A pair of texts.
  public init(source: String, target: String) {
    self.source = source
    self.target = target
  }

  /// The pair as tokens.
  public func encoded(source: some Tokenizer, target: some Tokenizer) -> SequencePair {
    SequencePair(source: source.encode(self.source), target: target.encode(self.target))
  }
}

extension TextPair: CustomStringConvertible {
  /// For instance `I have a cat. → J'ai un chat.`.
  public var description: String { source + " → " + target }
}

extension [TextPair] {
  /// The pairs as tokens.
  public func encoded(source: some Tokenizer, target: some Tokenizer) -> [SequencePair] {
    map { $0.encoded(source: source, target: target) }
  }
}
