public import TensorEngine

/// What a decoder reads and what it should answer when it is told the truth after each step (Williams and Zipser,
/// 1989): start, y₁, …, yₙ₋₁ and y₁, …, yₙ.
///
/// The target is [time] or [batch, time]; so are the results, in int32.
public func teacherForced(target: Tensor, start: Int) -> (input: Tensor, expected: Tensor) {
  guard target.rank == 1 || target.rank == 2, target.dim(-1) > 0 else { stop(.teacherForcing(target.shape)) }
  let expected = target.detached().asType(.int32)
  let first = Tensor.full(Array(target.shape.dropLast()) + [1], start, dtype: .int32)
  let input = concatenated([first, expected[.ellipsis, ..<(target.dim(-1) - 1)]], axis: -1)
  return (input, expected)
}

/// The truth, with each token replaced by the model's own prediction with a probability (Bengio et al., 2015).
///
/// The decoder then learns to go on after its own mistakes. Both are int32 of one shape; drawn from the current stream
/// of random numbers.
public func scheduledSampling(truth: Tensor, predicted: Tensor, probability: Double) -> Tensor {
  guard truth.shape == predicted.shape else { stop(.targets("scheduledSampling", predicted.shape, truth.shape)) }
  guard (0...1).contains(probability) else { stop(.share("scheduledSampling", "probability", probability)) }
  return which(Tensor.uniform(truth.shape) .< probability, predicted.detached(), truth.detached())
}
