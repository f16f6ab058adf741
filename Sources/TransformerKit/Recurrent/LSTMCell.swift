public import TensorEngine

/// One step of a long short-term memory (Hochreiter and Schmidhuber, 1997, with the forget gate of Gers et al., 2000).
///
/// c_t = f ⊙ c_(t−1) + i ⊙ g and h_t = o ⊙ tanh(c_t), where i, f and o are gates between 0 and 1.
public final class LSTMCell: AffineCell {
  /// W_ih, [4 · hidden, inputs]; the rows of its gates are in the order i, f, g, o.
  @Parameter public var inputWeight: Tensor
  /// W_hh, [4 · hidden, hidden].
  @Parameter public var hiddenWeight: Tensor
  /// b_ih, [4 · hidden].
  @Parameter public var inputBias: Tensor
  /// b_hh, [4 · hidden].
  @Parameter public var hiddenBias: Tensor

  /// A cell with all parameters uniform in ±1/√hidden.
  public init(inputs: Int, hidden: Int) {
    guard inputs > 0, hidden > 0 else { stop(.recurrentSize("LSTMCell", inputs, hidden)) }
    let uniform = Initializer.uniform(1 / Double(hidden).squareRoot())
    inputWeight = uniform([4 * hidden, inputs])
    hiddenWeight = uniform([4 * hidden, hidden])
    inputBias = uniform([4 * hidden])
    hiddenBias = uniform([4 * hidden])
  }

  /// The next state from projected inputs [batch, 4 · hidden] and W_hhᵀ.
  public func step(projected: Tensor, _ state: LSTMState, _ recurrentWeight: Tensor) -> LSTMState {
    let gates = (projected + sums(state.hidden, recurrentWeight)).split(parts: 4, axis: -1)
    let i = traced(sigmoid(gates[0]), as: "inputGate")
    let f = traced(sigmoid(gates[1]), as: "forgetGate")
    let g = traced(tanh(gates[2]), as: "candidate")
    let o = traced(sigmoid(gates[3]), as: "outputGate")
    let c = traced(f * state.cell + i * g, as: "cell")
    let h = traced(o * tanh(c), as: "hidden")
    return LSTMState(hidden: h, cell: c)
  }

  /// All steps as one operation of the engine.
  public func allSteps(
    projected: Tensor, _ state: LSTMState, lengths: [Int]?, isReversed: Bool
  ) -> (outputs: Tensor, last: LSTMState)? {
    let (outputs, last, cell) = recurrence(
      .lstm, projected, weight: hiddenWeight, bias: hiddenBias, first: state.hidden, cell: state.cell, lengths: lengths,
      isReversed: isReversed)
    return (outputs, LSTMState(hidden: last, cell: cell))
  }
}
