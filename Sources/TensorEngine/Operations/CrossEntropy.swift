/// The mean of −log softmax(logits)[target] over all rows whose target is not `ignoring`.
///
/// Logits are [..., classes], targets [...] hold the number of a class. With label smoothing ε, a target has
/// probability 1 − ε + ε/K, every other class ε/K (Szegedy et al., 2016).
public func crossEntropy(
  logits: Tensor, targets: Tensor, labelSmoothing: Double = 0, ignoring: Int? = nil
) -> Tensor {
  let rows = ClassRows(logits, targets, labelSmoothing, ignoring)
  let logarithms = logits.detached().logSoftmax()
  let losses = (logarithms * rows.wanted).sum(axis: -1)
  let loss = -losses.sum() / rows.count
  // d loss/d logits = (softmax − wanted) / rows
  return loss.recorded("crossEntropy", logits) { gradient in
    (exp(logarithms) * rows.kept - rows.wanted) * (gradient / rows.count)
  }
}

/// The probabilities that are wanted for each row of logits.
private struct ClassRows {
  /// [..., classes]; zeros in a row that does not count.
  let wanted: Tensor
  /// [..., 1]: 1 for a row that counts, 0 for one that is ignored.
  let kept: Tensor
  /// The rows that count.
  let count: Int

  init(_ logits: Tensor, _ targets: Tensor, _ smoothing: Double, _ ignoring: Int?) {
    logits.requireFloating("crossEntropy")
    guard logits.rank > 0, targets.shape == Array(logits.shape.dropLast()) else {
      stop(.targetShape(logits.shape, targets.shape))
    }
    guard (0...1).contains(smoothing) else { stop(.labelSmoothing(smoothing)) }
    let classes = logits.dim(-1), ignored = ignoring.map(Double.init)
    let numbers = targets.scalars
    for target in numbers where target != ignored {
      guard let whole = Int(exactly: target) else { stop(.fractionalTarget(target)) }
      if !(0..<classes).contains(whole) { stop(.target(whole, classes)) }
    }
    count = numbers.count { $0 != ignored }
    if count == 0 { stop(.noTargets(targets.shape)) }
    let column = targets.detached().asType(.int32).expandedDimensions(axis: -1)
    let keeps = ignoring.map { column .!= $0 } ?? Tensor.ones(column.shape, dtype: .bool)
    kept = keeps.asType(logits.dtype)
    let hit = Tensor.arange(classes, dtype: .int32) .== column
    let rest = smoothing / Double(classes)
    let probabilities = hit.asType(logits.dtype) * (1 - smoothing) + rest
    wanted = which(keeps, probabilities, 0)
  }
}
