/// Adam whose weight decay shrinks the parameters themselves: θ ← θ − ηλθ before Adam's step (Loshchilov and
/// Hutter, 2019).
public final class AdamW: Adam {
  /// Weight decay is for the parameters for which `decaying` is true: `{ $0.value.rank > 1 }` spares biases and norms.
  public init(
    _ model: some Module, learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8,
    weightDecay: Double = 0.01, decaying: @escaping (NamedParameter) -> Bool = { _ in true }
  ) {
    super.init(
      "AdamW", model, learningRate, betas, eps, weightDecay: weightDecay, isDecoupled: true, decaying: decaying)
  }
}
