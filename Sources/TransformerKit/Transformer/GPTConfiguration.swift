/// The sizes and parts of a `GPT`.
public struct GPTConfiguration: Sendable, Hashable {
  /// How tokens learn of their order.
  public enum Positions: Sendable, Hashable {
    /// A learned vector for each position, as in GPT-2.
    case learned
    /// The sines of the transformer's paper.
    case sinusoidal
    /// Rotations of queries and keys, as in Llama.
    case rotary(base: Double)
    /// Biases of scores, as in BLOOM.
    case alibi
    /// None: under a causal mask a model can still count.
    case none
  }

  /// How rows are normalised.
  public enum Norm: Sendable, Hashable {
    /// Mean and variance, with a bias.
    case layer
    /// The root of the mean square alone.
    case rootMeanSquare
  }

  /// The number of tokens.
  public var vocabulary: Int
  /// The longest sequence.
  ///
  /// Learned positions beyond the longest sequence of the training stay what they were drawn as.
  public var context: Int
  /// The length of each token's vector.
  public var dimensions: Int
  /// The number of heads.
  public var heads: Int
  /// The number of heads of keys and values; nil for as many as heads.
  public var keyValueHeads: Int?
  /// The number of layers.
  public var layers: Int
  /// The hidden numbers of a feed-forward network; nil for 4 · dimensions.
  public var hidden: Int?
  /// What is dropped of sublayers' results and of the embeddings, while training.
  public var dropout = 0.1
  /// What is dropped of attention weights, while training.
  public var attentionDropout = 0.0
  /// f of the feed-forward networks.
  public var activation = Activation.geluApproximate
  /// Whether feed-forward networks have a gate: SwiGLU together with `silu`.
  public var isGated = false
  /// Whether linear layers have a bias.
  public var bias = true
  /// How tokens learn of their order.
  public var positions = Positions.learned
  /// How rows are normalised.
  public var norm = Norm.layer
  /// ε of the norms.
  public var eps = 1e-5
  /// Whether the embedding is the last linear layer too.
  public var tiesEmbeddings = true

  /// A model with these sizes and the parts of GPT-2.
  public init(vocabulary: Int, context: Int, dimensions: Int, heads: Int, layers: Int, dropout: Double = 0.1) {
    (self.vocabulary, self.context, self.dimensions) = (vocabulary, context, dimensions)
    (self.heads, self.layers, self.dropout) = (heads, layers, dropout)
  }

  /// GPT-2 with 124 million parameters (Radford et al., 2019, table 2).
  public static var gpt2: GPTConfiguration {
    GPTConfiguration(vocabulary: 50_257, context: 1024, dimensions: 768, heads: 12, layers: 12)
  }

  /// GPT-2 with 355 million parameters.
  public static var gpt2Medium: GPTConfiguration {
    GPTConfiguration(vocabulary: 50_257, context: 1024, dimensions: 1024, heads: 16, layers: 24)
  }

  /// GPT-2 with 774 million parameters.
  public static var gpt2Large: GPTConfiguration {
    GPTConfiguration(vocabulary: 50_257, context: 1024, dimensions: 1280, heads: 20, layers: 36)
  }

  /// GPT-2 with 1,558 million parameters.
  public static var gpt2XL: GPTConfiguration {
    GPTConfiguration(vocabulary: 50_257, context: 1024, dimensions: 1600, heads: 25, layers: 48)
  }

  /// A model with these sizes and the parts of Llama: rotary positions, RMSNorm, SwiGLU, grouped queries, no biases
  /// (Touvron et al., 2023).
  public static func llama(
    vocabulary: Int, context: Int, dimensions: Int, heads: Int, keyValueHeads: Int? = nil, layers: Int, hidden: Int
  ) -> GPTConfiguration {
    var llama = GPTConfiguration(
      vocabulary: vocabulary, context: context, dimensions: dimensions, heads: heads, layers: layers, dropout: 0)
    (llama.keyValueHeads, llama.hidden, llama.activation, llama.isGated) = (keyValueHeads, hidden, .silu, true)
    (llama.bias, llama.positions, llama.norm, llama.tiesEmbeddings) = (
      false, .rotary(base: 10_000), .rootMeanSquare, false
    )
    return llama
  }
}
