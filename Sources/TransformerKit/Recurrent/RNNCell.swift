public import TensorEngine

/// One step of Elman's network: h_t = tanh(W_ih x_t + b_ih + W_hh h_(t−1) + b_hh) (Elman, 1990).
public final class RNNCell: AffineCell {
  /// W_ih, [hidden, inputs].
  @Parameter public var inputWeight: Tensor
  /// W_hh, [hidden, hidden].
  @Parameter public var hiddenWeight: Tensor
  /// b_ih, [hidden].
  @Parameter public var inputBias: Tensor
  /// b_hh, [hidden].
  @Parameter public var hiddenBias: Tensor

  /// A cell with all parameters uniform in ±1/√hidden.
  public init(inputs: Int, hidden: Int) {
    guard inputs > 0, hidden > 0 else { stop(.recurrentSize("RNNCell", inputs, hidden)) }
    let uniform = Initializer.uniform(1 / Double(hidden).squareRoot())
    inputWeight = uniform([hidden, inputs])
    hiddenWeight = uniform([hidden, hidden])
    inputBias = uniform([hidden])
    hiddenBias = uniform([hidden])
  }

  /// The next state from projected inputs [batch, hidden] and W_hhᵀ.
  public func step(projected: Tensor, _ state: Tensor, _ recurrentWeight: Tensor) -> Tensor {
    traced(tanh(projected + sums(state, recurrentWeight)), as: "hidden")
  }

  /// All steps as one operation of the engine.
  public func allSteps(
    projected: Tensor, _ state: Tensor, lengths: [Int]?, isReversed: Bool
  ) -> (outputs: Tensor, last: Tensor)? {
    let (outputs, last, _) = recurrence(
      .tanh, projected, weight: hiddenWeight, bias: hiddenBias, first: state, lengths: lengths,
      isReversed: isReversed)
    return (outputs, last)
  }
}
