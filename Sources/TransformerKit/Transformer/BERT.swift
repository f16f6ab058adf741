public import TensorEngine

/// An encoder alone, which reads text in both directions (Devlin et al., 2019).
public final class BERT: Module {
  /// The vectors of tokens.
  public let tokens: Embedding
  /// The vectors of positions.
  public let positions: LearnedPositionalEncoding
  /// The vectors of segments, which tell a first sentence from a second.
  public let segments: Embedding
  /// The norm of the three vectors' sum.
  public let norm: LayerNorm
  /// The layers.
  public let encoder: Encoder
  /// From the first token's vector to a vector for the whole sequence.
  public let pooler: Linear
  /// What is dropped of the embeddings while training.
  public let dropout: Dropout

  /// A model with these sizes; matrices are normal with deviation 0.02.
  public init(_ configuration: BERTConfiguration) {
    let c = configuration
    (tokens, positions, segments, encoder, pooler) = withoutInitialization {
      (
        Embedding(vocabulary: c.vocabulary, dimensions: c.dimensions),
        LearnedPositionalEncoding(positions: c.context, dimensions: c.dimensions),
        Embedding(vocabulary: c.segments, dimensions: c.dimensions),
        Encoder(
          layers: c.layers, dimensions: c.dimensions, heads: c.heads, hidden: c.hidden, dropout: c.dropout,
          activation: .gelu, eps: c.eps), Linear(c.dimensions, c.dimensions)
      )
    }
    norm = LayerNorm(c.dimensions, eps: c.eps)
    dropout = Dropout(c.dropout)
    initializeMatrices(.normal(standardDeviation: 0.02))
  }

  /// The vector of each token in its context, [batch, time, dimensions], for int32 tokens [batch, time].
  ///
  /// Segments have the shape of the tokens, all 0 unless given; tokens beyond `lengths` are not looked at.
  public func callAsFunction(_ tokens: Tensor, segments: Tensor? = nil, lengths: [Int]? = nil) -> Tensor {
    guard tokens.rank == 2 else { stop(.tokens("BERT", tokens.shape)) }
    let segments = segments ?? Tensor.zeros(tokens.shape, dtype: .int32)
    guard segments.shape == tokens.shape else { stop(.segments(tokens.shape, segments.shape)) }
    let sum = positions(self.tokens(tokens) + self.segments(segments))
    let mask = lengths.map { AttentionMask.padding(lengths: $0, time: tokens.dim(1)) } ?? .none
    return traced(encoder(dropout(norm(sum)), mask: mask))
  }

  /// A vector for each sequence, [batch, dimensions]: tanh(W x + b) of its first token's vector.
  public func pooled(_ x: Tensor) -> Tensor { traced(tanh(pooler(x[0..., 0])), as: "pooled") }
}
