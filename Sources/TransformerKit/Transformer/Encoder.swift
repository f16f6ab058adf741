public import TensorEngine

/// A stack of encoder layers (Vaswani et al., 2017, section 3.1).
public final class Encoder: Module {
  /// The layers, the first one nearest to the input.
  public let layers: [EncoderLayer]
  /// A norm after the last layer; the paper has none, layers with the norm first need one.
  public let norm: (any Normalization)?

  /// A stack of given layers.
  public init(layers: [EncoderLayer], norm: (any Normalization)? = nil) {
    self.layers = layers
    self.norm = norm
  }

  /// A stack with these sizes; a final norm is there when norms come first, unless `finalNorm` says otherwise.
  public convenience init(
    layers: Int = 6, dimensions: Int, heads: Int, hidden: Int, dropout: Double = 0.1, activation: Activation = .relu,
    normFirst: Bool = false, finalNorm: Bool? = nil, eps: Double = 1e-5
  ) {
    self.init(
      layers: (0..<layers).map { _ in
        EncoderLayer(
          dimensions: dimensions, heads: heads, hidden: hidden, dropout: dropout, activation: activation,
          normFirst: normFirst, eps: eps)
      }, norm: finalNorm ?? normFirst ? LayerNorm(dimensions, eps: eps) : nil)
  }

  /// Maps [batch, time, dimensions] to the same shape.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask = .none) -> Tensor {
    let result = layers.reduce(x) { $1($0, mask: mask) }
    return traced(norm.map { $0(result) } ?? result)
  }
}
