import TensorEngine
import Testing
import TransformerKit

@Suite struct RecurrentTests {
  private let x = wave([3, 6, 4])

  /// Each sequence of a padded batch gives what it gives alone, in both directions and all layers.
  @Test func paddedSequencesAreReadAsIfAlone() {
    func check<Cell: RecurrentCell>(_ network: Recurrent<Cell>) {
      let lengths = [4, 6, 1]
      let together = network(x, lengths: lengths)
      for (row, length) in lengths.enumerated() {
        let alone = network(x[row..<(row + 1), ..<length])
        #expect(together.outputs[row, ..<length].bits == alone.outputs[0].bits)
        #expect(together.outputs[row, length...].scalars.allSatisfy { $0 == 0 })
        #expect(together.last[row].bits == alone.last[0].bits)
        for (state, other) in zip(together.states, alone.states) {
          #expect(state.hidden[row].bits == other.hidden[0].bits)
        }
      }
    }
    withSeed(1) {
      check(RNN(inputs: 4, hidden: 3, layers: 2, bidirectional: true))
      check(LSTM(inputs: 4, hidden: 3, layers: 2, bidirectional: true))
      check(GRU(inputs: 4, hidden: 3, layers: 2, bidirectional: true))
    }
  }

  /// A sequence in two pieces, the second beginning with the state of the first, is the whole.
  @Test func statesContinue() {
    let network = withSeed(2) { LSTM(inputs: 4, hidden: 3, layers: 2) }
    let whole = network(x), first = network(x[0..., ..<2])
    let second = network(x[0..., 2...], initial: first.states)
    #expect(concatenated([first.outputs, second.outputs], axis: 1).bits == whole.outputs.bits)
    #expect(second.states[1].cell.bits == whole.states[1].cell.bits)
  }

  /// Steps by hand, as a lesson writes them.
  @Test func stepsAreTheNetwork() {
    let network = withSeed(3) { GRU(inputs: 4, hidden: 3) }
    let cell = network.layers[0].forward
    var h = Tensor.zeros([3, 3])
    for t in 0..<6 { h = cell.step(x[0..., t], h) }
    #expect(h.bits == network(x).last.bits)
    #expect(network(x).outputs[0..., 5].bits == h.bits)
  }

  /// An LSTM whose forget gate is open and whose input gate is shut keeps its cell.
  @Test func gatesAreInTheOrderOfPyTorch() {
    let cell = withoutInitialization { LSTMCell(inputs: 1, hidden: 1) }
    cell.inputBias = Tensor([-30, 30, 0, 30])
    let state = cell.step(Tensor([[5]]), LSTMState(hidden: Tensor([[0]]), cell: Tensor([[0.5]])))
    #expect((state.cell.item() - 0.5).magnitude < 1e-6)
    #expect((state.hidden.item() - 0.46211716).magnitude < 1e-6)
    let unit = withoutInitialization { GRUCell(inputs: 1, hidden: 1) }
    unit.inputBias = Tensor([0, 30, 0])
    #expect((unit.step(Tensor([[5]]), Tensor([[0.25]])).item() - 0.25).magnitude < 1e-6)
  }

  @Test func dropoutBetweenLayers() {
    let network = withSeed(4) { GRU(inputs: 4, hidden: 8, layers: 2, dropout: 0.5) }
    let plain = network(x)
    let dropped = withSeed(1) { whileTraining { network(x) } }
    #expect(dropped.states[0].bits == plain.states[0].bits)
    #expect(dropped.outputs.bits != plain.outputs.bits)
    #expect(network(x).outputs.bits == plain.outputs.bits)
  }

  @Test func boundsOfParameters() {
    let cell = withSeed(5) { LSTMCell(inputs: 30, hidden: 16) }
    for parameter in cell.parameters {
      let largest = abs(parameter.value).max().item()
      #expect(largest <= 0.25 && largest > 0.2, "\(parameter.name)")
    }
    #expect(cell.parameters.map(\.name) == ["inputWeight", "hiddenWeight", "inputBias", "hiddenBias"])
  }

  /// Weights are a distribution over the real source tokens.
  @Test func attentionOverAnEncoder() {
    let h = wave([2, 3]), keys = wave([2, 5, 3], 7)
    let lengths = [5, 2]
    func check(_ result: (context: Tensor, weights: Tensor)) {
      #expect(result.weights.shape == [2, 5] && result.context.shape == [2, 3])
      for sum in result.weights.sum(axis: 1).scalars { #expect((sum - 1).magnitude < 1e-6) }
      #expect(result.weights[1, 2...].scalars == [0, 0, 0])
      #expect(result.weights[1, ..<2].scalars.allSatisfy { $0 > 0 })
    }
    withSeed(6) {
      check(BahdanauAttention(queries: 3, keys: 3, hidden: 4)(h, keys: keys, lengths: lengths))
      for score in LuongAttention.Score.allCases {
        check(LuongAttention(score, queries: 3, keys: 3)(h, keys: keys, lengths: lengths))
      }
    }
  }

  /// Backwards through eight times as many steps must take about eight times as long, not sixty-four times.
  @Test func gradientsTakeLinearTime() {
    let network = withSeed(7) { LSTM(inputs: 16, hidden: 16) }
    func time(_ steps: Int) -> Duration {
      let x = wave([4, steps, 16]).requiringGradient()
      return (0..<3).map { _ in ContinuousClock().measure { network(x).outputs.sum().backward() } }.min() ?? .zero
    }
    _ = time(50)
    #expect(time(1600) < time(200) * 24)
  }
}
