public import TensorEngine

/// Rotary position embedding: the pair (x_2i, x_2i+1) of a query or key at position m is turned by the angle m θ_i,
/// θ_i = base^(−2i/d), so that q·k depends on the distance of their positions alone (Su et al., 2021, section 3.2.2).
public struct RoPE: Module, Sendable {
  /// d, the depth of a head; even.
  public let dimensions: Int
  /// What the angles are powers of, 10,000 in the paper.
  public let base: Double

  /// Rotations for vectors of this length.
  public init(_ dimensions: Int, base: Double = 10_000) {
    guard dimensions > 0, dimensions.isMultiple(of: 2) else { stop(.rotary(dimensions)) }
    self.dimensions = dimensions
    self.base = base
  }

  /// Turns the vectors [..., time, dimensions], the first of which is at position `offset`.
  public func callAsFunction(_ x: Tensor, offset: Int = 0) -> Tensor {
    guard x.rank >= 2, x.dim(-1) == dimensions else { stop(.positions("RoPE", x.shape, dimensions)) }
    let angles = positionAngles(offset..<(offset + x.dim(-2)), dimensions: dimensions, base: base)
    let c = cos(angles).asType(x.dtype), s = sin(angles).asType(x.dtype)
    let pairs = x.reshaped(Array(x.shape.dropLast()) + [dimensions / 2, 2])
    let a = pairs[.ellipsis, 0], b = pairs[.ellipsis, 1]
    return stacked([a * c - b * s, a * s + b * c], axis: -1).flattened(from: -2)
  }
}
