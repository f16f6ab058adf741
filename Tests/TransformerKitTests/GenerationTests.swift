import TensorEngine
import Testing
import TransformerKit

@Suite struct GenerationTests {
  private func isNear(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude < 1e-12 }

  @Test func greedyTakesTheMostProbable() {
    let found = TableModel.deepLearningBook.greedy(prefix: [4], maximum: 10, stop: [3], alternatives: 3)
    #expect(found.tokens == [0, 1, 2, 3])
    #expect(found.sequence == [4, 0, 1, 2, 3])
    #expect(found.isFinished)
    #expect(isNear(found.probability, 0.048))
    #expect(isNear(found.perplexity, ScalarMath.pow(0.048, -0.25)))
    #expect(found.score == found.logProbability)
    for (found, truth) in zip(found.logProbabilities, [0.5, 0.4, 0.4, 0.6]) {
      #expect(isNear(found, ScalarMath.log(truth)))
    }
    // Equally probable tokens in the order of their numbers.
    #expect(found.alternatives[0].map(\.token) == [0, 1, 2])
    #expect(isNear(found.alternatives[0][1].probability, 0.2))
    #expect(found.alternatives.map(\.count) == [3, 3, 3, 3])
  }

  @Test func lengths() {
    let model = TableModel.deepLearningBook
    let short = model.greedy(prefix: [4], maximum: 2, stop: [3])
    #expect(short.tokens == [0, 1] && !short.isFinished)
    let none = model.greedy(prefix: [4], maximum: 0)
    #expect(none.tokens == [] && none.perplexity == 1 && none.logProbability == 0)
    // The end would be the fourth token; now at least five others come before it.
    let long = model.greedy(prefix: [4], maximum: 9, stop: [3], minimum: 5)
    #expect(long.tokens == [0, 1, 2, 1, 0, 0, 0, 0, 0])
    #expect(!long.isFinished)
    // After the sixth token all four are equally probable, so the end is not taken unless it is the first.
    let ends = model.greedy(prefix: [4], maximum: 9, stop: [0], minimum: 5)
    #expect(ends.tokens.count == 6 && ends.tokens.last == 0 && !ends.tokens.dropLast().contains(0))
    // The log-probability is the model's, whatever was forbidden.
    #expect(isNear(ends.logProbabilities[0], ScalarMath.log(0.2)))
  }

  @Test func repetitionPenalty() {
    // Logits 2, 1, −1 and the penalty 1.5: token 0 falls to 4/3 once, then stays, token 2 to −1.5.
    struct Fixed: SequenceModel {
      func start(batch: Int) -> Int { 0 }
      func logits(after tokens: Tensor, state: inout Int) -> Tensor { Tensor([[2.0, 1.5, -1]]) }
      func selecting(_ rows: [Int], of state: Int) -> Int { state }
    }
    #expect(Fixed().greedy(prefix: [2], maximum: 4).tokens == [0, 0, 0, 0])
    let found = Fixed().greedy(prefix: [2], maximum: 4, repetitionPenalty: 1.5)
    #expect(found.tokens == [0, 1, 0, 0])
    let first = [2, 1.5, -1.5].map { ScalarMath.exp($0) }
    for (found, weight) in zip(found.alternatives[0], first) {
      #expect((found.probability - weight / first.reduce(0, +)).magnitude < 1e-6)
    }
    let own = [2, 1.5, -1].map { ScalarMath.exp($0) }
    #expect((found.logProbabilities[0] - ScalarMath.log(own[0] / own.reduce(0, +))).magnitude < 1e-6)
  }

  @Test func samplesAreReproducible() {
    let model = TableModel.scrambled(8, seed: 1)
    func draw(_ seed: Int) -> Generation { withSeed(seed) { model.sample(prefix: [0], maximum: 30) } }
    #expect(draw(5) == draw(5))
    #expect(draw(5).tokens != draw(6).tokens)
  }

  /// Sums of squared deviations over their expectation, for 4,000 draws from a fixed seed.
  @Test(
    arguments: [(1.0, nil, 1.0), (0.5, nil, 1), (2, nil, 1), (1, 3, 1), (1, nil, 0.6), (0.7, 4, 0.8)]
      as [(Double, Int?, Double)])
  func frequenciesAreTheProbabilities(temperature: Double, topK: Int?, topP: Double) {
    let model = TableModel.scrambled(6, seed: 3), count = 4000
    var seen = [Double](repeating: 0, count: 6)
    withSeed(11) {
      for _ in 0..<count {
        let found = model.sample(
          prefix: [2], maximum: 1, temperature: temperature, topK: topK, topP: topP, alternatives: 0)
        seen[found.tokens[0]] += 1
      }
    }
    let wanted = reference(model.probabilities([2]), temperature, topK, topP)
    var chiSquare = 0.0
    for (seen, p) in zip(seen, wanted) {
      if p == 0 {
        #expect(seen == 0)
      } else {
        chiSquare += (seen - p * Double(count)) * (seen - p * Double(count)) / (p * Double(count))
      }
    }
    // The 99.9 % point for five degrees of freedom.
    #expect(chiSquare < 20.5)
    #expect(chiSquare > 0)
  }

