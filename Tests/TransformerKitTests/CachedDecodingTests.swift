import TensorEngine
import Testing
import TransformerKit

/// A step with a cache gives the bits of the whole sequence.
@Suite struct CachedDecodingTests {
  private static func gpt(_ change: (inout GPTConfiguration) -> Void) -> GPT {
    var c = GPTConfiguration(vocabulary: 11, context: 40, dimensions: 24, heads: 4, layers: 2)
    change(&c)
    return withSeed(1) {
      let model = GPT(c)
      // Larger than at first, so that differences would show.
      model.initializeMatrices(.normal(standardDeviation: 0.3))
      return model
    }
  }

  private static let configurations: [@Sendable (inout GPTConfiguration) -> Void] = [
    { _ in }, { $0.positions = .sinusoidal }, { $0.positions = .alibi }, { $0.positions = .rotary(base: 10_000) },
    { ($0.keyValueHeads, $0.isGated, $0.activation, $0.norm) = (2, true, .silu, .rootMeanSquare) },
    { ($0.tiesEmbeddings, $0.bias, $0.keyValueHeads) = (false, false, 1) },
  ]

  @Test(arguments: configurations.indices)
  func gptOneTokenAtATime(index: Int) {
    let model = Self.gpt(Self.configurations[index])
    let text = tokens([3, 37], below: 11)
    let whole = noGrad { model(text) }
    #expect(Set(whole.bits).count > 1000)
    // A pass that is recorded for gradients takes the same way.
    #expect(model(text).bits == whole.bits)
    var state = model.start(batch: 3)
    for t in 0..<37 {
      let logits = model.logits(after: text[0..., t..<(t + 1)], state: &state)
      #expect(logits.bits == whole[0..., t].bits, "step \(t)")
    }
    #expect(state.count == 37)
  }

  @Test func gptInPiecesAndWithGradients() {
    let model = Self.gpt { _ in }
    let text = tokens([2, 30], below: 11)
    let whole = noGrad { model(text) }
    var state = model.start(batch: 2)
    for (from, to) in [(0, 7), (7, 8), (8, 30)] {
      #expect(model.logits(after: text[0..., from..<to], state: &state).bits == whole[0..., to - 1].bits)
    }
    #expect(!model.logits(after: text[0..., ..<1], state: &state).requiresGradient)
  }

  /// Beams are rows of a state; a copy of a state goes its own way.
  @Test func rowsOfAState() {
    let model = Self.gpt { $0.positions = .rotary(base: 10_000) }
    let text = tokens([3, 6], below: 11), next = Tensor([[1], [2], [3], [4]], dtype: .int32)
    var state = model.start(batch: 3)
    _ = model.logits(after: text, state: &state)
    var beams = model.selecting([2, 0, 0, 1], of: state)
    let kept = state
    let found = model.logits(after: next, state: &beams)
    let rows = text.gathered(Tensor([2, 0, 0, 1], dtype: .int32))
    #expect(found.bits == noGrad { model(concatenated([rows, next], axis: 1))[0..., -1] }.bits)
    #expect(kept.count == 6 && beams.count == 7)
    #expect(model.selecting([0, 0], of: model.start(batch: 3)).count == 0)
  }

  private static func transformer(normFirst: Bool) -> Transformer {
    var c = TransformerConfiguration(vocabulary: 13)
    (c.dimensions, c.heads, c.hidden, c.encoderLayers, c.decoderLayers) = (16, 4, 24, 2, 2)
    (c.normFirst, c.padding) = (normFirst, 0)
    return withSeed(2) { Transformer(c) }
  }

  @Test(arguments: [false, true]) func transformerOneTokenAtATime(normFirst: Bool) {
    let model = Self.transformer(normFirst: normFirst)
    let source = Tensor([[5, 3, 8, 1, 12, 7], [4, 4, 9, 0, 0, 0]], dtype: .int32)
    let target = tokens([2, 9], below: 13)
    let whole = noGrad { model(source, target) }
    let translation = model.translating(source)
    var state = translation.start(batch: 2)
    for t in 0..<9 {
      let logits = translation.logits(after: target[0..., t..<(t + 1)], state: &state)
      #expect(logits.bits == whole[0..., t].bits, "step \(t)")
    }
    // Lengths say the same as the padding token, and one source serves many beams.
    let lengths = noGrad { model(source, target, sourceLengths: [6, 3]) }
    #expect(lengths.bits == whole.bits)
    let single = model.translating(source[1...])
    var beams = single.start(batch: 3)
    let first = single.logits(after: target[1..., ..<1].repeated(3), state: &beams)
    #expect(first[2].bits == whole[1, 0].bits)
    beams = single.selecting([1, 0], of: beams)
    #expect(single.logits(after: target[1..., 1..<2].repeated(2), state: &beams)[0].bits == whole[1, 1].bits)
  }

  @Test func seq2seqOneTokenAtATime() {
    let model = withSeed(3) { Seq2Seq(sourceVocabulary: 9, targetVocabulary: 7, dimensions: 6, hidden: 5) }
    let source = tokens([2, 6], below: 9), target = tokens([2, 8], below: 7)
    let whole = noGrad { model(source, target, sourceLengths: [6, 4]) }
    let translation = model.translating(source, lengths: [6, 4])
    var state = translation.start(batch: 2)
    for t in 0..<4 {
      #expect(translation.logits(after: target[0..., t..<(t + 1)], state: &state).bits == whole[0..., t].bits)
    }
    state = translation.selecting([1, 0], of: state)
    let rest = target[0..., 4...].gathered(Tensor([1, 0], dtype: .int32))
    #expect(translation.logits(after: rest, state: &state)[0].bits == whole[1, 7].bits)
  }
}
