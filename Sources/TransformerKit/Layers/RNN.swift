public import TensorEngine

/// Elman's recurrent network: h_t = tanh(W_ih x_t + b_ih + W_hh h_(t−1) + b_hh).
public final class RNN: Module {
  /// W_ih, [hidden, inputs].
  @Parameter public var inputWeight: Tensor
  /// W_hh, [hidden, hidden].
  @Parameter public var hiddenWeight: Tensor
  /// b_ih, [hidden].
  @Parameter public var inputBias: Tensor
  /// b_hh, [hidden].
  @Parameter public var hiddenBias: Tensor

  /// All parameters are uniform in ±1/√hidden.
  public init(inputs: Int, hidden: Int) {
    let bound = 1 / Double(hidden).squareRoot()
    inputWeight = Tensor.uniform([hidden, inputs], in: -bound..<bound)
    hiddenWeight = Tensor.uniform([hidden, hidden], in: -bound..<bound)
    inputBias = Tensor.uniform([hidden], in: -bound..<bound)
    hiddenBias = Tensor.uniform([hidden], in: -bound..<bound)
  }

  /// One step: the next hidden state [..., hidden] from an input [..., inputs] and the last state.
  public func step(_ x: Tensor, _ hidden: Tensor) -> Tensor {
    tanh(x • inputWeight.T + inputBias + hidden • hiddenWeight.T + hiddenBias)
  }

  /// Maps a sequence [batch, time, inputs] to all hidden states [batch, time, hidden] and the last, [batch, hidden].
  ///
  /// The first state is zero unless given.
  public func callAsFunction(_ x: Tensor, initial: Tensor? = nil) -> (outputs: Tensor, last: Tensor) {
    guard x.rank == 3 else { stop(.sequence("RNN", x.shape)) }
    var hidden = initial ?? Tensor.zeros([x.dim(0), hiddenWeight.dim(0)], dtype: x.dtype)
    var states: [Tensor] = []
    for t in 0..<x.dim(1) {
      hidden = step(x[0..., t], hidden)
      states.append(hidden)
    }
    guard !states.isEmpty else { stop(.noTime("RNN", x.shape)) }
    return (stacked(states, axis: 1), hidden)
  }
}
