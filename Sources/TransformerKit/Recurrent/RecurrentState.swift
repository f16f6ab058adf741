public import TensorEngine

/// What a recurrent cell remembers: a tensor [batch, hidden], or the two of an LSTM.
public protocol RecurrentState: Sendable {
  /// h, the part that the next layer sees, [batch, hidden].
  var hidden: Tensor { get }
  /// Zeros for a batch.
  static func zeros(batch: Int, hidden: Int, dtype: DType) -> Self
  /// The same function of each tensor of both states.
  func combined(with other: Self, _ function: (Tensor, Tensor) -> Tensor) -> Self
}

extension Tensor: RecurrentState {
  /// The hidden state itself.
  public var hidden: Tensor { self }

  /// Zeros for a batch, [batch, hidden].
  public static func zeros(batch: Int, hidden: Int, dtype: DType) -> Tensor { zeros([batch, hidden], dtype: dtype) }

  /// A function of both states.
  public func combined(with other: Tensor, _ function: (Tensor, Tensor) -> Tensor) -> Tensor { function(self, other) }
}
