public import TensorEngine

/// PE(pos, 2i) = sin(pos / 10000^(2i/d)), PE(pos, 2i + 1) = cos(pos / 10000^(2i/d)) (Vaswani et al., 2017,
/// section 3.5).
public struct SinusoidalPositionalEncoding: Module, Sendable {
  /// d, the length of each vector.
  public let dimensions: Int

  /// An encoding in vectors of this length.
  public init(_ dimensions: Int) { self.dimensions = dimensions }

  /// The encodings of `count` positions from `offset` on, [count, dimensions].
  public func table(_ count: Int, offset: Int = 0, dtype: DType = .float32) -> Tensor {
    let angles = positionAngles(offset..<(offset + count), dimensions: dimensions)
    let pairs = stacked([sin(angles), cos(angles)], axis: -1).flattened(from: -2)
    return pairs[0..., ..<dimensions].asType(dtype)
  }

  /// Adds the encodings to embeddings [..., time, dimensions], the first of which is at position `offset`.
  public func callAsFunction(_ x: Tensor, offset: Int = 0) -> Tensor {
    guard x.rank >= 2, x.dim(-1) == dimensions else {
      stop(.positions("SinusoidalPositionalEncoding", x.shape, dimensions))
    }
    return x + table(x.dim(-2), offset: offset, dtype: x.dtype)
  }
}

/// pos / base^(2i/d) for each position and each pair i, [positions, ⌈d/2⌉].
///
/// In float64, so that a distant position keeps its digits.
func positionAngles(_ positions: Range<Int>, dimensions: Int, base: Double = 10_000) -> Tensor {
  let pairs = (dimensions + 1) / 2
  let frequencies = (0..<pairs).map { ScalarMath.pow(base, -2 * Double($0) / Double(Swift.max(1, dimensions))) }
  return Tensor.arange(positions, dtype: .float64).expandedDimensions(axis: 1) * Tensor(frequencies, dtype: .float64)
}
