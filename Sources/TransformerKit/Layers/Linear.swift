public import TensorEngine

/// y = x Wᵀ + b.
public final class Linear: Module {
  /// W, [outputs, inputs].
  @Parameter public var weight: Tensor
  /// b, [outputs]; nil without a bias.
  @OptionalParameter public var bias: Tensor?

  /// Weights and bias are uniform in ±1/√inputs.
  public init(_ inputs: Int, _ outputs: Int, bias: Bool = true) {
    let bound = 1 / Double(inputs).squareRoot()
    weight = Tensor.uniform([outputs, inputs], in: -bound..<bound)
    self.bias = bias ? Tensor.uniform([outputs], in: -bound..<bound) : nil
  }

  /// A layer with given numbers.
  public init(weight: Tensor, bias: Tensor? = nil) {
    self.weight = weight
    self.bias = bias
  }

  /// Maps [..., inputs] to [..., outputs].
  public func callAsFunction(_ x: Tensor) -> Tensor { linear(x, weight: weight, bias: bias) }
}