  /// The second token depends on the first: pairs have the product of their probabilities.
  @Test func pairsAreDrawnByTheirProbability() {
    let model = TableModel.scrambled(3, seed: 8), count = 4500
    var seen: [[Int]: Double] = [:]
    withSeed(2) {
      for _ in 0..<count { seen[model.sample(prefix: [1], maximum: 2, alternatives: 0).tokens, default: 0] += 1 }
    }
    var chiSquare = 0.0
    for (tokens, logProbability) in model.allSequences(after: [1], maximum: 2, stops: []) {
      let expected = ScalarMath.exp(logProbability) * Double(count), difference = (seen[tokens] ?? 0) - expected
      chiSquare += difference * difference / expected
    }
    // The 99.9 % point for eight degrees of freedom.
    #expect(chiSquare < 26.1)
  }

  /// Temperature, top-k and top-p from their definitions.
  private func reference(_ p: [Double], _ temperature: Double, _ topK: Int?, _ topP: Double) -> [Double] {
    let powers = p.map { ScalarMath.pow($0, 1 / temperature) }, sum = powers.reduce(0, +)
    var order = p.indices.sorted { (powers[$1], $0) < (powers[$0], $1) }
    if let topK { order = Array(order.prefix(topK)) }
    let whole = order.map { powers[$0] }.reduce(0, +)
    var kept: [Int] = []
    for place in order where kept.map({ powers[$0] }).reduce(0, +) < topP * whole - 1e-9 * sum { kept.append(place) }
    let rest = kept.map { powers[$0] }.reduce(0, +)
    return p.indices.map { kept.contains($0) ? powers[$0] / rest : 0 }
  }

  @Test func samplingRules() {
    for seed in 0..<20 {
      // More tokens than top-p looks at first.
      let p = TableModel.scrambled(200, seed: seed).probabilities([0])
      let logits = Tensor(p.map { ScalarMath.log($0) }, shape: [200], dtype: .float64)
      for (temperature, topK, topP) in [(1.3, nil, 0.1), (0.2, nil, 0.9), (1, nil, 0.999), (1, 7, 1), (0.6, 150, 0.7)]
        as [(Double, Int?, Double)]
      {
        let found = SamplingRule(temperature: temperature, topK: topK, topP: topP).probabilities(logits).scalars
        for (found, wanted) in zip(found, reference(p, temperature, topK, topP)) { #expect(isNear(found, wanted)) }
      }
    }
  }

  @Test func rulesAtTheirLimits() {
    let rule = SamplingRule(topP: 0.8)
    #expect(rule.probabilities(Tensor([0.5, 0.3, 0.2], dtype: .float64).log()).scalars[2] == 0)
    // One token stays, the first of equals.
    #expect(SamplingRule(topP: 1e-9).probabilities(Tensor([1, 3, 3])).scalars == [0, 1, 0])
    #expect(SamplingRule(topK: 1).probabilities(Tensor([1, 3, 3])).scalars == [0, 1, 0])
    #expect(SamplingRule(topK: 99).probabilities(Tensor([2, 2])).scalars == [0.5, 0.5])
    #expect(SamplingRule(temperature: 1e-3).probabilities(Tensor([[1, 2], [2, 1]])).nested() == [[0, 1], [1, 0]])
    let cold = SamplingRule().probabilities(Tensor([[-Double.infinity, 0], [0, 0]]))
    #expect(cold.nested() == [[0, 1], [0.5, 0.5]])
  }

  @Test func descriptions() {
    let found = TableModel.deepLearningBook.greedy(prefix: [4], maximum: 3, stop: [3], alternatives: 2)
    #expect(found.description == "[4] → [0, 1, 2]  log p -2.5257, perplexity 2.3208, not finished")
    #expect(
      found.text { ["A", "B", "C", "end", "start"][$0] } == """
        step  token       p  alternatives
           1  A      0.5000  A 0.5000, B 0.2000
           2  B      0.4000  B 0.4000, C 0.3000
           3  C      0.4000  C 0.4000, A 0.2000
        """)
    #expect(found.text().hasSuffix("3  2      0.4000  2 0.4000, 0 0.2000"))
  }
}
