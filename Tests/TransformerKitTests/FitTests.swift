import TensorEngine
import Testing
import TransformerKit

@Suite struct FitTests {
  private let x = sines([6, 3], 0.1, .float32), y = sines([6, 2], 0.9, .float32)

  @Test func theLossFalls() {
    let model = TinyNetwork(.float32)
    // What the network can say exactly.
    let y = 0.5 * tanh(x)[0..., ..<2]
    let history = fit(model, optimizer: Adam(model, learningRate: 0.02), steps: 300) { _ in
      meanSquaredError(model(x), targets: y)
    }
    #expect(history.steps.map(\.step) == Array(1...300))
    #expect(history.losses[0] > 0.1)
    #expect(history.lastLoss < 1e-3)
    #expect(history.lastLoss == history.losses[299])
    #expect(history.learningRates.allSatisfy { $0 == 0.02 })
    let smooth = history.smoothedLosses()
    #expect(smooth[0] == history.losses[0])
    #expect(zip(smooth, smooth.dropFirst()).allSatisfy { $0 > $1 })
  }

  /// A bigram model learns the frequencies of its text: the loss goes to their entropy.
  @Test func aBigramModelReachesTheEntropy() {
    let text = Array("abracadabra arbadacarba abacarda dabracaba".utf8)
    let symbols = Set(text).sorted()
    let tokens = text.map { symbols.firstIndex(of: $0) ?? 0 }
    let table = Embedding(weight: Tensor.zeros([symbols.count, symbols.count]))
    let inputs = Tensor(Array(tokens.dropLast()), dtype: .int32)
    let targets = Tensor(Array(tokens.dropFirst()), dtype: .int32)
    let history = fit(table, optimizer: Adam(table, learningRate: 0.1), steps: 400) { _ in
      crossEntropy(logits: table(inputs), targets: targets)
    }
    var counts = [[Double]](repeating: [Double](repeating: 0, count: symbols.count), count: symbols.count)
    for (last, next) in zip(tokens, tokens.dropFirst()) { counts[last][next] += 1 }
    var entropy = 0.0
    for row in counts {
      let sum = row.reduce(0, +)
      for count in row where count > 0 { entropy -= count * ScalarMath.log(count / sum) }
    }
    entropy /= Double(tokens.count - 1)
    #expect((history.losses[0] - ScalarMath.log(Double(symbols.count))).magnitude < 1e-6)
    #expect(history.lastLoss > entropy)
    #expect(history.lastLoss - entropy < 2e-3)
  }

  /// The bits of a training do not depend on threads.
  @Test func threadsDoNotChangeABit() {
    func train() -> ([Double], [Double]) {
      let model = withSeed(3) { Pair(Linear(96, 256), Linear(256, 64)) }
      let x = withSeed(4) { Tensor.randn([300, 96]) }
      let targets = Tensor((0..<300).map { $0 * $0 % 64 }, dtype: .int32)
      let history = fit(model, optimizer: AdamW(model, learningRate: 0.01), steps: 6, clipNorm: 0.5) { _ in
        crossEntropy(logits: model.second(relu(model.first(x))), targets: targets)
      }
      return (history.losses + history.gradientNorms, model.numbers)
    }
    let one = Threads.with(1, train)
    #expect(one.0[5] < one.0[0])
    for threads in [2, 3] {
      let more = Threads.with(threads, train)
      #expect(more.0 == one.0 && more.1 == one.1, "\(threads)")
    }
  }

  private final class Pair: Module {
    let first: Linear, second: Linear
    init(_ first: Linear, _ second: Linear) { (self.first, self.second) = (first, second) }
  }

  @Test func batchesOfASequence() {
    let model = TinyNetwork(.float32), other = TinyNetwork(.float32)
    let batches = [(x[..<2], y[..<2]), (x[2..<4], y[2..<4]), (x[4...], y[4...])]
    let history = fit(model, optimizer: Adam(model), batches: batches, epochs: 4) { inputs, targets in
      meanSquaredError(model(inputs), targets: targets)
    }
    let same = fit(other, optimizer: Adam(other), steps: 12) { step in
      let (inputs, targets) = batches[(step - 1) % 3]
      return meanSquaredError(other(inputs), targets: targets)
    }
    #expect(history == same)
    #expect(model.numbers == other.numbers)
  }

