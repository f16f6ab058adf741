/// The mean of −log softmax(logits)[target] over all rows whose target is not `ignoring`.
///
/// Logits are [..., classes], targets [...] hold the number of a class. With label smoothing ε, a target has
/// probability 1 − ε + ε/K, every other class ε/K (Szegedy et al., 2016).
public func crossEntropy(
  logits: Tensor, targets: Tensor, labelSmoothing: Double = 0, ignoring: Int? = nil
) -> Tensor {
  let rows = ClassRows(logits, targets, labelSmoothing, ignoring)
  let own = logits.detached().contiguous(), classes = logits.dim(-1)
  let (losses, logs) = Kernels.crossEntropy(own, n: classes, targets: rows.targets, smoothing: labelSmoothing)
  let loss = losses.sum() / rows.count
  // d loss/d logits = (softmax − wanted) / rows
  return loss.recorded("crossEntropy", logits) { gradient in
    Kernels.crossEntropyBack(
      own, n: classes, targets: rows.targets, logs: logs, smoothing: labelSmoothing,
      scale: gradient.item() / Double(rows.count))
  }
}

/// The rows of logits that count, and what is wanted of each.
private struct ClassRows {
  /// The number of a class for each row, int32; −1 for a row that is ignored.
  let targets: Tensor
  /// The rows that count.
  let count: Int

  init(_ logits: Tensor, _ targets: Tensor, _ smoothing: Double, _ ignoring: Int?) {
    logits.requireFloating("crossEntropy")
    guard logits.rank > 0, targets.shape == Array(logits.shape.dropLast()) else {
      stop(.targetShape(logits.shape, targets.shape))
    }
    guard (0...1).contains(smoothing) else { stop(.labelSmoothing(smoothing)) }
    let classes = logits.dim(-1), ignored = ignoring.map(Double.init)
    var numbers = targets.scalars, count = 0
    for (place, target) in numbers.enumerated() {
      if target == ignored {
        numbers[place] = -1
        continue
      }
      guard let whole = Int(exactly: target) else { stop(.fractionalTarget(target)) }
      if !(0..<classes).contains(whole) { stop(.target(whole, classes)) }
      count += 1
    }
    if count == 0 { stop(.noTargets(targets.shape)) }
    self.count = count
    self.targets = Tensor(numbers, shape: targets.shape, dtype: .int32)
  }
}
