public import TensorEngine

/// A translation model with a source: it continues target sequences.
public struct Translation<Model: TranslationModel>: SequenceModel {
  /// What is remembered of source and target.
  public typealias State = Model.State

  let model: Model
  let source: Tensor
  let lengths: [Int]?

  /// The state after reading the source; a single source serves a whole batch.
  public func start(batch: Int) -> Model.State {
    let state = model.start(source: source, lengths: lengths)
    if source.dim(0) == batch { return state }
    guard source.dim(0) == 1 else { stop(.sources(source.dim(0), batch)) }
    return model.selecting(Array(repeating: 0, count: batch), of: state)
  }

  /// The logits, [batch, vocabulary], of the target token after `tokens`, an int32 tensor [batch, new].
  public func logits(after tokens: Tensor, state: inout Model.State) -> Tensor {
    model.logits(after: tokens, state: &state)
  }

  /// The state whose rows are the given rows of `state`.
  public func selecting(_ rows: [Int], of state: Model.State) -> Model.State { model.selecting(rows, of: state) }
}
