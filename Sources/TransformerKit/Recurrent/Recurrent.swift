public import TensorEngine

/// Elman's recurrent network.
public typealias RNN = Recurrent<RNNCell>
/// A network of long short-term memories.
public typealias LSTM = Recurrent<LSTMCell>
/// A network of gated recurrent units.
public typealias GRU = Recurrent<GRUCell>

/// A recurrent network of one or more layers, in one direction or both: see `RNN`, `LSTM` and `GRU`.
public final class Recurrent<Cell: RecurrentCell>: Module {
  /// The layers, the first one nearest to the input.
  public let layers: [RecurrentLayer<Cell>]
  /// What is dropped between layers while training.
  public let dropout: Dropout
  /// 2 if bidirectional, else 1.
  public let directions: Int

  /// A network with all parameters uniform in ±1/√hidden.
  public init(inputs: Int, hidden: Int, layers: Int = 1, bidirectional: Bool = false, dropout: Double = 0) {
    guard layers > 0 else { stop(.recurrentLayers(Self.kind, layers)) }
    let directions = bidirectional ? 2 : 1
    self.layers = (0..<layers).map {
      RecurrentLayer(inputs: $0 == 0 ? inputs : directions * hidden, hidden: hidden, bidirectional: bidirectional)
    }
    self.dropout = Dropout(dropout)
    self.directions = directions
  }

  /// Reads sequences [batch, time, inputs].
  ///
  /// Initial states, one for each layer and direction as in the result's `states`, are zero unless given. Sequences
  /// shorter than time have `lengths`: beyond their end outputs are zero, and the final state is that of their last
  /// step.
  public func callAsFunction(
    _ x: Tensor, initial: [Cell.State]? = nil, lengths: [Int]? = nil
  ) -> RecurrentResult<Cell.State> {
    let width = layers[0].forward.inputs, hidden = layers[0].forward.hidden
    guard x.rank == 3, x.dim(2) == width else { stop(.sequence(Self.kind, x.shape, width)) }
    guard x.dim(1) > 0 else { stop(.noTime(Self.kind, x.shape)) }
    let zeros = Cell.State.zeros(batch: x.dim(0), hidden: hidden, dtype: x.dtype)
    let initial = initial ?? Array(repeating: zeros, count: layers.count * directions)
    guard initial.count == layers.count * directions else {
      stop(.initialStates(Self.kind, initial.count, layers.count, directions))
    }
    if let lengths { check(lengths, x) }
    var outputs = x
    var states: [Cell.State] = []
    for (index, layer) in layers.enumerated() {
      let own = Array(initial[(index * directions)..<((index + 1) * directions)])
      let result = layer(index == 0 ? outputs : dropout(outputs), initial: own, lengths: lengths)
      outputs = result.outputs
      states += result.states
    }
    return RecurrentResult(outputs: traced(outputs), states: states, directions: directions)
  }

  /// Stops unless each sequence has a length from 1 to the time.
  private func check(_ lengths: [Int], _ x: Tensor) {
    guard lengths.count == x.dim(0), lengths.allSatisfy({ (1...x.dim(1)).contains($0) }) else {
      stop(.sequenceLengths(Self.kind, lengths, x.shape))
    }
  }
}

extension Recurrent: KindNamed {
  /// The name of the alias: LSTM for a network of LSTM cells.
  static var kind: String { String(describing: Cell.self).replacing("Cell", with: "") }
}
