/// What one step of a training was like.
public struct TrainingStep: Sendable, Equatable {
  /// The number of the step, from 1.
  public let step: Int
  /// The loss before the parameters were changed; the mean when several batches make a step.
  public let loss: Double
  /// The learning rate.
  public let learningRate: Double
  /// The length of the gradient before clipping.
  public let gradientNorm: Double
  /// What the validation gave after this step; nil when there was none.
  public internal(set) var validation: Double?
}
