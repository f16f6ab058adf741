public import TensorEngine

/// The transformer of "Attention Is All You Need": an encoder reads the source, a decoder writes the target
/// (Vaswani et al., 2017, figure 1).
public final class Transformer: Module {
  /// The vectors of source tokens.
  public let sourceEmbedding: Embedding
  /// The vectors of target tokens; with tied embeddings the same object.
  public let targetEmbedding: Embedding
  /// What tells the model the order of tokens.
  public let positions: SinusoidalPositionalEncoding
  /// Reads the source.
  public let encoder: Encoder
  /// Writes the target.
  public let decoder: Decoder
  /// From the decoder's output to scores of target tokens; nil when the embedding does it.
  public let output: Linear?
  /// What is dropped of the sums of embeddings and positions while training.
  public let dropout: Dropout
  /// The sizes.
  public let configuration: TransformerConfiguration

  /// A model with these sizes.
  ///
  /// Matrices are drawn by Xavier's rule, embeddings with variance 1/d_model so that scores start with variance one.
  public init(_ configuration: TransformerConfiguration) {
    let c = configuration
    guard !c.tiesEmbeddings || c.sourceVocabulary == c.targetVocabulary else {
      stop(.tiedVocabularies(c.sourceVocabulary, c.targetVocabulary))
    }
    self.configuration = c
    let spread = Initializer.normal(standardDeviation: 1 / Double(c.dimensions).squareRoot())
    sourceEmbedding = Embedding(vocabulary: c.sourceVocabulary, dimensions: c.dimensions, initializer: spread)
    targetEmbedding =
      c.tiesEmbeddings
      ? sourceEmbedding : Embedding(vocabulary: c.targetVocabulary, dimensions: c.dimensions, initializer: spread)
    positions = SinusoidalPositionalEncoding(c.dimensions)
    (encoder, decoder) = withoutInitialization {
      (
        Encoder(
          layers: c.encoderLayers, dimensions: c.dimensions, heads: c.heads, hidden: c.hidden, dropout: c.dropout,
          activation: c.activation, normFirst: c.normFirst, finalNorm: c.finalNorm),
        Decoder(
          layers: c.decoderLayers, dimensions: c.dimensions, heads: c.heads, hidden: c.hidden, dropout: c.dropout,
          activation: c.activation, normFirst: c.normFirst, finalNorm: c.finalNorm)
      )
    }
    output = c.tiesEmbeddings ? nil : Linear(c.dimensions, c.targetVocabulary, initializer: .xavierUniform)
    dropout = Dropout(c.dropout)
    encoder.initializeMatrices(.xavierUniform)
    decoder.initializeMatrices(.xavierUniform)
  }

  /// The logits of the next token at each place of the target, [batch, target, vocabulary].
  ///
  /// Both are int32 tensors of tokens, [batch, source] and [batch, target]; the target begins with the start token.
  /// Source tokens beyond `sourceLengths`, and those equal to the configuration's padding, are not looked at.
  public func callAsFunction(_ source: Tensor, _ target: Tensor, sourceLengths: [Int]? = nil) -> Tensor {
    let mask = sourceMask(source, lengths: sourceLengths)
    return traced(decode(target, memory: encode(source, mask: mask), memoryMask: mask))
  }

  /// The encoder's output for source tokens, [batch, source, dimensions].
  public func encode(_ source: Tensor, mask: AttentionMask = .none) -> Tensor {
    encoder(embed(source, sourceEmbedding), mask: mask)
  }

  /// The logits for target tokens, given the encoder's output, [batch, target, vocabulary].
  public func decode(_ target: Tensor, memory: Tensor, memoryMask: AttentionMask = .none) -> Tensor {
    scores(decoder(embed(target, targetEmbedding), memory: memory, memoryMask: memoryMask))
  }

  /// Which source tokens may be looked at, [batch, 1, 1, source].
  public func sourceMask(_ source: Tensor, lengths: [Int]? = nil) -> AttentionMask {
    guard source.rank == 2 else { stop(.tokens("Transformer", source.shape)) }
    var kept = lengths.map { isToken(lengths: $0, time: source.dim(1)) }
    if let padding = configuration.padding {
      let real = source .!= padding
      kept = kept.map { $0 .&& real } ?? real
    }
    return kept.map { .keep($0.reshaped([source.dim(0), 1, 1, source.dim(1)])) } ?? .none
  }

  /// Embeddings multiplied by √d_model (section 3.4) plus positions.
  func embed(_ tokens: Tensor, _ embedding: Embedding, offset: Int = 0) -> Tensor {
    guard tokens.rank == 2 else { stop(.tokens("Transformer", tokens.shape)) }
    let x = embedding(tokens) * Double(configuration.dimensions).squareRoot()
    return dropout(traced(positions(x, offset: offset), as: "embedded"))
  }

  /// The scores of all target tokens.
  func scores(_ x: Tensor) -> Tensor { output.map { $0(x) } ?? targetEmbedding.asLinear(x) }
}
