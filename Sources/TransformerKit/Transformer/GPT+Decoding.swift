public import TensorEngine

extension GPT: SequenceModel {
  /// The keys and values of the tokens so far in each block.
  public struct State: Sendable {
    /// One for each block.
    public internal(set) var caches: [KVCache]

    /// The number of tokens so far.
    public var count: Int { caches.first?.count ?? 0 }
  }

  /// The state before the first token.
  public func start(batch: Int) -> State { State(caches: blocks.map { _ in KVCache() }) }

  /// The logits, [batch, vocabulary], of the token after `tokens`, an int32 tensor [batch, new].
  ///
  /// They have the same bits as those of the whole sequence at once.
  public func logits(after tokens: Tensor, state: inout State) -> Tensor {
    noGrad {
      var x = embed(tokens, offset: state.count)
      for (index, block) in blocks.enumerated() { x = block(x, cache: &state.caches[index]) }
      return scores(norm(x[0..., -1]))
    }
  }

  /// The state whose rows are the given rows of `state`.
  public func selecting(_ rows: [Int], of state: State) -> State {
    State(caches: state.caches.map { $0.selecting(rows) })
  }
}
