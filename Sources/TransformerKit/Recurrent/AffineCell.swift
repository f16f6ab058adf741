public import TensorEngine

/// A cell whose gates get W_ih x + b_ih from the input and W_hh h + b_hh from the state.
public protocol AffineCell: AnyObject, RecurrentCell {
  /// W_ih, [gates · hidden, inputs].
  var inputWeight: Tensor { get }
  /// b_ih, [gates · hidden].
  var inputBias: Tensor { get }
  /// b_hh, [gates · hidden].
  var hiddenBias: Tensor { get }
}

extension AffineCell {
  /// The number of inputs.
  public var inputs: Int { inputWeight.dim(1) }
  /// The number of hidden units.
  public var hidden: Int { hiddenWeight.dim(1) }

  /// W_ih x + b_ih of inputs [..., inputs].
  public func projected(_ x: Tensor) -> Tensor {
    countOperations(2 * x.count * inputWeight.dim(0))
    return linear(x, weight: inputWeight, bias: inputBias)
  }

  /// W_hh h + b_hh, [batch, gates · hidden].
  func sums(_ h: Tensor, _ recurrentWeight: Tensor) -> Tensor {
    countOperations(2 * h.count * recurrentWeight.dim(1))
    return h • recurrentWeight + hiddenBias
  }
}
