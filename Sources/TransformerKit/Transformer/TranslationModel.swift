public import TensorEngine

/// A model that writes a target sequence for a source sequence.
public protocol TranslationModel {
  /// What it remembers of the source and of the target so far: a value.
  associatedtype State
  /// The state after reading the source, an int32 tensor [batch, source]; tokens beyond `lengths` are padding.
  func start(source: Tensor, lengths: [Int]?) -> State
  /// The logits, [batch, vocabulary], of the target token after `tokens`, an int32 tensor [batch, new].
  func logits(after tokens: Tensor, state: inout State) -> Tensor
  /// The state whose rows are the given rows of `state`.
  func selecting(_ rows: [Int], of state: State) -> State
}

extension TranslationModel {
  /// The model as one that continues target sequences for this source: what greedy and beam search want.
  public func translating(_ source: Tensor, lengths: [Int]? = nil) -> Translation<Self> {
    Translation(model: self, source: source, lengths: lengths)
  }

  /// The same for the tokens of one source; for texts see `Translator`.
  public func translating(_ source: [Int]) -> Translation<Self> { translating(Tensor([source], dtype: .int32)) }
}
