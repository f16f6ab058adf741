internal import TensorEngine

/// What Adam remembers of a parameter (Kingma and Ba, 2015, algorithm 1).
struct AdamMoments {
  /// m, the running mean of the gradient.
  var first: Tensor
  /// v, the running mean of its square.
  var second: Tensor
  /// t, the steps so far.
  var steps = 0

  /// The moments before the first step: zeros in the shape and type of the parameter.
  init(of parameter: Tensor) {
    first = Tensor.zeros(like: parameter)
    second = first
  }
}
