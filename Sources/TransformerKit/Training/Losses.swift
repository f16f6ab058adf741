public import TensorEngine

// Losses beside the engine's crossEntropy; each is a mean, as in PyTorch.

/// The mean of (x − y)² over all elements.
public func meanSquaredError(_ predictions: Tensor, targets: Tensor) -> Tensor {
  difference("meanSquaredError", predictions, targets).square().mean()
}

/// The mean of |x − y| over all elements.
public func meanAbsoluteError(_ predictions: Tensor, targets: Tensor) -> Tensor {
  difference("meanAbsoluteError", predictions, targets).abs().mean()
}

/// The mean of ½ d² where |d| = |x − y| ≤ δ, and of δ (|d| − ½ δ) beyond, so that outliers pull with a bounded force
/// (Huber, 1964).
public func huberLoss(_ predictions: Tensor, targets: Tensor, delta: Double = 1) -> Tensor {
  guard delta > 0 else { stop(.positive("huberLoss", "delta", delta)) }
  let d = difference("huberLoss", predictions, targets)
  let size = d.abs()
  return which(size .<= delta, 0.5 * d.square(), delta * (size - 0.5 * delta)).mean()
}

/// The mean of −y log σ(x) − (1 − y) log(1 − σ(x)) over all elements, from logits x and targets y between 0 and 1.
///
/// Without overflow and loss of digits: max(x, 0) − xy + log(1 + e^(−|x|)).
public func binaryCrossEntropy(logits: Tensor, targets: Tensor) -> Tensor {
  logits.requireSame(shape: targets, "binaryCrossEntropy")
  let x = logits.detached(), y = targets.detached().asType(logits.dtype)
  let value = (relu(x) - x * y + logOnePlus(exp(-abs(x)))).mean()
  // d/dx = σ(x) − y, which the parts above would give with fewer digits: σ is differentiated instead of them.
  let slope = (sigmoid(x) - y) / Double(Swift.max(1, x.count))
  let path = (logits * slope).sum()
  return value + (path - path.detached())
}

/// The mean over all rows of Σ p (log p − log q), how far q = softmax(logits) is from the probabilities p that are
/// wanted (Kullback and Leibler, 1951).
///
/// Logits and targets are [..., classes]. A probability of 0 adds nothing. PyTorch's `batchmean`.
public func klDivergence(logits: Tensor, targets: Tensor) -> Tensor {
  logits.requireSame(shape: targets, "klDivergence")
  let p = targets.detached().asType(logits.dtype)
  let possible = p .> 0
  let entropies = which(possible, p * log(which(possible, p, 1)), 0)
  let rows = Swift.max(1, logits.count / Swift.max(1, logits.rank == 0 ? 1 : logits.dim(-1)))
  return (entropies - p * logSoftmax(logits)).sum() / rows
}

/// log(1 + z) for small z too, where 1 + z loses digits: log(u) · z/(u − 1) with u = 1 + z as rounded (Kahan).
private func logOnePlus(_ z: Tensor) -> Tensor {
  let u = 1 + z
  let isLost = u .== 1
  return which(isLost, z, log(u) * z / which(isLost, 1, u - 1))
}

private func difference(_ operation: String, _ predictions: Tensor, _ targets: Tensor) -> Tensor {
  predictions.requireSame(shape: targets, operation)
  return predictions - targets
}

extension Tensor {
  /// Predictions and targets of different shapes would broadcast without a word.
  fileprivate func requireSame(shape targets: Tensor, _ operation: String) {
    if shape != targets.shape { stop(.targets(operation, shape, targets.shape)) }
  }
}
