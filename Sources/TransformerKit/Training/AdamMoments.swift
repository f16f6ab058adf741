internal import TensorEngine

/// What Adam remembers of a parameter (Kingma and Ba, 2015, algorithm 1).
struct AdamMoments {
  /// m, the running mean of the gradient.
  var first: Tensor
  /// v, the running mean of its square.
  var second: Tensor
  /// t, the steps so far.
  var steps = 0

  /// The moments before the first step: zeros in the shape and type of the parameter.
  init(of parameter: Tensor) {
    first = Tensor.zeros(like: parameter)
    second = first
  }

  /// Takes a gradient in: m ← m + (1 − β₁)(g − m), v ← β₂ v + (1 − β₂) g².
  mutating func take(_ gradient: Tensor, _ betas: (Double, Double)) {
    steps += 1
    first = first + (1 - betas.0) * (gradient - first)
    second = betas.1 * second + (1 - betas.1) * square(gradient)
  }

  /// η m̂/(√v̂ + ε), where m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ) make up for the zeros at the start.
  func change(_ learningRate: Double, _ betas: (Double, Double), _ eps: Double) -> Tensor {
    let firstCorrection = 1 - ScalarMath.pow(betas.0, Double(steps))
    let secondCorrection = 1 - ScalarMath.pow(betas.1, Double(steps))
    let deviation = sqrt(second) / secondCorrection.squareRoot() + eps
    return (learningRate / firstCorrection) * (first / deviation)
  }
}

/// One parameter's step of Adam, or of AdamW, whose decay does not pass through the moments.
///
/// Everything that changes is an argument, so that one kernel can do it all.
func adamUpdate(
  _ value: inout Tensor, _ gradient: Tensor, _ moments: inout AdamMoments, learningRate: Double,
  betas: (Double, Double), eps: Double, weightDecay: Double, isDecoupled: Bool
) {
  if weightDecay > 0, isDecoupled { value *= 1 - learningRate * weightDecay }
  moments.take(weightDecay > 0 && !isDecoupled ? gradient + weightDecay * value : gradient, betas)
  value -= moments.change(learningRate, betas, eps)
}
