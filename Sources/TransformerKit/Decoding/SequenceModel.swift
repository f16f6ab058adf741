public import TensorEngine

/// A model that continues sequences of tokens.
public protocol SequenceModel {
  /// What it remembers of the tokens so far: a value, so that beams can go different ways.
  associatedtype State
  /// The state before the first token, for sequences side by side.
  func start(batch: Int) -> State
  /// The logits, [batch, vocabulary], of the token after `tokens`, an int32 tensor [batch, new].
  func logits(after tokens: Tensor, state: inout State) -> Tensor
  /// The state whose rows are the given rows of `state`, so that a beam can be kept or doubled.
  func selecting(_ rows: [Int], of state: State) -> State
}
