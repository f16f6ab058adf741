internal import TensorEngine

/// The steps of a training in their order: what `fit` returns.
///
/// It holds no times, so that a page with it is the same in every run.
public struct TrainingHistory: Sendable, Equatable {
  /// All steps.
  public internal(set) var steps: [TrainingStep] = []

  /// The loss of each step.
  public var losses: [Double] { steps.map(\.loss) }
  /// The learning rate of each step.
  public var learningRates: [Double] { steps.map(\.learningRate) }
  /// The length of the gradient in each step, before clipping.
  public var gradientNorms: [Double] { steps.map(\.gradientNorm) }
  /// The steps after which the model was validated, and what was found.
  public var validations: [(step: Int, value: Double)] {
    steps.compactMap { step in step.validation.map { (step.step, $0) } }
  }

  /// The loss of the last step; NaN before the first.
  public var lastLoss: Double { steps.last?.loss ?? .nan }

  /// The step with the smallest validation, the first of several; nil without validation.
  public var bestValidation: (step: Int, value: Double)? { validations.min { $0.value < $1.value } }

  /// The losses without their noise: a running mean in which a loss of n steps ago weighs `memory`ⁿ.
  ///
  /// It is corrected for its start, as Adam's means are.
  public func smoothedLosses(memory: Double = 0.9) -> [Double] {
    guard (0..<1).contains(memory) else { stop(.share("smoothedLosses", "memory", memory)) }
    var sum = 0.0, weight = 0.0
    return losses.map { loss in
      sum = memory * sum + (1 - memory) * loss
      weight = memory * weight + (1 - memory)
      return sum / weight
    }
  }

  /// Whether the validation has not become better in the last `patience` looks: a reason to stop.
  public func hasStalled(patience: Int) -> Bool {
    let values = validations.map(\.value)
    guard patience > 0, values.count > patience else { return false }
    let before = values.dropLast(patience).min() ?? .infinity
    return !values.suffix(patience).contains { $0 < before }
  }
}
