internal import TensorEngine

/// Stochastic gradient descent: θ ← θ − η g, with momentum θ ← θ − η b where b ← μ b + g.
///
/// As in PyTorch: b begins as the first gradient; Nesterov's form (Sutskever et al., 2013) goes along g + μ b; weight
/// decay λ adds λθ to the gradient.
public final class SGD: Optimizer {
  /// The model whose parameters are changed.
  public let model: any Module
  /// η, the length of a step.
  public var learningRate: Double
  /// μ, how much of the last direction stays.
  public let momentum: Double
  /// Whether the gradient is looked at one step ahead.
  public let nesterov: Bool
  /// λ, how strongly the parameters are pulled to zero.
  public let weightDecay: Double
  private let decays: (NamedParameter) -> Bool
  // b of each parameter; nil before its first step.
  private var memory = ParameterMemory<Tensor?>()

  /// Weight decay is for the parameters for which `decaying` is true: `{ $0.value.rank > 1 }` spares biases and norms.
  public init(
    _ model: some Module, learningRate: Double, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0,
    decaying: @escaping (NamedParameter) -> Bool = { _ in true }
  ) {
    for (name, value) in [("learning rate", learningRate), ("momentum", momentum), ("weight decay", weightDecay)]
    where !(value >= 0) { stop(.negativeRate("SGD", name, value)) }
    if nesterov, momentum == 0 { stop(.nesterovWithoutMomentum()) }
    self.model = model
    self.learningRate = learningRate
    self.momentum = momentum
    self.nesterov = nesterov
    self.weightDecay = weightDecay
    decays = decaying
  }

  /// Changes those parameters that have a gradient.
  public func step(_ parameters: [NamedParameter]) {
    memory.update(parameters, for: "SGD", first: { _ in nil }) { parameter, gradient, direction in
      let decay = decays(parameter) ? weightDecay : 0
      update(&parameter.parameter.value, gradient, &direction, weightDecay: decay)
    }
  }

  /// One parameter's step from its gradient and its last direction.
  private func update(_ value: inout Tensor, _ gradient: Tensor, _ direction: inout Tensor?, weightDecay: Double) {
    let gradient = weightDecay > 0 ? gradient + weightDecay * value : gradient
    guard momentum > 0 else {
      value -= learningRate * gradient
      return
    }
    let next = direction.map { momentum * $0 + gradient } ?? gradient
    value -= learningRate * (nesterov ? gradient + momentum * next : next)
    direction = next
  }
}
