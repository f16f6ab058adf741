public import TensorEngine

/// A function of each number between two linear layers.
public enum Activation: Sendable, Hashable, CaseIterable {
  /// max(0, x).
  case relu
  /// x Φ(x) (Hendrycks and Gimpel, 2016).
  case gelu
  /// x Φ(x) by tanh, as in GPT-2.
  case geluApproximate
  /// x σ(x), also called swish (Elfwing, Uchibe and Doya, 2018).
  case silu
  /// The hyperbolic tangent.
  case tanh

  /// Applies the function to each number.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    switch self {
    case .relu: TensorEngine.relu(x)
    case .gelu: TensorEngine.gelu(x)
    case .geluApproximate: TensorEngine.geluApproximate(x)
    case .silu: TransformerKit.silu(x)
    case .tanh: TensorEngine.tanh(x)
    }
  }
}

/// x σ(x) of each element.
public func silu(_ x: Tensor) -> Tensor { x * sigmoid(x) }
