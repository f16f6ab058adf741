internal import TensorEngine

/// The loop that both forms of `fit` run: one step after the other, each written down.
struct TrainingLoop {
  /// Looked up once, because going through a large model takes time.
  private let parameters: [NamedParameter]
  private let optimizer: any Optimizer
  // A schedule that ends at zero must not stop the next training.
  private let ownRate: Double
  private let schedule: Schedule?
  private let clipNorm: Double?
  private let validation: Validation?
  private let stopsWhen: ((TrainingHistory) -> Bool)?
  private let onStep: ((TrainingStep) -> Void)?
  /// The steps so far.
  private(set) var history = TrainingHistory()

  init(
    _ model: some Module, _ optimizer: some Optimizer, _ schedule: Schedule?, _ clipNorm: Double?,
    _ validation: Validation?, _ stopsWhen: ((TrainingHistory) -> Bool)?, _ onStep: ((TrainingStep) -> Void)?
  ) {
    parameters = model.parameters
    self.optimizer = optimizer
    ownRate = optimizer.learningRate
    self.schedule = schedule
    self.clipNorm = clipNorm
    self.validation = validation
    self.stopsWhen = stopsWhen
    self.onStep = onStep
  }

  /// Takes one step along the mean loss of several batches; returns false when the training should end here.
  mutating func step(batches: Int, _ loss: (Int) -> Tensor) -> Bool {
    let number = history.steps.count + 1
    if let schedule { optimizer.learningRate = schedule(number) }
    for parameter in parameters { parameter.value.gradient = nil }
    let value = accumulate(batches, loss)
    let norm =
      !value.isFinite ? .nan : clipNorm.map { clipGradNorm(parameters, maxNorm: $0) } ?? gradientNorm(parameters)
    history.steps.append(
      TrainingStep(step: number, loss: value, learningRate: optimizer.learningRate, gradientNorm: norm))
    guard value.isFinite, norm.isFinite else {
      // Who wants to show how a training fails asks for it in `stopsWhen`.
      if stopsWhen?(history) == true { return false }
      stop(value.isFinite ? .strangeGradient(norm, number) : .strangeLoss(value, number))
    }
    optimizer.step(parameters)
    if let validation, number % validation.interval == 0 { measure(validation) }
    if let onStep { onStep(history.steps[number - 1]) }
    return stopsWhen?(history) != true
  }

  /// Validates after the last step unless that was done, and gives the optimiser its own learning rate back.
  mutating func finish() {
    optimizer.learningRate = ownRate
    guard let validation, let last = history.steps.last, last.loss.isFinite, last.validation == nil else { return }
    measure(validation)
  }

  /// The mean loss of the batches; their gradients are in the parameters, unless a loss is not finite.
  private func accumulate(_ batches: Int, _ loss: (Int) -> Tensor) -> Double {
    var sum = 0.0
    for batch in 0..<batches {
      let found = whileTraining { loss(batch) }
      guard found.count == 1 else { stop(.lossShape(found.shape)) }
      let value = found.item()
      sum += value
      guard value.isFinite else { break }
      (batches == 1 ? found : found / batches).backward()
    }
    return sum / Double(batches)
  }

  private mutating func measure(_ validation: Validation) {
    history.steps[history.steps.count - 1].validation = noGrad {
      TrainingMode.$isOn.withValue(false) { withSeed(0, validation.measure) }
    }
  }
}
