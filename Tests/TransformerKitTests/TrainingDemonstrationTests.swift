import TensorEngine
import Testing
import TransformerKit

/// Whole models that learn what they should.
@Suite struct TrainingDemonstrationTests {
  private static let text = Array(
    String(repeating: "the cat sat on the mat. the dog sat on the log. a cat and a dog met. ", count: 8).utf8)
  private static let symbols = Set(text).sorted()
  private static let tokens = text.map { byte in symbols.firstIndex(of: byte) ?? 0 }

  /// Random pieces of the text, and the same one place later.
  private func batch(_ count: Int, _ time: Int) -> (inputs: Tensor, targets: Tensor) {
    let starts = (Tensor.uniform([count]) * Double(Self.tokens.count - time - 1)).asType(.int32).scalars.map { Int($0) }
    let piece = { (start: Int) in Array(Self.tokens[start..<(start + time)]) }
    return (Tensor(starts.map(piece), dtype: .int32), Tensor(starts.map { piece($0 + 1) }, dtype: .int32))
  }

  private func model() -> GPT {
    withSeed(1) {
      GPT(GPTConfiguration(vocabulary: Self.symbols.count, context: 32, dimensions: 32, heads: 4, layers: 2))
    }
  }

  private func train(_ model: GPT, steps: Int) -> TrainingHistory {
    let optimizer = AdamW(
      model, learningRate: 3e-3, betas: (0.9, 0.95), weightDecay: 0.1, decaying: { $0.value.rank > 1 })
    return withSeed(2) {
      fit(
        model, optimizer: optimizer, steps: steps, schedule: cosineSchedule(peak: 3e-3, warmup: 20, total: 200),
        clipNorm: 1,
        validation: Validation(every: 50) {
          let (inputs, targets) = batch(16, 32)
          return crossEntropy(logits: model(inputs), targets: targets).item()
        }
      ) { _ in
        let (inputs, targets) = batch(8, 32)
        return crossEntropy(logits: model(inputs), targets: targets)
      }
    }
  }

  @Test func aLanguageModelLearnsItsText() throws {
    let model = model(), history = train(model, steps: 200)
    // From a guess among all symbols to well below their frequencies, and better with every look.
    #expect((history.losses[0] - ScalarMath.log(Double(Self.symbols.count))).magnitude < 0.5)
    #expect(history.smoothedLosses()[199] < 0.9)
    let validations = history.validations.map(\.value)
    #expect(validations == validations.sorted(by: >))
    #expect(validations.count == 4 && validations[3] < 0.6)
    // It has learnt that "the" goes on with a space.
    let the = "the".utf8.map { byte in Self.symbols.firstIndex(of: byte) ?? 0 }
    let found = model.greedy(prefix: the, maximum: 1)
    #expect(Self.symbols[found.tokens[0]] == UInt8(ascii: " "))
    #expect(found.probability > 0.8)
    // Beams that take their own ways through the cache have the bits of the whole sequence at once.
    let search = model.beamSearch(prefix: the, width: 3, maximum: 12, alternatives: 2)
    for result in search.results {
      let whole = noGrad { model(Tensor([result.sequence], dtype: .int32)) }.asType(.float64).logSoftmax()
      for (place, token) in result.tokens.enumerated() {
        #expect(whole[0, the.count - 1 + place, token].item() == result.logProbabilities[place])
      }
    }
    // Kept and read again, it is the same model.
    let stored = try Safetensors(bytes: Safetensors(model.stateDictionary).bytes)
    let other = GPT(model.configuration)
    other.load(stateDictionary: stored.dictionary)
    #expect(other.greedy(prefix: the, maximum: 20) == model.greedy(prefix: the, maximum: 20))
  }

  @Test func threadsDoNotChangeABitOfATransformer() {
    func run() -> ([Double], [Double]) {
      let model = model(), history = train(model, steps: 4)
      return (history.losses + history.gradientNorms, model.numbers)
    }
    let one = Threads.with(1, run)
    for threads in [2, 3] {
      let more = Threads.with(threads, run)
      #expect(more.0 == one.0 && more.1 == one.1, "\(threads)")
    }
  }

  /// An encoder and a decoder learn to turn sequences round, which no single place of the source tells.
  @Test func aTransformerTurnsSequencesRound() {
    var sizes = TransformerConfiguration(vocabulary: 12)
    (sizes.dimensions, sizes.heads, sizes.hidden, sizes.dropout) = (32, 4, 64, 0.05)
    (sizes.encoderLayers, sizes.decoderLayers) = (2, 2)
    let model = withSeed(1) { Transformer(sizes) }
    // 0 is the start, 1 the end.
    func batch(_ count: Int) -> (source: Tensor, target: Tensor) {
      let source = (Tensor.uniform([count, 5]) * 10).asType(.int32) + 2
      let back = (0..<5).reversed().map { source[0..., $0..<($0 + 1)] }
      return (source, concatenated(back + [Tensor.ones([count, 1], dtype: .int32)], axis: 1))
    }
    let history = withSeed(5) {
      fit(
        model, optimizer: Adam(model, betas: (0.9, 0.98), eps: 1e-9), steps: 500,
        schedule: noamSchedule(dimensions: 32, warmup: 100, factor: 0.6)
      ) { _ in
        let (source, target) = batch(32)
        let (input, expected) = teacherForced(target: target, start: 0)
        return crossEntropy(logits: model(source, input), targets: expected, labelSmoothing: 0.1)
      }
    }
    // Smoothing by 0.1 over 12 tokens leaves at least 0.9083 · −log 0.9083 + 11 · 0.0083 · −log 0.0083 ≈ 0.5262.
    #expect(history.lastLoss > 0.5261 && history.smoothedLosses()[499] < 0.62)
    let (sources, targets) = withSeed(6) { batch(20) }
    let right = (0..<20).count { row in
      let translation = model.translating(sources[row..<(row + 1)])
      let search = translation.beamSearch(prefix: [0], width: 4, maximum: 8, lengthPenalty: .wu(0.6), stop: [1])
      return search.best.tokens == targets[row].scalars.map { Int($0) }
    }
    #expect(right >= 18)
  }
}
