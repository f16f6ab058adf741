public import TensorEngine

/// What an LSTM remembers.
public struct LSTMState: RecurrentState {
  /// h, the part that the next layer sees, [batch, hidden].
  public var hidden: Tensor
  /// c, [batch, hidden].
  public var cell: Tensor

  /// A state of these two tensors.
  public init(hidden: Tensor, cell: Tensor) { (self.hidden, self.cell) = (hidden, cell) }

  /// Zeros for a batch.
  public static func zeros(batch: Int, hidden: Int, dtype: DType) -> LSTMState {
    let zeros = Tensor.zeros([batch, hidden], dtype: dtype)
    return LSTMState(hidden: zeros, cell: zeros)
  }

  /// The same function of both h and of both c.
  public func combined(with other: LSTMState, _ function: (Tensor, Tensor) -> Tensor) -> LSTMState {
    LSTMState(hidden: function(hidden, other.hidden), cell: function(cell, other.cell))
  }
}
