public import TensorEngine

extension Seq2Seq: TranslationModel {
  /// The decoder's state and the source that it looks at.
  public struct State: Sendable {
    /// s, [batch, hidden].
    public internal(set) var hidden: Tensor
    /// The encoder's states, [batch, source, 2 · hidden].
    public internal(set) var annotations: Tensor
    /// The encoder's states as the attention compares them, [batch, source, hidden].
    var keys: Tensor
    /// W_hhᵀ of the decoder, which all steps share.
    let recurrentWeight: Tensor
    /// How long each source is; nil for full length.
    var lengths: [Int]?
  }

  /// The state after reading the source, an int32 tensor [batch, source]; tokens beyond `lengths` are padding.
  public func start(source: Tensor, lengths: [Int]? = nil) -> State { noGrad { encode(source, lengths: lengths) } }

  /// The logits, [batch, vocabulary], of the target token after `tokens`, an int32 tensor [batch, new].
  public func logits(after tokens: Tensor, state: inout State) -> Tensor {
    guard tokens.rank == 2, tokens.dim(1) > 0 else { stop(.tokens("Seq2Seq", tokens.shape)) }
    return noGrad {
      let steps = targetEmbedding(tokens).steps
      for x in steps.dropLast() { _ = step(x, &state) }
      return output(step(steps[steps.count - 1], &state))
    }
  }

  /// The state whose rows are the given rows of `state`.
  public func selecting(_ rows: [Int], of state: State) -> State {
    let places = Tensor(rows, dtype: .int32)
    return State(
      hidden: state.hidden.gathered(places), annotations: state.annotations.gathered(places),
      keys: state.keys.gathered(places), recurrentWeight: state.recurrentWeight,
      lengths: state.lengths.map { lengths in rows.map { lengths[$0] } })
  }
}
