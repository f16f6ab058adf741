public import TensorEngine

/// Masked self-attention, attention to the encoder's output, and a feed-forward network, each with a residual
/// connection and a norm (Vaswani et al., 2017, section 3.1).
public final class DecoderLayer: Module {
  /// Attention from each position to those up to it.
  public let attention: MultiHeadAttention
  /// The norm after the self-attention, or before it with `normFirst`.
  public let attentionNorm: any Normalization
  /// Attention from each position to the encoder's output.
  public let crossAttention: MultiHeadAttention
  /// The norm after the cross-attention, or before it with `normFirst`.
  public let crossAttentionNorm: any Normalization
  /// What happens to each position alone.
  public let feedForward: FeedForward
  /// The norm after the feed-forward network, or before it with `normFirst`.
  public let feedForwardNorm: any Normalization
  /// What is dropped of each sublayer's result while training.
  public let dropout: Dropout
  /// Whether norms come before the sublayers; in the paper they come after.
  public let normFirst: Bool

  /// A layer of given parts; `norm` makes each of its three norms.
  public init(
    attention: MultiHeadAttention, crossAttention: MultiHeadAttention, feedForward: FeedForward,
    norm: () -> any Normalization, dropout: Double = 0.1, normFirst: Bool = false
  ) {
    self.attention = attention
    attentionNorm = norm()
    self.crossAttention = crossAttention
    crossAttentionNorm = norm()
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
      crossAttention: MultiHeadAttention(dimensions: dimensions, heads: heads),
      feedForward: FeedForward(dimensions: dimensions, hidden: hidden, activation: activation),
      norm: { LayerNorm(dimensions, eps: eps) }, dropout: dropout, normFirst: normFirst)
  }

  /// Maps [batch, time, dimensions] to the same shape, looking at the encoder's output [batch, source, dimensions].
  public func callAsFunction(
    _ x: Tensor, memory: Tensor, mask: AttentionMask = .causal, memoryMask: AttentionMask = .none
  ) -> Tensor {
    sublayers(x, crossAttention.memory(keys: memory, values: memory), memoryMask) { attention($0, mask: mask) }
  }

  /// Maps the next tokens of a sequence, [batch, new, dimensions]; the cache remembers the tokens before, and `memory`
  /// holds the keys and values that the cross-attention made of the encoder's output.
  public func callAsFunction(
    _ x: Tensor, memory: KVCache, mask: AttentionMask = .causal, memoryMask: AttentionMask = .none,
    cache: inout KVCache
  ) -> Tensor {
    sublayers(x, memory, memoryMask) { attention($0, mask: mask, cache: &cache) }
  }

  private func sublayers(
    _ x: Tensor, _ memory: KVCache, _ memoryMask: AttentionMask, _ attend: (Tensor) -> Tensor
  ) -> Tensor {
    func addAndNorm(_ norm: any Normalization) -> AddAndNorm {
      AddAndNorm(norm: norm, dropout: dropout, normFirst: normFirst)
    }
    let own = addAndNorm(attentionNorm)(x, attend)
    let crossed = addAndNorm(crossAttentionNorm)(own) { crossAttention($0, memory: memory, mask: memoryMask) }
    return traced(addAndNorm(feedForwardNorm)(crossed) { feedForward($0) })
  }
}
