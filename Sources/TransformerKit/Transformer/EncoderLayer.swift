public import TensorEngine

/// Self-attention and a feed-forward network, each with a residual connection and a norm (Vaswani et al., 2017,
/// section 3.1).
///
/// Under a causal mask it is the layer of a decoder without encoder, as in GPT.
public final class EncoderLayer: Module {
  /// Attention from each position to all positions.
  public let attention: MultiHeadAttention
  /// The norm after the attention, or before it with `normFirst`.
  public let attentionNorm: any Normalization
  /// What happens to each position alone.
  public let feedForward: FeedForward
  /// The norm after the feed-forward network, or before it with `normFirst`.
  public let feedForwardNorm: any Normalization
  /// What is dropped of each sublayer's result while training.
  public let dropout: Dropout
  /// Whether norms come before the sublayers; in the paper they come after.
  public let normFirst: Bool

  /// A layer of given parts; `norm` makes each of its two norms.
  public init(
    attention: MultiHeadAttention, feedForward: FeedForward, norm: () -> any Normalization, dropout: Double = 0.1,
    normFirst: Bool = false
  ) {
    self.attention = attention
    attentionNorm = norm()
    self.feedForward = feedForward
    feedForwardNorm = norm()
    self.dropout = Dropout(dropout)
    self.normFirst = normFirst
  }

  /// A layer with these sizes; the paper's base model has 512 dimensions, 8 heads and 2,048 hidden numbers.
  public convenience init(
    dimensions: Int, heads: Int, hidden: Int, dropout: Double = 0.1, activation: Activation = .relu,
    normFirst: Bool = false, eps: Double = 1e-5
  ) {
    self.init(
      attention: MultiHeadAttention(dimensions: dimensions, heads: heads),
      feedForward: FeedForward(dimensions: dimensions, hidden: hidden, activation: activation),
      norm: { LayerNorm(dimensions, eps: eps) }, dropout: dropout, normFirst: normFirst)
  }

  /// Maps [batch, time, dimensions] to the same shape.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask = .none) -> Tensor {
    sublayers(x) { attention($0, mask: mask) }
  }

  /// Maps the next tokens of a sequence, [batch, new, dimensions]; the cache remembers the tokens before.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask = .causal, cache: inout KVCache) -> Tensor {
    sublayers(x) { attention($0, mask: mask, cache: &cache) }
  }

  private func sublayers(_ x: Tensor, _ attend: (Tensor) -> Tensor) -> Tensor {
    let attended = AddAndNorm(norm: attentionNorm, dropout: dropout, normFirst: normFirst)(x, attend)
    return traced(
      AddAndNorm(norm: feedForwardNorm, dropout: dropout, normFirst: normFirst)(attended) { feedForward($0) })
  }
}
