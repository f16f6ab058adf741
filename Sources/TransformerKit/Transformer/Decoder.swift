public import TensorEngine

/// A stack of decoder layers (Vaswani et al., 2017, section 3.1).
public final class Decoder: Module {
  /// The layers, the first one nearest to the input.
  public let layers: [DecoderLayer]
  /// A norm after the last layer; the paper has none, layers with the norm first need one.
  public let norm: (any Normalization)?

  /// A stack of given layers.
  public init(layers: [DecoderLayer], norm: (any Normalization)? = nil) {
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
        DecoderLayer(
          dimensions: dimensions, heads: heads, hidden: hidden, dropout: dropout, activation: activation,
          normFirst: normFirst, eps: eps)
      }, norm: finalNorm ?? normFirst ? LayerNorm(dimensions, eps: eps) : nil)
  }

  /// Maps [batch, time, dimensions] to the same shape, looking at the encoder's output [batch, source, dimensions].
  public func callAsFunction(
    _ x: Tensor, memory: Tensor, mask: AttentionMask = .causal, memoryMask: AttentionMask = .none
  ) -> Tensor {
    let result = layers.reduce(x) { $1($0, memory: memory, mask: mask, memoryMask: memoryMask) }
    return traced(norm.map { $0(result) } ?? result)
  }

  /// The keys and values that each layer makes of the encoder's output, to attend to in every step of decoding.
  public func memories(_ memory: Tensor) -> [KVCache] {
    layers.map { $0.crossAttention.memory(keys: memory, values: memory) }
  }

  /// Maps the next tokens, [batch, new, dimensions], with a memory and a cache of the tokens before for each layer.
  public func callAsFunction(
    _ x: Tensor, memories: [KVCache], memoryMask: AttentionMask = .none, caches: inout [KVCache]
  ) -> Tensor {
    guard memories.count == layers.count, caches.count == layers.count else {
      stop(.caches(memories.count, caches.count, layers.count))
    }
    var result = x
    for (index, layer) in layers.enumerated() {
      result = layer(result, memory: memories[index], memoryMask: memoryMask, cache: &caches[index])
    }
    return traced(norm.map { $0(result) } ?? result)
  }
}
