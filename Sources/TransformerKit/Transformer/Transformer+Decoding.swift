public import TensorEngine

extension Transformer: TranslationModel {
  /// The encoded source, and the keys and values of the target so far.
  public struct State: Sendable {
    /// What each decoder layer made of the encoder's output.
    var memories: [KVCache]
    /// Which source tokens may be looked at, [batch, 1, 1, source]; nil for all.
    var kept: Tensor?
    /// The target so far in each decoder layer.
    var caches: [KVCache]
  }

  /// The state after reading the source, an int32 tensor [batch, source]; tokens beyond `lengths` are padding.
  public func start(source: Tensor, lengths: [Int]? = nil) -> State {
    noGrad {
      let mask = sourceMask(source, lengths: lengths)
      return State(
        memories: decoder.memories(encode(source, mask: mask)), kept: mask.keeps(queries: 1, keys: source.dim(1)),
        caches: decoder.layers.map { _ in KVCache() })
    }
  }

  /// The logits, [batch, vocabulary], of the target token after `tokens`, an int32 tensor [batch, new].
  public func logits(after tokens: Tensor, state: inout State) -> Tensor {
    noGrad {
      let x = embed(tokens, targetEmbedding, offset: state.caches.first?.count ?? 0)
      let mask = state.kept.map { AttentionMask.keep($0) } ?? .none
      return scores(decoder(x, memories: state.memories, memoryMask: mask, caches: &state.caches)[0..., -1])
    }
  }

  /// The state whose rows are the given rows of `state`.
  public func selecting(_ rows: [Int], of state: State) -> State {
    State(
      memories: state.memories.map { $0.selecting(rows) },
      kept: state.kept.map { $0.gathered(Tensor(rows, dtype: .int32)) },
      caches: state.caches.map { $0.selecting(rows) })
  }
}
