internal import TensorEngine

/// One layer of a recurrent network: a cell that reads forwards, and perhaps one that reads backwards (Schuster and
/// Paliwal, 1997).
public final class RecurrentLayer<Cell: RecurrentCell>: Module {
  /// The cell that reads from the first step to the last: PyTorch's `weight_ih_l0` is its `inputWeight`, and so on.
  public let forward: Cell
  /// The cell that reads from the last step to the first; nil in one direction.
  public let backward: Cell?

  init(inputs: Int, hidden: Int, bidirectional: Bool) {
    forward = Cell(inputs: inputs, hidden: hidden)
    backward = bidirectional ? Cell(inputs: inputs, hidden: hidden) : nil
  }

  /// The hidden states [batch, time, hidden · directions], and the final state of each direction.
  func callAsFunction(_ x: Tensor, initial: [Cell.State], lengths: [Int]?) -> (outputs: Tensor, states: [Cell.State]) {
    let ahead = run(forward, x, initial[0], lengths, isReversed: false)
    guard let backward else { return (traced(ahead.outputs), [ahead.last]) }
    let back = run(backward, x, initial[1], lengths, isReversed: true)
    return (traced(concatenated([ahead.outputs, back.outputs], axis: -1)), [ahead.last, back.last])
  }

  /// Repeats a cell over time; all that does not depend on the state is one product before.
  ///
  /// A sequence that has ended keeps its state and its outputs are zero. Backwards, it thus begins at its own last step.
  private func run(
    _ cell: Cell, _ x: Tensor, _ initial: Cell.State, _ lengths: [Int]?, isReversed: Bool
  ) -> (outputs: Tensor, last: Cell.State) {
    let projected = cell.projected(x)
    // A trace wants to see the gates of each step.
    if TraceRecorder.current == nil,
      let all = cell.allSteps(projected: projected, initial, lengths: lengths, isReversed: isReversed)
    {
      return all
    }
    let inputs = projected.steps, recurrentWeight = cell.hiddenWeight.T
    let kept = lengths.map { isToken(lengths: $0, time: x.dim(1)).expandedDimensions(axis: 2).steps }
    var state = initial
    var outputs = inputs
    for t in isReversed ? Array(inputs.indices.reversed()) : Array(inputs.indices) {
      let next = cell.step(projected: inputs[t], state, recurrentWeight)
      if let kept = kept?[t] {
        state = next.combined(with: state) { which(kept, $0, $1) }
        outputs[t] = which(kept, next.hidden, Tensor.zeros(like: next.hidden))
      } else {
        state = next
        outputs[t] = next.hidden
      }
    }
    return (stacked(outputs, axis: 1), state)
  }
}

extension RecurrentLayer: KindNamed {
  /// LSTMLayer for LSTM cells.
  static var kind: String { Recurrent<Cell>.kind + "Layer" }
}

extension Tensor {
  /// The steps [batch, features] of a sequence [batch, time, features].
  ///
  /// The sequence is halved again and again, because the gradient of each part is as large as what it was cut from:
  /// cutting step by step would take quadratic time backwards.
  var steps: [Tensor] {
    let count = dim(1)
    if count == 0 { return [] }
    if count == 1 { return [squeezed(axis: 1)] }
    let half = count / 2
    return self[0..., ..<half].steps + self[0..., half...].steps
  }
}
