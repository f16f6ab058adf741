public import TensorEngine

/// Trains a model for so many steps, each along the gradient of the loss that `loss` returns; layers are in training
/// mode inside it.
///
/// Steps count from 1, in `loss` and in the schedule, which holds for this training only. With `accumulate` above 1, `loss` is called so many times a step,
/// each time with the next number, and the mean of the losses counts: a large batch in small pieces. `clipNorm`
/// limits the length of the gradient. `stopsWhen` is asked after every step; `onStep` is told of it. A loss or gradient
/// that is NaN or infinite stops with a sentence that names the step, unless `stopsWhen` says to end there.
@discardableResult
public func fit(
  _ model: some Module, optimizer: some Optimizer, steps: Int, schedule: Schedule? = nil, clipNorm: Double? = nil,
  accumulate: Int = 1, validation: Validation? = nil, stopsWhen: ((TrainingHistory) -> Bool)? = nil,
  onStep: ((TrainingStep) -> Void)? = nil, loss: (_ step: Int) -> Tensor
) -> TrainingHistory {
  guard accumulate > 0 else { stop(.fitCount("accumulate", accumulate)) }
  var loop = TrainingLoop(model, optimizer, schedule, clipNorm, validation, stopsWhen, onStep)
  for step in 0..<Swift.max(0, steps) {
    guard loop.step(batches: accumulate, { loss(step * accumulate + $0 + 1) }) else { break }
  }
  loop.finish()
  return loop.history
}

/// Trains a model on the batches of a sequence, gone through `epochs` times.
///
/// A batch is whatever the sequence gives, such as a pair of inputs and targets. With `accumulate` above 1, so many
/// batches make one step; what is left at the end of an epoch makes a smaller one. All else is as in the other form.
@discardableResult
public func fit<Batches: Sequence>(
  _ model: some Module, optimizer: some Optimizer, batches: Batches, epochs: Int = 1, schedule: Schedule? = nil,
  clipNorm: Double? = nil, accumulate: Int = 1, validation: Validation? = nil,
  stopsWhen: ((TrainingHistory) -> Bool)? = nil, onStep: ((TrainingStep) -> Void)? = nil,
  loss: (Batches.Element) -> Tensor
) -> TrainingHistory {
  guard accumulate > 0 else { stop(.fitCount("accumulate", accumulate)) }
  var loop = TrainingLoop(model, optimizer, schedule, clipNorm, validation, stopsWhen, onStep)
  training: for epoch in 0..<Swift.max(0, epochs) {
    var iterator = batches.makeIterator()
    var group = iterator.take(accumulate)
    if group.isEmpty { stop(.noBatches(epoch + 1)) }
    while !group.isEmpty {
      guard loop.step(batches: group.count, { loss(group[$0]) }) else { break training }
      group = iterator.take(accumulate)
    }
  }
  loop.finish()
  return loop.history
}

extension IteratorProtocol {
  /// The next elements, fewer at the end.
  fileprivate mutating func take(_ count: Int) -> [Element] {
    var taken: [Element] = []
    while taken.count < count, let element = next() { taken.append(element) }
    return taken
  }
}
