public import TensorEngine

/// How the first value of a parameter is drawn from the current random stream.
public struct Initializer: Sendable {
  @TaskLocal static var isSkipped = false

  private enum Distribution: Sendable {
    /// Uniform in ± a bound that depends on the numbers of inputs and outputs.
    case uniform(@Sendable (_ inputs: Double, _ outputs: Double) -> Double)
    /// Normal with a standard deviation that depends on them.
    case normal(@Sendable (_ inputs: Double, _ outputs: Double) -> Double)
    case zeros
  }

  private let distribution: Distribution

  /// Uniform in ±`bound`.
  public static func uniform(_ bound: Double) -> Initializer { Initializer(distribution: .uniform { _, _ in bound }) }

  /// Normal around zero.
  public static func normal(standardDeviation: Double = 1) -> Initializer {
    Initializer(distribution: .normal { _, _ in standardDeviation })
  }

  /// Zeros.
  public static let zeros = Initializer(distribution: .zeros)

  /// Uniform in ±1/√inputs, the default of PyTorch's linear layer.
  public static let fanIn = Initializer(distribution: .uniform { inputs, _ in 1 / inputs.squareRoot() })

  /// Uniform in ±√(6/(inputs + outputs)) (Glorot and Bengio, 2010, equation 16).
  public static let xavierUniform = Initializer(distribution: .uniform { (6 / ($0 + $1)).squareRoot() })

  /// Normal with variance 2/(inputs + outputs) (Glorot and Bengio, 2010, equation 12).
  public static let xavierNormal = Initializer(distribution: .normal { (2 / ($0 + $1)).squareRoot() })

  /// Normal with variance 2/inputs, for layers before a ReLU (He et al., 2015, equation 10).
  public static let heNormal = Initializer(distribution: .normal { inputs, _ in (2 / inputs).squareRoot() })

  /// A value for a parameter of this shape, [outputs, inputs]; a vector counts as outputs of as many inputs.
  public func callAsFunction(_ shape: [Int]) -> Tensor {
    // One zero that is seen everywhere takes no memory, whatever the shape.
    if Self.isSkipped { return Tensor.zeros([]).broadcast(to: shape) }
    let inputs = Double(Swift.max(1, shape.last ?? 1)), outputs = Double(Swift.max(1, shape.first ?? 1))
    switch distribution {
    case .zeros: return Tensor.zeros(shape)
    case .normal(let deviation): return Tensor.randn(shape) * deviation(inputs, outputs)
    case .uniform(let bound):
      let bound = bound(inputs, outputs)
      return Tensor.uniform(shape, in: -bound..<bound)
    }
  }
}

/// Runs `body`, in which new parameters are zeros that take neither time nor memory: for counting the parameters of
/// a large model, and for a model whose weights are loaded next.
public func withoutInitialization<R>(_ body: () throws -> R) rethrows -> R {
  try Initializer.$isSkipped.withValue(true, operation: body)
}
