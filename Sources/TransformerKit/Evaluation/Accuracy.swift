public import TensorEngine

/// The part of the targets that have the largest logit of their row.
///
/// Logits are [..., classes], targets [...]; a target equal to `ignoring`, such as padding, does not count. Of equal logits
/// the first one wins. Without a target that counts, it is 0.
public func accuracy(logits: Tensor, targets: Tensor, ignoring: Int? = nil) -> Double {
  guard logits.rank > 0, targets.shape == Array(logits.shape.dropLast()) else {
    stop(.evaluatedShapes("accuracy", logits.shape, targets.shape))
  }
  if targets.count == 0 { return 0 }
  let predicted = logits.detached().argMax(axis: -1).scalars
  let counted = zip(predicted, targets.scalars).filter { _, target in ignoring.map(Double.init) != target }
  return counted.isEmpty ? 0 : Double(counted.count { $0 == $1 }) / Double(counted.count)
}

/// The part of the answers that are right from beginning to end.
///
/// An answer is a text, a sequence of tokens, or anything else that can be compared. Without answers it is 0.
public func exactMatch<Answer: Equatable>(predicted: [Answer], expected: [Answer]) -> Double {
  guard predicted.count == expected.count else { stop(.answers("exactMatch", predicted.count, expected.count)) }
  return expected.isEmpty ? 0 : Double(zip(predicted, expected).count { $0 == $1 }) / Double(expected.count)
}
