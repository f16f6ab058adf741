import TensorEngine
import Testing
import TransformerKit

@Suite struct TracingTests {
  private static func transformer() -> Transformer {
    var c = TransformerConfiguration(vocabulary: 9)
    (c.dimensions, c.heads, c.hidden, c.encoderLayers, c.decoderLayers) = (8, 2, 12, 2, 2)
    return withSeed(1) { Transformer(c) }
  }

  private let source = tokens([2, 5], below: 9), target = tokens([2, 4], 1, below: 9)

  @Test func nothingChanges() {
    let model = Self.transformer()
    let plain = model(source, target)
    let trace = tracing(model) { model(source, target) }
    #expect(trace.result.bits == plain.bits)
    #expect(trace[""].bits == plain.bits)
    let trained = withSeed(1) { whileTraining { model(source, target) } }
    let traced = withSeed(1) { whileTraining { tracing(model) { model(source, target) } } }
    #expect(traced.result.bits == trained.bits)
    plain.sum().backward()
    let gradients = model.parameters.map { $0.value.gradient?.bits }
    model.clearGradients()
    tracing(model) { model(source, target) }.result.sum().backward()
    #expect(model.parameters.map { $0.value.gradient?.bits } == gradients)
  }

  @Test func everyStepOfAttentionIsThere() {
    let model = Self.transformer()
    let trace = tracing(model) { model(source, target) }
    let path = "decoder.layers.1.attention"
    #expect(trace[path + ".queries"].shape == [2, 2, 4, 4])
    let scores = trace[path + ".queries"] • trace[path + ".keys"].mT
    #expect(trace[path + ".scores"].bits == scores.bits)
    #expect(trace[path + ".scaledScores"].bits == (scores / 2).bits)
    let masked = trace[path + ".maskedScores"]
    #expect(masked[0, 0, 0].scalars.dropFirst().allSatisfy { $0 == -.infinity })
    let weights = trace[path + ".weights"]
    #expect(abs(weights - softmax(masked)).max().item() < 1e-7)
    #expect(abs(weights • trace[path + ".values"] - trace[path + ".heads"]).max().item() < 1e-6)
    let joined = trace[path + ".heads"].swappedAxes(1, 2).flattened(from: 2)
    #expect(model.decoder.layers[1].attention.output(joined).bits == trace[path].bits)
    #expect(trace["decoder.layers.0.crossAttention.weights"].shape == [2, 2, 4, 5])
    #expect(trace["encoder.layers.0.feedForward.hidden"].shape == [2, 5, 12])
    #expect(trace["encoder.layers.1.attentionNorm"].shape == [2, 5, 8])
    #expect(trace["encoder"].bits == trace["encoder.layers.1"].bits)
  }

  /// The weights that a trace shows are those of the layer itself, with groups and positions too.
  @Test func groupsAndPositions() {
    for attention in [
      MultiHeadAttention(dimensions: 8, heads: 4, keyValueHeads: 2, rotaryBase: 100),
      MultiHeadAttention(dimensions: 8, heads: 4, alibi: true),
    ] {
      let x = wave([1, 5, 8])
      let trace = tracing(attention) { attention(x, mask: .causal) }
      #expect(trace["weights"].bits == attention.weights(x, mask: .causal).bits)
      #expect(abs(trace["weights"] - softmax(trace["maskedScores"])).max().item() < 1e-6)
    }
  }

  /// A recurrent cell has one value for each step, and values have gradients when asked to keep them.
  @Test func stepsAndGradients() {
    let network = withSeed(2) { LSTM(inputs: 3, hidden: 4) }
    let x = wave([1, 6, 3])
    let trace = tracing(network) { network(x) }
    let hidden = trace.all("layers.0.forward.hidden")
    #expect(hidden.count == 6)
    #expect(stacked(hidden, axis: 1).bits == trace.result.outputs.bits)
    #expect(trace.all("layers.0.forward.forgetGate").allSatisfy { $0.scalars.allSatisfy { 0 < $0 && $0 < 1 } })
    hidden[0].retainGradient()
    trace.result.last.sum().backward()
    #expect(hidden[0].gradient?.shape == [1, 4])
  }

  @Test func ownModulesAndOthers() {
    final class Block: Module {
      let linear = Linear(2, 3)
      func callAsFunction(_ x: Tensor) -> Tensor { traced(traced(linear(x), as: "before").relu()) }
    }
    let block = Block(), other = Linear(3, 1)
    let trace = tracing(block) { other(block(Tensor.ones([4, 2]))) }
    #expect(trace.paths == ["linear", "before", ""])
    #expect(trace.contains("before") && !trace.contains("weight"))
    #expect(trace.result.shape == [4, 1])
    #expect(
      trace.description == """
        linear    [4, 3]
        before    [4, 3]
        (result)  [4, 3]
        """)
  }
}
