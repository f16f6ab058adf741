internal import TensorEngine

/// The box "Add & Norm" of the paper's figure 1: a residual connection around a sublayer, and its normalisation.
///
/// LayerNorm(x + Sublayer(x)) as in the paper (Vaswani et al., 2017, section 3.1), or with the norm first
/// x + Sublayer(LayerNorm(x)), which trains deep stacks without warm-up (Xiong et al., 2020).
struct AddAndNorm {
  let norm: any Normalization
  let dropout: Dropout
  let normFirst: Bool

  /// The result for x and a sublayer of it; dropout applies to what the sublayer gives.
  func callAsFunction(_ x: Tensor, _ sublayer: (Tensor) -> Tensor) -> Tensor {
    normFirst ? x + dropout(sublayer(norm(x))) : norm(x + dropout(sublayer(x)))
  }
}
