public import TensorEngine

/// A layer that brings rows to one size: `LayerNorm` or `RMSNorm`.
public protocol Normalization: Module {
  /// Normalises each row of [..., dimensions].
  func callAsFunction(_ x: Tensor) -> Tensor
}
