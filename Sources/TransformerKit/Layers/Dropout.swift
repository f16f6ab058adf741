public import TensorEngine

/// Sets each number to zero with probability p and multiplies the others by 1/(1 − p), so that the mean stays
/// (Srivastava et al., 2014): inside `whileTraining` only, elsewhere nothing happens.
public final class Dropout: Module {
  /// The probability of zero.
  public let p: Double

  /// The probability lies between 0 and 1, and PyTorch's default is one half.
  public init(_ p: Double = 0.5) {
    guard (0...1).contains(p) else { stop(.dropout(p)) }
    self.p = p
  }

  /// Whether a call would drop anything now.
  var isActive: Bool { p > 0 && TrainingMode.isOn }

  /// Drops numbers by the current random stream; the shape stays.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard isActive else { return x }
    let kept = Tensor.uniform(x.shape) .>= p
    return x * (kept.asType(x.dtype) * (p < 1 ? 1 / (1 - p) : 0))
  }
}
