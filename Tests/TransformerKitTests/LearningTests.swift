import TensorEngine
import Testing
import TransformerKit

/// Small models learn small tasks: what no comparison of single layers shows.
@Suite struct LearningTests {
  /// Gradient descent whose steps have the size of the rate for each number (the sign of a running mean).
  private func train(_ model: some Module, steps: Int, rate: Double, _ loss: () -> Tensor) -> [Double] {
    let parameters = model.parameters
    var means = parameters.map { Tensor.zeros(like: $0.value.detached()) }
    var squares = means
    return (1...steps).map { step in
      for parameter in parameters { parameter.value.gradient = nil }
      let value = whileTraining(loss)
      value.backward()
      noGrad {
        for (index, parameter) in parameters.enumerated() {
          guard let gradient = parameter.value.gradient else { continue }
          means[index] = means[index] * 0.9 + gradient * 0.1
          squares[index] = squares[index] * 0.99 + gradient.square() * 0.01
          let mean = means[index] / (1 - ScalarMath.pow(0.9, Double(step)))
          let deviation = sqrt(squares[index] / (1 - ScalarMath.pow(0.99, Double(step))))
          parameter.parameter.value -= mean / (deviation + 1e-8) * rate
        }
      }
      return value.item()
    }
  }

  private func continued(_ model: some SequenceModel, from first: Int, count: Int) -> [Int] {
    var state = model.start(batch: 1), result = [first]
    for _ in 0..<count {
      let logits = model.logits(after: Tensor([[result[result.count - 1]]], dtype: .int32), state: &state)
      result.append(Int(logits.argMax().item()))
    }
    return result
  }

  /// A sentence in which the next letter depends on more than the last one.
  @Test(arguments: [GPTConfiguration.Positions.learned, .rotary(base: 10_000), .alibi])
  func gptLearnsASentence(positions: GPTConfiguration.Positions) {
    let letters = Array("the hat on the cat on the mat, the rat on that hat.")
    let alphabet = Array(Set(letters)).sorted()
    let codes = letters.map { letter in Double(alphabet.firstIndex(of: letter) ?? 0) }
    let text = Tensor(codes, shape: [1, codes.count], dtype: .int32)
    var c = GPTConfiguration(
      vocabulary: alphabet.count, context: codes.count, dimensions: 32, heads: 4, layers: 2, dropout: 0)
    c.positions = positions
    let model = withSeed(1) { GPT(c) }
    let losses = train(model, steps: 120, rate: 3e-3) {
      crossEntropy(logits: model(text[0..., ..<(-1)]), targets: text[0..., 1...])
    }
    #expect((losses[0] - ScalarMath.log(Double(alphabet.count))).magnitude < 0.2)
    #expect(losses[119] < 0.05, "\(losses[119])")
    #expect(continued(model, from: Int(codes[0]), count: codes.count - 1) == codes.map { Int($0) })
  }

  /// Sequences of 1 … 7 to be written backwards after a start token 0.
  private func reversals(_ seed: Int, count: Int) -> (source: Tensor, input: Tensor, expected: Tensor) {
    let source = withSeed(seed) { (Tensor.uniform([count, 5]) * 7).asType(.int32) + 1 }
    let expected = concatenated((0..<5).map { source[0..., (4 - $0)..<(5 - $0)] }, axis: 1)
    return (source, concatenated([Tensor.zeros([count, 1], dtype: .int32), expected[0..., ..<4]], axis: 1), expected)
  }

  private func accuracy(_ model: some TranslationModel) -> Double {
    let test = reversals(99, count: 100)
    let translation = model.translating(test.source)
    var state = translation.start(batch: 100), last = Tensor.zeros([100, 1], dtype: .int32), right = 0.0
    for t in 0..<5 {
      last = translation.logits(after: last, state: &state).argMax(axis: -1, keepDims: true)
      right += (last[0..., 0] .== test.expected[0..., t]).asType(.float32).sum().item()
    }
    return right / 500
  }

  @Test func theTransformerLearnsToReverse() {
    var c = TransformerConfiguration(vocabulary: 8)
    (c.dimensions, c.heads, c.hidden, c.encoderLayers, c.decoderLayers, c.dropout) = (32, 4, 64, 1, 1, 0.05)
    let model = withSeed(2) { Transformer(c) }
    let data = reversals(5, count: 200)
    let losses = withSeed(3) {
      train(model, steps: 120, rate: 5e-3) {
        crossEntropy(logits: model(data.source, data.input), targets: data.expected)
      }
    }
    #expect(losses[0] > 1.9)
    #expect(accuracy(model) > 0.95, "\(accuracy(model)) \(losses[119])")
  }

  @Test func theRecurrentTranslatorLearnsToReverse() {
    let model = withSeed(2) { Seq2Seq(sourceVocabulary: 8, targetVocabulary: 8, dimensions: 16, hidden: 24) }
    let data = reversals(5, count: 150)
    let losses = train(model, steps: 80, rate: 1e-2) {
      crossEntropy(logits: model(data.source, data.input), targets: data.expected)
    }
    #expect(losses[0] > 1.9)
    #expect(accuracy(model) > 0.95, "\(accuracy(model)) \(losses[79])")
    // It has learnt where to look: it writes the first word when it looks at the last one, and so on.
    let trace = tracing(model) { model(data.source[..<20], data.input[..<20]) }
    for (t, weights) in trace.all("attention.weights").enumerated() {
      #expect(weights.mean(axis: 0).argMax().item() == Double(4 - t))
    }
  }
}
