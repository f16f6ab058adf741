public import TensorEngine

/// e to the mean loss: among how many equally probable tokens a model seems to choose.
///
/// The loss is the mean of −log p(token), as `crossEntropy` gives it.
public func perplexity(meanLoss: Double) -> Double { ScalarMath.exp(meanLoss) }

/// The perplexity of logits [..., classes] for targets [...]; a target equal to `ignoring` does not count.
public func perplexity(logits: Tensor, targets: Tensor, ignoring: Int? = nil) -> Double {
  perplexity(meanLoss: crossEntropy(logits: logits.detached(), targets: targets, ignoring: ignoring).item())
}
