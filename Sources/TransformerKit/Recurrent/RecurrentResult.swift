public import TensorEngine

/// What a recurrent network made of a sequence.
public struct RecurrentResult<State: RecurrentState>: Sendable {
  /// The hidden states of the last layer at all steps, [batch, time, hidden · directions]: forward first.
  public let outputs: Tensor
  /// The final state of each layer and direction: layer 0 forward, layer 0 backward, layer 1 forward, and so on.
  public let states: [State]
  /// 2 if bidirectional, else 1.
  let directions: Int

  /// The final hidden state of the last layer, [batch, hidden · directions].
  public var last: Tensor {
    let finals = states.suffix(directions).map(\.hidden)
    return finals.count == 1 ? finals[0] : concatenated(finals, axis: -1)
  }
}
