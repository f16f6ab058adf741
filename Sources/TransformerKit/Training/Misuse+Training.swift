internal import Numerals
package import TensorEngine

// Sentences about misuse of optimisers, schedules, losses and the training loop.

extension Misuse {
  private static func text(_ value: Double) -> String { NumberFormat.shortest.string(value) }

  package static func noGradients(_ optimizer: String) -> Misuse {
    Misuse(
      optimizer,
      "no parameter of the model has a gradient: call backward() on a loss of the model to which the optimizer belongs")
  }

  package static func negativeRate(_ optimizer: String, _ name: String, _ value: Double) -> Misuse {
    Misuse(optimizer, "the \(name) \(text(value)) is not zero or more")
  }

  package static func beta(_ optimizer: String, _ value: Double) -> Misuse {
    Misuse(optimizer, "beta \(text(value)) is not at least 0 and less than 1")
  }

  package static func nesterovWithoutMomentum() -> Misuse { Misuse("SGD", "nesterov needs a momentum above 0") }

  package static func clip(_ operation: String, _ limit: Double) -> Misuse {
    Misuse(operation, "the limit \(text(limit)) is not above 0")
  }

  package static func noam(_ dimensions: Int, _ warmup: Int) -> Misuse {
    Misuse("noamSchedule", "dimensions \(dimensions) and warmup \(warmup): both are above 0")
  }

  package static func scheduleLength(_ schedule: String, _ warmup: Int, _ total: Int) -> Misuse {
    Misuse(schedule, "\(total) steps with a warmup of \(warmup): the warmup is 0 or more and less than all steps")
  }

  package static func lossShape(_ shape: [Int]) -> Misuse {
    Misuse("fit", "the loss has shape \(shape): reduce it to one number, as with mean()")
  }

  package static func strangeLoss(_ loss: Double, _ step: Int) -> Misuse {
    Misuse(
      "fit", "the loss of step \(step) is \(text(loss)): try a smaller learning rate, a warm-up, or clipNorm")
  }

  package static func strangeGradient(_ norm: Double, _ step: Int) -> Misuse {
    Misuse(
      "fit",
      "the norm of the gradient of step \(step) is \(text(norm)): try a smaller learning rate, a warm-up, or a look with Tensor.checksNumerics"
    )
  }

  package static func fitCount(_ name: String, _ count: Int) -> Misuse {
    Misuse("fit", "\(name) is \(count): it is at least 1")
  }

  package static func noBatches(_ epoch: Int) -> Misuse {
    Misuse("fit", "epoch \(epoch) has no batches: a sequence that can be gone through only once lasts one epoch")
  }

  package static func targets(_ operation: String, _ predictions: [Int], _ targets: [Int]) -> Misuse {
    Misuse(operation, "targets \(targets) for predictions \(predictions): they need the same shape")
  }

  package static func positive(_ operation: String, _ name: String, _ value: Double) -> Misuse {
    Misuse(operation, "\(name) \(text(value)) is not above 0")
  }

  package static func share(_ operation: String, _ name: String, _ value: Double) -> Misuse {
    Misuse(operation, "the \(name) \(text(value)) is not between 0 and 1")
  }

  package static func teacherForcing(_ shape: [Int]) -> Misuse {
    Misuse("teacherForced", "\(shape) is not [time] or [batch, time] with at least one step")
  }
}
