/// A recurrent layer over whole sequences as one operation.
///
/// `x` [batch, time, gates · hidden] is what the inputs give to the gates, `weight` [gates · hidden, hidden] and `bias` what
/// the state adds. Gates stand in the order i, f, g, o of an LSTM and r, z, n of a GRU. From a row's length on its state
/// stays and its outputs are zero; when `isReversed`, time runs backwards. Gives the states [batch, time, hidden], the last
/// state and the last cell, [batch, hidden].
package func recurrence(
  _ kind: RecurrentKind, _ x: Tensor, weight: Tensor, bias: Tensor? = nil, first: Tensor, cell: Tensor? = nil,
  lengths: [Int]? = nil, isReversed: Bool = false
) -> (outputs: Tensor, last: Tensor, cell: Tensor) {
  let cell = cell ?? first.detached()
  let given = [x, weight, first, cell] + (bias.map { [$0] } ?? [])
  let inputs = RecurrentInputs(kind, given, lengths, isReversed)
  let values = Kernels.recurrence(inputs)
  // The cell of a layer without one is its first state, unchanged.
  let states = values.states.recorded("recurrence", together: given) { gradient in
    let (dx, ds, dh, dc) = Kernels.recurrenceBack(inputs, values, gradient)
    let rows = ds.reshaped([-1, ds.dim(2)])
    let dw = matmul(rows.mT, values.before.reshaped([-1, inputs.hidden]))
    return [dx, dw, dh, dc] + (bias == nil ? [] : [rows.sum(axis: 0)])
  }
  let time = x.dim(1)
  return (states[0..., ..<time], states[0..., time], states[0..., time + 1])
}

/// What a recurrent layer is computed from, all contiguous.
struct RecurrentInputs: Sendable {
  let kind: RecurrentKind
  let x: Tensor, weight: Tensor, bias: Tensor?, first: Tensor, cell: Tensor
  /// The transpose of the weights: the sums of the gates read it row by row.
  let columns: Tensor
  /// int32 of [batch]; nil when all sequences are as long as the time.
  let lengths: Tensor?
  let isReversed: Bool
  /// The numbers of a state.
  let hidden: Int

  init(_ kind: RecurrentKind, _ given: [Tensor], _ lengths: [Int]?, _ isReversed: Bool) {
    let (x, weight, first) = (given[0], given[1], given[2])
    guard x.rank == 3, weight.rank == 2, first.rank == 2 else {
      stop(.recurrence(x.shape, weight.shape, first.shape))
    }
    let batch = x.dim(0), hidden = weight.dim(1), gates = kind.gates * hidden
    guard x.dim(2) == gates, weight.dim(0) == gates, first.shape == [batch, hidden], given[3].shape == first.shape,
      given.count < 5 || given[4].shape == [gates]
    else { stop(.recurrence(x.shape, weight.shape, first.shape)) }
    for tensor in given {
      tensor.requireFloating("recurrence")
      if tensor.dtype != x.dtype { stop(.mixedTypes("recurrence", x.dtype, tensor.dtype)) }
    }
    if let lengths, lengths.count != batch || !lengths.allSatisfy({ (0...x.dim(1)).contains($0) }) {
      stop(.lengths(lengths, x.shape))
    }
    let own = given.map { $0.detached().contiguous() }
    (self.kind, self.isReversed, self.hidden) = (kind, isReversed, hidden)
    (self.x, self.weight, self.first, cell) = (own[0], own[1], own[2], own[3])
    bias = own.count > 4 ? own[4] : nil
    columns = own[1].mT.contiguous()
    self.lengths = lengths.map { Tensor($0, dtype: .int32) }
  }
}

/// What a recurrent layer gives, and keeps for its gradient.
struct RecurrentValues: Sendable {
  /// [batch, time + 2, hidden]: the states, the last state, the last cell.
  let states: Tensor
  /// The states before each step, [batch, time, hidden].
  let before: Tensor
  /// The values of the gates.
  let kept: Tensor
}
