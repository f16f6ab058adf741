/// The sizes of a `BERT`.
public struct BERTConfiguration: Sendable, Hashable {
  /// The number of tokens.
  public var vocabulary: Int
  /// The longest sequence.
  public var context: Int
  /// The number of segments: sentence A and sentence B.
  public var segments = 2
  /// The length of each token's vector.
  public var dimensions: Int
  /// The number of heads.
  public var heads: Int
  /// The number of layers.
  public var layers: Int
  /// The hidden numbers of a feed-forward network.
  public var hidden: Int
  /// What is dropped of sublayers' results and of the embeddings, while training.
  public var dropout = 0.1
  /// ε of the norms.
  public var eps = 1e-12

  /// A model with these sizes; `hidden` is 4 · dimensions unless given.
  public init(vocabulary: Int, context: Int, dimensions: Int, heads: Int, layers: Int, hidden: Int? = nil) {
    (self.vocabulary, self.context, self.dimensions) = (vocabulary, context, dimensions)
    (self.heads, self.layers, self.hidden) = (heads, layers, hidden ?? 4 * dimensions)
  }

  /// BERT base, uncased (Devlin et al., 2019, section 3).
  public static var base: BERTConfiguration {
    BERTConfiguration(vocabulary: 30_522, context: 512, dimensions: 768, heads: 12, layers: 12)
  }

  /// BERT large, uncased (Devlin et al., 2019, section 3).
  public static var large: BERTConfiguration {
    BERTConfiguration(vocabulary: 30_522, context: 512, dimensions: 1024, heads: 16, layers: 24)
  }
}
