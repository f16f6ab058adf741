public import TensorEngine

/// One step of a gated recurrent unit (Cho et al., 2014, equations 5 to 8).
///
/// h_t = (1 − z) ⊙ n + z ⊙ h_(t−1) with n = tanh(W_in x + b_in + r ⊙ (W_hn h_(t−1) + b_hn)): the reset gate r stands
/// after the product, as in PyTorch and cuDNN.
public final class GRUCell: AffineCell {
  /// W_ih, [3 · hidden, inputs]; the rows of its gates are in the order r, z, n.
  @Parameter public var inputWeight: Tensor
  /// W_hh, [3 · hidden, hidden].
  @Parameter public var hiddenWeight: Tensor
  /// b_ih, [3 · hidden].
  @Parameter public var inputBias: Tensor
  /// b_hh, [3 · hidden].
  @Parameter public var hiddenBias: Tensor

  /// A cell with all parameters uniform in ±1/√hidden.
  public init(inputs: Int, hidden: Int) {
    guard inputs > 0, hidden > 0 else { stop(.recurrentSize("GRUCell", inputs, hidden)) }
    let uniform = Initializer.uniform(1 / Double(hidden).squareRoot())
    inputWeight = uniform([3 * hidden, inputs])
    hiddenWeight = uniform([3 * hidden, hidden])
    inputBias = uniform([3 * hidden])
    hiddenBias = uniform([3 * hidden])
  }

  /// The next state from projected inputs [batch, 3 · hidden] and W_hhᵀ.
  public func step(projected: Tensor, _ state: Tensor, _ recurrentWeight: Tensor) -> Tensor {
    let x = projected.split(parts: 3, axis: -1), h = sums(state, recurrentWeight).split(parts: 3, axis: -1)
    let r = traced(sigmoid(x[0] + h[0]), as: "resetGate")
    let z = traced(sigmoid(x[1] + h[1]), as: "updateGate")
    let n = traced(tanh(x[2] + r * h[2]), as: "candidate")
    return traced((1 - z) * n + z * state, as: "hidden")
  }

  /// All steps as one operation of the engine.
  public func allSteps(
    projected: Tensor, _ state: Tensor, lengths: [Int]?, isReversed: Bool
  ) -> (outputs: Tensor, last: Tensor)? {
    let (outputs, last, _) = recurrence(
      .gru, projected, weight: hiddenWeight, bias: hiddenBias, first: state, lengths: lengths,
      isReversed: isReversed)
    return (outputs, last)
  }
}
