public import TensorEngine

/// PE(pos, 2i) = sin(pos / 10000^(2i/d)), PE(pos, 2i + 1) = cos(pos / 10000^(2i/d)) (Vaswani et al., 2017,
/// section 3.5).
public struct SinusoidalPositionalEncoding: Module, Sendable {
  /// d, the length of each vector.
  public let dimensions: Int

  /// An encoding in vectors of this length.
  public init(_ dimensions: Int) { self.dimensions = dimensions }

  /// The encodings of the positions 0, 1, 2 … below `count`, [count, dimensions].
  public func table(_ count: Int) -> Tensor {
    // In double, so that a distant position keeps its digits.
    var values: [Double] = []
    values.reserveCapacity(count * dimensions)
    let frequencies = (0..<dimensions).map {
      ScalarMath.pow(10_000, -Double($0 / 2 * 2) / Double(Swift.max(1, dimensions)))
    }
    for position in 0..<count {
      for (component, frequency) in frequencies.enumerated() {
        let angle = Double(position) * frequency
        values.append(component % 2 == 0 ? ScalarMath.sin(angle) : ScalarMath.cos(angle))
      }
    }
    return Tensor(values, shape: [count, dimensions])
  }

  /// Adds the encodings to embeddings [..., time, dimensions].
  public func callAsFunction(_ x: Tensor) -> Tensor { x + table(x.dim(-2)).asType(x.dtype) }
}
