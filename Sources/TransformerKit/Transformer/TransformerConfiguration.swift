/// The sizes of a `Transformer`.
public struct TransformerConfiguration: Sendable, Hashable {
  /// The number of source tokens.
  public var sourceVocabulary: Int
  /// The number of target tokens.
  public var targetVocabulary: Int
  /// d_model.
  public var dimensions = 512
  /// h.
  public var heads = 8
  /// The layers of the encoder.
  public var encoderLayers = 6
  /// The layers of the decoder.
  public var decoderLayers = 6
  /// d_ff.
  public var hidden = 2048
  /// What is dropped of each sublayer's result, and of the sums of embeddings and positions, while training (section 5.4).
  ///
  /// PyTorch's layers also drop weights of attention and hidden numbers.
  public var dropout = 0.1
  /// f of the feed-forward networks.
  public var activation = Activation.relu
  /// Whether norms come before the sublayers.
  public var normFirst = false
  /// Whether both stacks end with a norm; nil for one exactly when norms come first.
  public var finalNorm: Bool?
  /// Whether both embeddings and the last linear layer are one matrix (section 3.4); it takes one vocabulary.
  public var tiesEmbeddings: Bool
  /// The token that fills sequences up; attention to it is masked.
  public var padding: Int?

  /// One vocabulary for source and target and tied embeddings; sizes are the base model's of the paper's table 3 unless
  /// given, `layers` for both stacks.
  public init(
    vocabulary: Int, dimensions: Int = 512, heads: Int = 8, layers: Int = 6, hidden: Int = 2048, dropout: Double = 0.1,
    padding: Int? = nil
  ) {
    self.init(
      sourceVocabulary: vocabulary, targetVocabulary: vocabulary, dimensions: dimensions, heads: heads, layers: layers,
      hidden: hidden, dropout: dropout, padding: padding)
    tiesEmbeddings = true
  }

  /// Two vocabularies and a last linear layer of its own; sizes as in the other form.
  public init(
    sourceVocabulary: Int, targetVocabulary: Int, dimensions: Int = 512, heads: Int = 8, layers: Int = 6,
    hidden: Int = 2048, dropout: Double = 0.1, padding: Int? = nil
  ) {
    (self.sourceVocabulary, self.targetVocabulary) = (sourceVocabulary, targetVocabulary)
    (self.dimensions, self.heads, self.hidden) = (dimensions, heads, hidden)
    (encoderLayers, decoderLayers, self.dropout, self.padding) = (layers, layers, dropout, padding)
    tiesEmbeddings = false
  }

  /// The base model of the paper's table 3.
  public static func base(vocabulary: Int) -> TransformerConfiguration {
    TransformerConfiguration(vocabulary: vocabulary)
  }

  /// The big model of the paper's table 3.
  public static func big(vocabulary: Int) -> TransformerConfiguration {
    var big = TransformerConfiguration(vocabulary: vocabulary)
    (big.dimensions, big.heads, big.hidden, big.dropout) = (1024, 16, 4096, 0.3)
    return big
  }
}
