import TensorEngine
import Testing
import TransformerKit

@Suite struct MisuseTests {
  @Test(arguments: [
    (Misuse.inputs("Linear", [2, 3], 4), "Linear: [2, 3] does not end in 4, the number of inputs"),
    (.dropout(1.5), "Dropout: the probability 1.5 is not between 0 and 1"),
    (
      .notModule("blocks.0", "Block"),
      "Module: 'blocks.0' holds parameters but Block is no Module: declare it 'final class Block: Module'"
    ),
    (
      .unordered("experts"),
      "Module: 'experts' holds modules without an order: use an array instead of a dictionary or set"
    ),
    (
      .state(missing: ["a.weight", "a.bias"], unexpected: ["b"], shapes: [Misuse.stateShape("c", [2, 3], [3, 2])]),
      "load: missing 'a.weight', 'a.bias'; not in the model 'b'; 'c' is [2, 3] in the model and [3, 2] in the dictionary"
    ),
    (
      .state(missing: ["a", "b", "c", "d", "e", "f", "g"], unexpected: [], shapes: []),
      "load: missing 'a', 'b', 'c', 'd', 'e' and 2 more"
    ),
    (.sequence("RNN", [2, 3], 4), "RNN: [2, 3] is not [batch, time, 4]"),
    (.noTime("RNN", [2, 0, 3]), "RNN: [2, 0, 3] has no time steps"),
    (.recurrentSize("GRUCell", 0, 3), "GRUCell: 0 inputs and 3 hidden units: there must be at least one of each"),
    (.recurrentLayers("LSTM", 0), "LSTM: 0 layers: there must be at least one"),
    (.initialStates("LSTM", 1, 2, 2), "LSTM: 1 initial states for 2 layers of 2 directions"),
    (
      .sequenceLengths("GRU", [0, 3], [2, 3, 4]),
      "GRU: lengths [0, 3] for sequences [2, 3, 4]: one for each, at least 1"
    ),
    (.luongDot(3, 4), "LuongAttention: the dot product of queries of 3 and keys of 4 numbers: use general"),
    (.heads(10, 3), "MultiHeadAttention: 10 dimensions do not divide among 3 heads"),
    (.sharedHeads(8, 3), "MultiHeadAttention: 8 heads do not share 3 heads of keys and values"),
    (.emptyMemory(), "MultiHeadAttention: the memory to attend to is empty"),
    (
      .cacheBatch([2, 1, 3, 4], [1, 1, 1, 4]),
      "KVCache: keys [1, 1, 1, 4] do not continue the keys [2, 1, 3, 4]: the batch differs"
    ),
    (.length(7, 5), "lengths: a length of 7 for sequences of 5 steps"),
    (.positions("RoPE", [2, 3], 4), "RoPE: [2, 3] is not [..., time, 4]"),
    (.tooLong(9, 8), "LearnedPositionalEncoding: 9 tokens, but only 8 positions were learned"),
    (.rotary(3), "RoPE: 3 dimensions do not make pairs: the depth of a head must be even"),
    (.noHeads(0), "ALiBi: 0 heads: there must be at least one"),
    (.tokens("GPT", [3]), "GPT: tokens [3] are not [batch, time]"),
    (.context(9, 8), "GPT: 9 tokens are more than the context of 8"),
    (.segments([2, 3], [3]), "BERT: segments [3] for tokens [2, 3]: they must have one shape"),
    (
      .tiedVocabularies(3, 4), "Transformer: tied embeddings need one vocabulary, not 3 source and 4 target tokens"
    ),
    (.sources(2, 3), "Translation: 2 sources for a batch of 3: there must be one, or one for each row"),
    (.caches(1, 2, 3), "Decoder: 1 memories and 2 caches for 3 layers"),
    (
      .traced("encoder.x", ["encoder.y", "decoder.x"]),
      "tracing: no value 'encoder.x' was computed: there is 'encoder.y', 'decoder.x'"
    ),
    (.traced("x", []), "tracing: no value 'x' was computed: nothing was"),
  ])
  func sentences(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  /// Runs `body`, which must stop with the sentence.
  private func expectStop(_ result: ExitTest.Result?, _ misuse: Misuse) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(misuse.text + "\n"), "\(text)")
  }

  /// A parameter that an optimiser has changed makes the losses before it useless.
  @Test func staleGraphs() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let layer = Linear(3, 2)
      let loss = layer(Tensor.ones([4, 3])).sum()
      noGrad { layer.weight -= Tensor.ones([2, 3]) }
      loss.backward()
    }
    expectStop(result, .changed("linear", [2, 3]))
  }

  @Test func wrongInputs() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MultiHeadAttention(dimensions: 4, heads: 2)(Tensor.ones([1, 2, 3]))
    }
    expectStop(result, .inputs("Linear", [1, 2, 3], 4))
  }

  @Test func tooManyTokens() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = GPT(GPTConfiguration(vocabulary: 5, context: 4, dimensions: 4, heads: 2, layers: 1))
      var state = model.start(batch: 1)
      for token in 0..<5 { _ = model.logits(after: Tensor([[token]], dtype: .int32), state: &state) }
    }
    expectStop(result, .context(5, 4))
  }

  @Test func partsThatCannotBeSeen() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      final class Block { let linear = Linear(2, 2) }
      final class Model: Module { let blocks = [Block()] }
      _ = Model().parameterCount
    }
    expectStop(result, .notModule("blocks.0", "Block"))
    let unordered = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      final class Model: Module { let experts = ["a": Linear(2, 2)] }
      _ = Model().parameterCount
    }
    expectStop(unordered, .unordered("experts"))
  }

  @Test func dictionariesThatDoNotFit() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      Linear(2, 3).load(stateDictionary: ["weight": Tensor.ones([2, 3]), "scale": Tensor(1)])
    }
    expectStop(
      result,
      .state(missing: ["bias"], unexpected: ["scale"], shapes: [Misuse.stateShape("weight", [3, 2], [2, 3])]))
  }

  @Test func pathsThatWereNotTraced() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let layer = FeedForward(dimensions: 2, hidden: 3)
      _ = tracing(layer) { layer(Tensor.ones([1, 2])) }["hiden"]
    }
    expectStop(result, .traced("hiden", ["hidden", "expansion", "contraction"]))
  }

  @Test func lengthsThatDoNotFit() async {
    let none = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = GRU(inputs: 4, hidden: 2)(Tensor.ones([2, 3, 4]), lengths: [0, 3])
    }
    expectStop(none, .sequenceLengths("GRU", [0, 3], [2, 3, 4]))
    let long = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = AttentionMask.padding(lengths: [7], time: 5)
    }
    expectStop(long, .length(7, 5))
  }

  @Test func sequencesOfTheWrongWidth() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = LSTM(inputs: 4, hidden: 2)(Tensor.ones([2, 3, 5]))
    }
    expectStop(result, .sequence("LSTM", [2, 3, 5], 4))
  }

  @Test func sourcesThatDoNotFit() async {
    let tied = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var configuration = TransformerConfiguration(sourceVocabulary: 3, targetVocabulary: 4)
      configuration.tiesEmbeddings = true
      _ = Transformer(configuration)
    }
    expectStop(tied, .tiedVocabularies(3, 4))
    let sources = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = Seq2Seq(sourceVocabulary: 5, targetVocabulary: 5, dimensions: 2, hidden: 2)
      _ = model.translating(Tensor.zeros([2, 3], dtype: .int32)).start(batch: 3)
    }
    expectStop(sources, .sources(2, 3))
  }

  @Test func headsThatDoNotDivide() async {
    let heads = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MultiHeadAttention(dimensions: 10, heads: 3)
    }
    expectStop(heads, .heads(10, 3))
    let shared = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MultiHeadAttention(dimensions: 8, heads: 4, keyValueHeads: 3)
    }
    expectStop(shared, .sharedHeads(4, 3))
    let rotary = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MultiHeadAttention(dimensions: 6, heads: 2, rotaryBase: 10_000)
    }
    expectStop(rotary, .rotary(3))
  }
}
