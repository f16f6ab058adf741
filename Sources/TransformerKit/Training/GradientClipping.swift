internal import TensorEngine

/// Shortens the gradients of a model, seen as one vector, to `maxNorm` if they are longer; returns their norm before.
///
/// g ← g · min(1, maxNorm/(‖g‖ + 10⁻⁶)) (Pascanu, Mikolov and Bengio, 2013, algorithm 1, with PyTorch's 10⁻⁶).
@discardableResult
public func clipGradNorm(_ model: some Module, maxNorm: Double) -> Double {
  guard maxNorm > 0 else { stop(.clip("clipGradNorm", maxNorm)) }
  let norm = gradientNorm(model)
  let factor = maxNorm / (norm + 1e-6)
  // Not `factor < 1`: a norm that is NaN must show in the gradients too.
  if !(factor >= 1) { changeGradients(model) { $0 * factor } }
  return norm
}

/// Brings every element of the gradients of a model between −`limit` and `limit`.
public func clipGradValue(_ model: some Module, limit: Double) {
  guard limit > 0 else { stop(.clip("clipGradValue", limit)) }
  changeGradients(model) { gradient in
    let bound = Tensor.full([], limit, dtype: gradient.dtype)
    return maximum(minimum(gradient, bound), -bound)
  }
}

/// The Euclidean length of the gradients of a model, seen as one vector; 0 without gradients.
public func gradientNorm(_ model: some Module) -> Double {
  var sum = 0.0
  for parameter in model.parameters {
    guard let gradient = parameter.value.gradient, gradient.count > 0 else { continue }
    let squares = square(gradient).sum().item()
    if squares > 1e-30, squares < 1e30 {
      sum += squares
    } else {
      // Squares in float32 may have become zero or infinite: the slower way keeps them in range.
      let norm = gradient.norm().item()
      sum += norm * norm
    }
  }
  return sum.squareRoot()
}

private func changeGradients(_ model: some Module, _ change: (Tensor) -> Tensor) {
  noGrad {
    for parameter in model.parameters {
      if let gradient = parameter.value.gradient { parameter.value.gradient = change(gradient) }
    }
  }
}
