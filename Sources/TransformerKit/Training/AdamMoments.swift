internal import TensorEngine

/// What Adam remembers of a parameter (Kingma and Ba, 2015, algorithm 1).
struct AdamMoments {
  /// m, the running mean of the gradient.
  private var first: Tensor
  /// v, the running mean of its square.
  private var second: Tensor
  /// t, the steps so far.
  private var steps = 0

  /// The moments before the first step: zeros in the shape and type of the parameter.
  init(of parameter: Tensor) {
    first = Tensor.zeros(like: parameter)
    second = first
  }

  /// One step of a parameter θ along its gradient g, in place and in one pass over the numbers.
  ///
  ///     t ← t + 1
  ///     m ← β₁ m + (1 − β₁) g
  ///     v ← β₂ v + (1 − β₂) g²
  ///     m̂ = m/(1 − β₁ᵗ),  v̂ = v/(1 − β₂ᵗ)      which makes up for the zeros at the start
  ///     θ ← θ − η m̂/(√v̂ + ε)
  ///
  /// Weight decay makes g ← g + λθ at the start or, when decoupled, θ ← θ − ηλθ.
  mutating func update(
    _ value: inout Tensor, _ gradient: Tensor, learningRate: Double, betas: (Double, Double), eps: Double,
    weightDecay: Double, isDecoupled: Bool
  ) {
    steps += 1
    let step = AdamStep(
      number: steps, learningRate: learningRate, betas: betas, eps: eps, weightDecay: weightDecay,
      isDecoupled: isDecoupled)
    step.apply(to: &value, gradient: gradient, first: &first, second: &second)
  }
}
