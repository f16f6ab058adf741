internal import TensorEngine

/// A look at the model from time to time during a training.
public struct Validation {
  let interval: Int
  let measure: () -> Double

  /// Measures after every so many steps, and after the last.
  ///
  /// `measure` gives a number, such as the loss on sentences kept apart. It runs without gradients and dropout, and
  /// with random numbers of its own, the same each time: a training with a validation has the bits of one without.
  public init(every interval: Int, _ measure: @escaping () -> Double) {
    guard interval > 0 else { stop(.fitCount("the interval of the validation", interval)) }
    self.interval = interval
    self.measure = measure
  }
}
