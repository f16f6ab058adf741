public import TensorEngine

/// FFN(x) = W₂ f(W₁ x + b₁) + b₂ at each position (Vaswani et al., 2017, equation 2).
///
/// With a gate, f(W₁ x) is multiplied by V x before W₂: SwiGLU when f is `silu` (Shazeer, 2020, equation 6).
public final class FeedForward: Module {
  /// W₁ and b₁, from dimensions to hidden.
  public let expansion: Linear
  /// V, beside W₁; nil without a gate.
  public let gate: Linear?
  /// W₂ and b₂, from hidden to dimensions.
  public let contraction: Linear
  /// f.
  public let activation: Activation
  /// What is dropped of the hidden numbers while training.
  public let dropout: Dropout

  /// A layer with these sizes; `hidden` is 4·dimensions in the paper.
  public init(
    dimensions: Int, hidden: Int, activation: Activation = .relu, dropout: Double = 0, bias: Bool = true,
    gated: Bool = false
  ) {
    expansion = Linear(dimensions, hidden, bias: bias)
    gate = gated ? Linear(dimensions, hidden, bias: bias) : nil
    contraction = Linear(hidden, dimensions, bias: bias)
    self.activation = activation
    self.dropout = Dropout(dropout)
  }

  /// Maps [..., dimensions] to [..., dimensions].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    var hidden = activation(expansion(x))
    if let gate { hidden = hidden * gate(x) }
    return traced(contraction(dropout(traced(hidden, as: "hidden"))))
  }
}