  @Test func whatIsLeftOfAnEpochMakesASmallerStep() {
    let model = TinyNetwork(.float64), x = sines([6, 3], 0.1, .float64), y = sines([6, 2], 0.9, .float64)
    let batches = [0, 1, 2, 3, 4].map { (x[$0..<($0 + 1)], y[$0..<($0 + 1)]) }
    let history = fit(model, optimizer: SGD(model, learningRate: 0), batches: batches, accumulate: 3) {
      meanSquaredError(model($0), targets: $1)
    }
    #expect(history.losses.count == 2)
    let parts = [(0, 3), (3, 5)].map { meanSquaredError(model(x[$0..<$1]), targets: y[$0..<$1]).item() }
    for (found, truth) in zip(history.losses, parts) { #expect((found - truth).magnitude < 1e-15) }
    meanSquaredError(model(x[3..<5]), targets: y[3..<5]).backward()
    // The last gradients are still there, so those of the same loss double them.
    #expect((gradientNorm(model) - 2 * history.gradientNorms[1]).magnitude < 1e-14)
  }

  @Test func layersAreInTrainingModeInsideOnly() {
    let model = TinyNetwork(.float32)
    var modes: [Bool] = []
    let history = whileTraining {
      fit(
        model, optimizer: SGD(model, learningRate: 0.1), steps: 4,
        validation: Validation(every: 2) {
          modes.append(TrainingMode.isOn)
          let loss = meanSquaredError(model(x), targets: y)
          modes.append(loss.requiresGradient)
          return loss.item()
        }
      ) { _ in
        modes.append(TrainingMode.isOn)
        return meanSquaredError(model(x), targets: y)
      }
    }
    #expect(modes == [true, true, false, false, true, true, false, false])
    #expect(history.validations.map(\.step) == [2, 4])
    #expect(history.validations[0].value == history.losses[2])
  }

  /// Looking at the model must not change its training.
  @Test func validationLeavesTheBitsAlone() {
    func train(_ validation: Validation?) -> [Double] {
      withSeed(9) {
        let model = TinyNetwork(.float32)
        return fit(model, optimizer: Adam(model), steps: 10, validation: validation) { _ in
          meanSquaredError(model(x + 0.1 * Tensor.randn([6, 3])), targets: y)
        }.losses
      }
    }
    var drawn: [Double] = []
    let looking = train(
      Validation(every: 3) {
        drawn.append(Tensor.randn([1]).item())
        return 0
      })
    #expect(looking == train(nil))
    // After steps 3, 6, 9 and the last.
    #expect(drawn.count == 4)
    #expect(Set(drawn).count == 1)
  }

  @Test func stopping() {
    let model = TinyNetwork(.float32)
    var told: [Int] = []
    let history = fit(
      model, optimizer: Adam(model, learningRate: 0.02), steps: 1000, stopsWhen: { $0.lastLoss < 0.3 },
      onStep: { told.append($0.step) }
    ) { _ in meanSquaredError(model(x), targets: y) }
    #expect(history.lastLoss < 0.3)
    #expect(history.losses.dropLast().allSatisfy { $0 >= 0.3 })
    #expect(told == history.steps.map(\.step))
  }

  private final class SignDescent: Optimizer {
    let model: any Module
    var learningRate = 0.25
    init(_ model: some Module) { self.model = model }

    func step(_ parameters: [NamedParameter]) {
      for parameter in parameters {
        guard let gradient = parameter.value.gradient else { continue }
        noGrad { parameter.parameter.value -= learningRate * gradient.sign() }
      }
    }
  }

  @Test func anOptimizerOfOnesOwn() {
    let model = Linear(weight: Tensor([[3.0, -2]]))
    fit(model, optimizer: SignDescent(model), steps: 4) { _ in model.weight.square().sum() }
    #expect(model.weight.scalars == [2, -1])
    // By hand it works as well.
    let optimizer = SignDescent(model)
    optimizer.clearGradients()
    model.weight.square().sum().backward()
    optimizer.step()
    #expect(model.weight.scalars == [1.75, -0.75])
  }

  @Test func patience() {
    let values = [5, 4, 3, 3.5, 3.25, 3, 2]
    let model = TinyNetwork(.float32)
    var next = values.makeIterator()
    let history = fit(
      model, optimizer: Adam(model), steps: 100, validation: Validation(every: 2) { next.next() ?? 0 },
      stopsWhen: { $0.hasStalled(patience: 3) }
    ) { _ in meanSquaredError(model(x), targets: y) }
    #expect(history.validations.map(\.value) == [5, 4, 3, 3.5, 3.25, 3])
    #expect(history.bestValidation?.step == 6)
  }

  /// A lesson on exploding gradients wants to see the failure, not to end with it.
  @Test func failuresCanBeShown() {
    let model = TinyNetwork(.float32)
    let history = fit(
      model, optimizer: SGD(model, learningRate: 1e20), steps: 50, stopsWhen: { !$0.lastLoss.isFinite }
    ) { _ in meanSquaredError(model(x), targets: y) }
    #expect(history.steps.count < 50)
    #expect(!history.lastLoss.isFinite)
    #expect(history.description.contains("→ inf") || history.description.contains("→ nan"))
  }

  @Test func description() {
    let model = Linear(weight: Tensor([[3.0]]))
    let schedule = linearSchedule(from: 0.5, to: 0.25, total: 20)
    let history = fit(
      model, optimizer: SGD(model, learningRate: 1), steps: 20, schedule: schedule,
      validation: Validation(every: 10) { model.weight.item() }
    ) { _ in model(Tensor([[0.5]])).square().sum() }
    #expect(
      history.description == """
        20 steps: loss 2.2500 → 8.143e-04
        step       loss  learning rate  gradient norm  validation
          10     0.0263          0.375         0.1623      0.2638
          20  8.143e-04           0.25         0.0285      0.0499
        """)
    for (count, shown) in [(9, Array(1...9)), (11, [1, 2, 4, 6, 8, 10, 11]), (250, [1, 50, 100, 150, 200, 250])] {
      let history = fit(model, optimizer: SGD(model, learningRate: 0), steps: count) { _ in model.weight.sum() }
      let rows = history.description.split(separator: "\n").dropFirst(2)
      #expect(rows.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } } == shown)
    }
    // The schedule was for that training only.
    let optimizer = SGD(model, learningRate: 0.5)
    fit(model, optimizer: optimizer, steps: 3, schedule: schedule) { _ in model(Tensor([[0.5]])).sum() }
    #expect(optimizer.learningRate == 0.5)
    let none = fit(model, optimizer: SGD(model, learningRate: 1), steps: 0) { _ in Tensor(0) }
    #expect(none.description == "no steps")
    #expect(none.lastLoss.isNaN)
  }

  @Test func teacherForcing() {
    let (input, expected) = teacherForced(target: Tensor([[5, 6, 7], [8, 9, 2]]), start: 1)
    #expect(input.nested() == [[1, 5, 6], [1, 8, 9]])
    #expect(expected.nested() == [[5, 6, 7], [8, 9, 2]])
    #expect(input.dtype == .int32 && expected.dtype == .int32)
    #expect(teacherForced(target: Tensor([4]), start: 0).input.scalars == [0])
  }

  @Test func sampledTeachers() {
    let truth = Tensor.zeros([100, 100], dtype: .int32), predicted = Tensor.ones([100, 100], dtype: .int32)
    let mixed = withSeed(1) { scheduledSampling(truth: truth, predicted: predicted, probability: 0.3) }
    #expect(mixed.dtype == .int32)
    // Five standard deviations of 10,000 draws.
    #expect((mixed.scalars.reduce(0, +) - 3000).magnitude < 230)
    #expect(scheduledSampling(truth: truth, predicted: predicted, probability: 0).scalars == truth.scalars)
    #expect(scheduledSampling(truth: truth, predicted: predicted, probability: 1).scalars == predicted.scalars)
  }
}
