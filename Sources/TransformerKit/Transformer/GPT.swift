public import TensorEngine

/// A decoder without encoder that continues text: norms first, learned positions, the embedding as last layer
/// (Radford et al., 2018 and 2019).
///
/// Its blocks are encoder layers under a causal mask, which is what a decoder layer without cross-attention is.
public final class GPT: Module {
  /// The vectors of tokens.
  public let tokens: Embedding
  /// The vectors of positions; nil when attention or sines tell the order.
  public let positions: LearnedPositionalEncoding?
  /// The layers, the first one nearest to the input.
  public let blocks: [EncoderLayer]
  /// The norm after the last layer.
  public let norm: any Normalization
  /// From the last layer to scores of tokens; nil when the embedding does it.
  public let output: Linear?
  /// What is dropped of the sums of embeddings and positions while training.
  public let dropout: Dropout
  /// The sizes.
  public let configuration: GPTConfiguration

  /// A model with these sizes.
  ///
  /// Matrices are normal with deviation 0.02, those before a residual connection 0.02/√(2 · layers) (Radford et al.,
  /// 2019, section 2.3).
  public init(_ configuration: GPTConfiguration) {
    let c = configuration
    self.configuration = c
    let small = Initializer.normal(standardDeviation: 0.02)
    tokens = Embedding(vocabulary: c.vocabulary, dimensions: c.dimensions, initializer: small)
    positions =
      c.positions == .learned
      ? LearnedPositionalEncoding(positions: c.context, dimensions: c.dimensions, initializer: small) : nil
    blocks = withoutInitialization { (0..<c.layers).map { _ in Self.block(c) } }
    norm = Self.norm(c)
    output = c.tiesEmbeddings ? nil : Linear(c.dimensions, c.vocabulary, bias: false, initializer: small)
    dropout = Dropout(c.dropout)
    let residual = Initializer.normal(standardDeviation: 0.02 / Double(2 * Swift.max(1, c.layers)).squareRoot())
    for block in blocks {
      block.initializeMatrices(small)
      block.attention.output.initializeMatrices(residual)
      block.feedForward.contraction.initializeMatrices(residual)
    }
  }

  private static func block(_ c: GPTConfiguration) -> EncoderLayer {
    var base: Double?
    if case .rotary(let given) = c.positions { base = given }
    return EncoderLayer(
      attention: MultiHeadAttention(
        dimensions: c.dimensions, heads: c.heads, keyValueHeads: c.keyValueHeads, bias: c.bias,
        dropout: c.attentionDropout, rotaryBase: base, alibi: c.positions == .alibi),
      feedForward: FeedForward(
        dimensions: c.dimensions, hidden: c.hidden ?? 4 * c.dimensions, activation: c.activation, bias: c.bias,
        gated: c.isGated), norm: { norm(c) }, dropout: c.dropout, normFirst: true)
  }

  private static func norm(_ c: GPTConfiguration) -> any Normalization {
    switch c.norm {
    case .layer: LayerNorm(c.dimensions, eps: c.eps, bias: c.bias)
    case .rootMeanSquare: RMSNorm(c.dimensions, eps: c.eps)
    }
  }

  /// The logits of the next token at each place, [batch, time, vocabulary], for int32 tokens [batch, time].
  public func callAsFunction(_ tokens: Tensor) -> Tensor {
    let x = blocks.reduce(embed(tokens)) { $1($0, mask: .causal) }
    return traced(scores(norm(x)))
  }

  /// Embeddings plus positions, the first at `offset`.
  func embed(_ tokens: Tensor, offset: Int = 0) -> Tensor {
    guard tokens.rank == 2 else { stop(.tokens("GPT", tokens.shape)) }
    let end = offset + tokens.dim(1)
    guard end <= configuration.context else { stop(.context(end, configuration.context)) }
    var x = self.tokens(tokens)
    if let positions { x = positions(x, offset: offset) }
    if configuration.positions == .sinusoidal {
      x = SinusoidalPositionalEncoding(configuration.dimensions)(x, offset: offset)
    }
    return dropout(traced(x, as: "embedded"))
  }

  /// The scores of all tokens.
  func scores(_ x: Tensor) -> Tensor { output.map { $0(x) } ?? tokens.asLinear(x) }
}
