public import TensorEngine

extension AttentionMask {
  /// True where a position is one of the first `lengths[b]`, [batch, 1, 1, time]: keys beyond are padding.
  public static func padding(lengths: [Int], time: Int) -> AttentionMask {
    .keep(isToken(lengths: lengths, time: time).reshaped([lengths.count, 1, 1, time]))
  }

  /// This mask after a bias [heads, queries, keys] has been added to the scores.
  func adding(_ bias: Tensor) -> AttentionMask { .additive(applied(to: bias)) }
}

/// True for the tokens of each sequence, false for the padding behind them, [batch, time].
public func isToken(lengths: [Int], time: Int) -> Tensor {
  if let wrong = lengths.first(where: { !(0...time).contains($0) }) { stop(.length(wrong, time)) }
  let ends = Tensor(lengths, dtype: .int32).expandedDimensions(axis: 1)
  return Tensor.arange(time, dtype: .int32) .< ends
}
