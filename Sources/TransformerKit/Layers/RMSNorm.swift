public import TensorEngine

/// γ x/√(mean(x²) + ε) over the last axis (Zhang and Sennrich, 2019).
public final class RMSNorm: Normalization {
  /// γ, [dimensions].
  @Parameter public var weight: Tensor
  /// ε, what keeps the division safe.
  public let eps: Double

  /// Begins with γ = 1; ε is the spacing of float32 at 1, as in PyTorch.
  public init(_ dimensions: Int, eps: Double = 0x1p-23) {
    weight = Tensor.ones([dimensions])
    self.eps = eps
  }

  /// Normalises each row of [..., dimensions].
  public func callAsFunction(_ x: Tensor) -> Tensor { traced(rmsNorm(x, weight: weight, eps: eps)) }
}
