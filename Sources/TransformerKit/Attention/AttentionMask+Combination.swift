public import TensorEngine

extension AttentionMask {
  /// True where a position is one of the first `lengths[b]`, [batch, 1, 1, time]: keys beyond are padding.
  public static func padding(lengths: [Int], time: Int) -> AttentionMask {
    .keep(isToken(lengths: lengths, time: time).reshaped([lengths.count, 1, 1, time]))
  }

  /// The mask as truth values that broadcast to [batch, heads, queries, keys]; nil where it keeps all or adds a bias.
  func keeps(queries: Int, keys: Int) -> Tensor? {
    switch self {
    case .none, .additive: nil
    case .keep(let mask): mask
    case .causal: Self.triangle(queries, keys, shift: keys - queries)
    case .causalUpperLeft: Self.triangle(queries, keys, shift: 0)
    }
  }

  /// The scores [batch, heads, queries, keys] with minus infinity where attention is not allowed.
  func masking(_ scores: Tensor) -> Tensor {
    if case .additive(let bias) = self { return scores + bias }
    guard let kept = keeps(queries: scores.dim(-2), keys: scores.dim(-1)) else { return scores }
    return which(kept, scores, -Double.infinity)
  }

  /// This mask after a bias [heads, queries, keys] has been added to the scores.
  func adding(_ bias: Tensor) -> AttentionMask { .additive(masking(bias)) }

  /// True where key ≤ query + shift.
  private static func triangle(_ queries: Int, _ keys: Int, shift: Int) -> Tensor {
    let query = Tensor.arange(queries, dtype: .int32).expandedDimensions(axis: 1)
    return Tensor.arange(keys, dtype: .int32) .<= query + shift
  }
}

/// True for the tokens of each sequence, false for the padding behind them, [batch, time].
public func isToken(lengths: [Int], time: Int) -> Tensor {
  if let wrong = lengths.first(where: { !(0...time).contains($0) }) { stop(.length(wrong, time)) }
  let ends = Tensor(lengths, dtype: .int32).expandedDimensions(axis: 1)
  return Tensor.arange(time, dtype: .int32) .< ends
}
