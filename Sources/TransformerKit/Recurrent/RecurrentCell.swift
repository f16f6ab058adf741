public import TensorEngine

/// One step of a recurrent network and its parameters: what `Recurrent` repeats over time.
public protocol RecurrentCell: Module {
  /// What a step hands to the next one.
  associatedtype State: RecurrentState

  /// A cell with all parameters uniform in ±1/√hidden.
  init(inputs: Int, hidden: Int)
  /// W_ih x + b_ih of any number of inputs [..., inputs] at once: what does not depend on the state.
  func projected(_ x: Tensor) -> Tensor
  /// The next state from projected inputs [batch, gates · hidden], and W_hhᵀ.
  ///
  /// The transpose is given so that all steps share it: their gradients then add up in one place and order.
  func step(projected: Tensor, _ state: State, _ recurrentWeight: Tensor) -> State
  /// All steps of projected inputs [batch, time, gates · hidden] at once, with the same bits as one after the other; nil
  /// where there is no such way.
  ///
  /// From its length on, a sequence keeps its state and its outputs are zero.
  func allSteps(
    projected: Tensor, _ state: State, lengths: [Int]?, isReversed: Bool
  ) -> (outputs: Tensor, last: State)?
  /// W_hh, [gates · hidden, hidden].
  var hiddenWeight: Tensor { get }
  /// The number of inputs.
  var inputs: Int { get }
  /// The number of hidden units.
  var hidden: Int { get }
}

extension RecurrentCell {
  /// The next state from an input [batch, inputs] and the last state.
  public func step(_ x: Tensor, _ state: State) -> State { step(projected: projected(x), state, hiddenWeight.T) }

  /// Nil: a cell of an author's own goes step by step.
  public func allSteps(
    projected: Tensor, _ state: State, lengths: [Int]?, isReversed: Bool
  ) -> (outputs: Tensor, last: State)? { nil }
}
