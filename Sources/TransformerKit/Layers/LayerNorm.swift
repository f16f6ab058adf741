public import TensorEngine

/// γ (x − μ)/√(σ² + ε) + β over the last axis (Ba, Kiros and Hinton, 2016).
public final class LayerNorm: Normalization {
  /// γ, [dimensions].
  @Parameter public var weight: Tensor
  /// β, [dimensions]; nil without a bias.
  @OptionalParameter public var bias: Tensor?
  /// ε, what keeps the division safe.
  public let eps: Double

  /// Begins with γ = 1 and β = 0; σ² is the variance of the population.
  public init(_ dimensions: Int, eps: Double = 1e-5, bias: Bool = true) {
    weight = Tensor.ones([dimensions])
    self.bias = bias ? Tensor.zeros([dimensions]) : nil
    self.eps = eps
  }

  /// Normalises each row of [..., dimensions].
  public func callAsFunction(_ x: Tensor) -> Tensor { traced(layerNorm(x, weight: weight, bias: bias, eps: eps)) }
}
