public import TensorEngine

/// y = x Wᵀ + b.
public final class Linear: Module {
  /// W, [outputs, inputs].
  @Parameter public var weight: Tensor
  /// b, [outputs]; nil without a bias.
  @OptionalParameter public var bias: Tensor?

  /// Weights and bias are uniform in ±1/√inputs.
  public init(_ inputs: Int, _ outputs: Int, bias: Bool = true) {
    weight = Initializer.fanIn([outputs, inputs])
    self.bias = bias ? Initializer.uniform(1 / Double(Swift.max(1, inputs)).squareRoot())([outputs]) : nil
  }

  /// Weights are drawn by `initializer`, the bias is zero.
  public init(_ inputs: Int, _ outputs: Int, bias: Bool = true, initializer: Initializer) {
    weight = initializer([outputs, inputs])
    self.bias = bias ? Initializer.zeros([outputs]) : nil
  }

  /// A layer with given numbers.
  public init(weight: Tensor, bias: Tensor? = nil) {
    self.weight = weight
    self.bias = bias
  }

  /// Maps [..., inputs] to [..., outputs].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let weight = weight
    guard x.rank > 0, x.dim(-1) == weight.dim(1) else { stop(.inputs("Linear", x.shape, weight.dim(1))) }
    countOperations(2 * x.count * weight.dim(0))
    return traced(linear(x, weight: weight, bias: bias))
  }
}
