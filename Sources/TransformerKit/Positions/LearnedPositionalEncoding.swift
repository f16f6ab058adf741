public import TensorEngine

/// A vector for each position that is learned like an embedding (Gehring et al., 2017).
public final class LearnedPositionalEncoding: Module {
  /// The vectors, [positions, dimensions].
  @Parameter public var weight: Tensor

  /// Vectors for so many positions, drawn from the standard normal distribution unless `initializer` says otherwise.
  public init(positions: Int, dimensions: Int, initializer: Initializer = .normal()) {
    weight = initializer([positions, dimensions])
  }

  /// The vectors of `count` positions from `offset` on, [count, dimensions].
  public func table(_ count: Int, offset: Int = 0) -> Tensor {
    guard offset + count <= weight.dim(0) else { stop(.tooLong(offset + count, weight.dim(0))) }
    return weight[offset..<(offset + count)]
  }

  /// Adds the vectors to embeddings [..., time, dimensions], the first of which is at position `offset`.
  public func callAsFunction(_ x: Tensor, offset: Int = 0) -> Tensor {
    guard x.rank >= 2, x.dim(-1) == weight.dim(1) else {
      stop(.positions("LearnedPositionalEncoding", x.shape, weight.dim(1)))
    }
    return traced(x + table(x.dim(-2), offset: offset))
  }
}
