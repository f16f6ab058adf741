internal import TensorEngine

/// θ ← θ − η m̂/(√v̂ + ε): steps of about equal length in every parameter (Kingma and Ba, 2015).
///
/// m̂ and v̂ are running means of the gradient and of its square, corrected for their start at zero. Vaswani et al.
/// (2017, section 5.3) take `betas: (0.9, 0.98), eps: 1e-9`. Weight decay λ adds λθ to the gradient; `AdamW` keeps
/// it apart. Of a parameter θ with the gradient g, all in one pass over the numbers:
///
///     t ← t + 1
///     m ← β₁ m + (1 − β₁) g
///     v ← β₂ v + (1 − β₂) g²
///     m̂ = m/(1 − β₁ᵗ),  v̂ = v/(1 − β₂ᵗ)      which makes up for the zeros at the start
///     θ ← θ − η m̂/(√v̂ + ε)
public class Adam: Optimizer {
  /// The model whose parameters are changed.
  public let model: any Module
  /// η, about the length of a step in each parameter.
  public var learningRate: Double
  /// β₁ and β₂, how slowly the running means of the gradient and of its square forget.
  public let betas: (Double, Double)
  /// ε, what keeps the division safe.
  public let eps: Double
  /// λ, how strongly the parameters are pulled to zero.
  public let weightDecay: Double
  private let name: String
  private let isDecoupled: Bool
  private let decays: (NamedParameter) -> Bool
  private var memory = ParameterMemory<AdamMoments>()

  /// Weight decay is for the parameters for which `decaying` is true: `{ $0.value.rank > 1 }` spares biases and norms.
  public convenience init(
    _ model: some Module, learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8,
    weightDecay: Double = 0, decaying: @escaping (NamedParameter) -> Bool = { _ in true }
  ) {
    self.init(
      "Adam", model, learningRate, betas, eps, weightDecay: weightDecay, isDecoupled: false, decaying: decaying)
  }

  init(
    _ name: String, _ model: some Module, _ learningRate: Double, _ betas: (Double, Double), _ eps: Double,
    weightDecay: Double, isDecoupled: Bool, decaying: @escaping (NamedParameter) -> Bool
  ) {
    for (rate, value) in [("learning rate", learningRate), ("eps", eps), ("weight decay", weightDecay)]
    where !(value >= 0) { stop(.negativeRate(name, rate, value)) }
    for beta in [betas.0, betas.1] where !(0..<1).contains(beta) { stop(.beta(name, beta)) }
    self.name = name
    self.model = model
    self.learningRate = learningRate
    self.betas = betas
    self.eps = eps
    self.weightDecay = weightDecay
    self.isDecoupled = isDecoupled
    decays = decaying
  }

  /// Changes those parameters that have a gradient.
  public func step(_ parameters: [NamedParameter]) {
    memory.update(parameters, for: name, first: AdamMoments.init) { parameter, gradient, moments in
      moments.steps += 1
      let step = AdamStep(
        number: moments.steps, learningRate: learningRate, betas: betas, eps: eps,
        weightDecay: decays(parameter) ? weightDecay : 0, isDecoupled: isDecoupled)
      step.apply(
        to: &parameter.parameter.value, gradient: gradient, first: &moments.first, second: &moments.second)
    }
  }
}
