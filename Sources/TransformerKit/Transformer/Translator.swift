internal import TensorEngine

/// A translation model with the tokenizers of both languages: sentences in, sentences out.
///
/// ```swift
/// let translator = Translator(model, from: english, to: french)
/// translator("I am happy.")  // je suis content.
/// translator.beamSearch("I am happy.", width: 4).results
/// ```
///
/// The model reads the tokens of a text as they are, and writes from the start token of the other language to its end
/// token.
public struct Translator<Model: TranslationModel> {
  /// What reads and writes tokens.
  public let model: Model
  /// The tokenizer of what is read.
  public let source: any Tokenizer
  /// The tokenizer of what is written.
  public let target: any Tokenizer

  /// A translator from the language of one tokenizer to that of another, which may be the same.
  public init(_ model: Model, from source: any Tokenizer, to target: any Tokenizer) {
    self.model = model
    self.source = source
    self.target = target
  }

  /// The translation of a text, with the most probable token at each step, at most `maximum` of them.
  public func callAsFunction(_ text: String, maximum: Int = 100) -> String {
    target.decode(greedy(text, maximum: maximum, alternatives: 0).tokens)
  }

  /// The translations of several texts, side by side; see the other form.
  public func callAsFunction(_ texts: [String], maximum: Int = 100) -> [String] {
    if texts.isEmpty { return [] }
    let read = PaddedSequences(texts.map(tokens), padding: source.specialTokens[.padding] ?? 0)
    return model.translating(read.tokens, lengths: read.lengths)
      .greedy(batch: read.count, start: target.start, end: target.end, maximum: maximum).map(target.decode)
  }

  /// The translation with the most probable token at each step, with its probabilities and `alternatives`.
  public func greedy(_ text: String, maximum: Int = 100, alternatives: Int = 5) -> Generation {
    translating(text).greedy(
      prefix: [target.start], maximum: maximum, stop: [target.end], alternatives: alternatives)
  }

  /// The best translations that a beam search finds; see `SequenceModel.beamSearch`.
  public func beamSearch(
    _ text: String, width: Int, maximum: Int = 100, lengthPenalty: LengthPenalty = .none, alternatives: Int = 4
  ) -> BeamSearchResult {
    translating(text).beamSearch(
      prefix: [target.start], width: width, maximum: maximum, lengthPenalty: lengthPenalty, stop: [target.end],
      alternatives: alternatives)
  }

  /// The model as one that continues translations of a text, for other ways to choose tokens.
  public func translating(_ text: String) -> Translation<Model> { model.translating(tokens(text)) }

  /// The tokens that the model reads; a text without any is misuse.
  private func tokens(_ text: String) -> [Int] {
    let tokens = source.encode(text)
    if tokens.isEmpty { stop(.nothingToTranslate(text)) }
    return tokens
  }
}

extension Translator: Sendable where Model: Sendable {}
