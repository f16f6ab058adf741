/// One step of Adam (Kingma and Ba, 2015, algorithm 1), and of AdamW (Loshchilov and Hutter, 2019).
package struct AdamStep: Sendable {
  /// α.
  package var learningRate: Double
  /// β₁ and β₂.
  package var betas: (Double, Double)
  /// ε, added to √v̂.
  package var eps: Double
  /// λ, added to the gradient as λθ; taken off the parameter as αλθ when decoupled.
  package var weightDecay: Double
  /// Whether the decay passes by the moments: AdamW.
  package var isDecoupled: Bool
  /// t, from 1 on.
  package var number: Int

  package init(
    number: Int, learningRate: Double, betas: (Double, Double), eps: Double, weightDecay: Double = 0,
    isDecoupled: Bool = false
  ) {
    self.number = number
    self.learningRate = learningRate
    self.betas = betas
    self.eps = eps
    self.weightDecay = weightDecay
    self.isDecoupled = isDecoupled
  }

  /// 1 − β₁ᵗ and √(1 − β₂ᵗ).
  var corrections: (Double, Double) {
    let (one, two) = (ScalarMath.pow(betas.0, Double(number)), ScalarMath.pow(betas.1, Double(number)))
    return (1 - one, (1 - two).squareRoot())
  }

  /// Changes a parameter and its moments in place; the parameter stays the leaf that it was.
  ///
  /// All have one shape and type. Nothing is recorded.
  package func apply(to parameter: inout Tensor, gradient: Tensor, first: inout Tensor, second: inout Tensor) {
    for tensor in [gradient, first, second] {
      guard tensor.layout.shape == parameter.layout.shape, tensor.dtype == parameter.dtype else {
        stop(.update("Adam", parameter.shape, parameter.dtype, tensor.shape, tensor.dtype))
      }
    }
    let leaf = parameter.node
    parameter.makeUnique()
    first.makeUnique()
    second.makeUnique()
    Kernels.adam(self, parameter, gradient.detached().contiguous(), first, second)
    leaf?.noteUpdate()
  }
}
