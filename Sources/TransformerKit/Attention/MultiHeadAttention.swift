public import TensorEngine

/// MultiHead(Q, K, V) = Concat(head_1, …, head_h) W_O, head_i = Attention(Q W_Q, K W_K, V W_V) (Vaswani et al.,
/// 2017, section 3.2.2).
public final class MultiHeadAttention: Module {
  /// W_Q of all heads.
  public let query: Linear
  /// W_K of all heads.
  public let key: Linear
  /// W_V of all heads.
  public let value: Linear
  /// W_O.
  public let output: Linear
  /// The number of heads.
  public let heads: Int

  /// Each head has dimensions/heads components.
  public init(dimensions: Int, heads: Int, bias: Bool = true) {
    guard heads > 0, dimensions % heads == 0 else {
      stop(.heads(dimensions, heads))
    }
    self.heads = heads
    query = Linear(dimensions, dimensions, bias: bias)
    key = Linear(dimensions, dimensions, bias: bias)
    value = Linear(dimensions, dimensions, bias: bias)
    output = Linear(dimensions, dimensions, bias: bias)
  }

  /// Attention from one sequence, [batch, time, dimensions], to itself.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask = .none) -> Tensor {
    self(x, keys: x, values: x, mask: mask)
  }

  /// Attention from one sequence to another, both [batch, time, dimensions].
  public func callAsFunction(_ queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask = .none) -> Tensor {
    let heads = scaledDotProductAttention(
      queries: split(query(queries)), keys: split(key(keys)), values: split(value(values)), mask: mask)
    return output(joined(heads))
  }

  /// The weights of all heads, [batch, heads, time, time].
  public func weights(_ x: Tensor, mask: AttentionMask = .none) -> Tensor {
    attentionWeights(queries: split(query(x)), keys: split(key(x)), mask: mask)
  }

  /// [batch, time, dimensions] as [batch, heads, time, depth].
  private func split(_ x: Tensor) -> Tensor {
    x.reshaped(Array(x.shape.dropLast()) + [heads, x.dim(-1) / heads]).swappedAxes(-3, -2)
  }

  /// [batch, heads, time, depth] as [batch, time, dimensions].
  private func joined(_ x: Tensor) -> Tensor { x.swappedAxes(-3, -2).flattened(from: -2) }
}
