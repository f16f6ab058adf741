internal import TensorEngine

/// Shortens the gradients of a model, seen as one vector, to `maxNorm` if they are longer; returns their norm before.
///
/// g ← g · min(1, maxNorm/(‖g‖ + 10⁻⁶)) (Pascanu, Mikolov and Bengio, 2013, algorithm 1, with PyTorch's 10⁻⁶).
@discardableResult
public func clipGradNorm(_ model: some Module, maxNorm: Double) -> Double {
  clipGradNorm(model.parameters, maxNorm: maxNorm)
}

/// The same for parameters that have been looked up already.
func clipGradNorm(_ parameters: [NamedParameter], maxNorm: Double) -> Double {
  guard maxNorm > 0 else { stop(.clip("clipGradNorm", maxNorm)) }
  let norm = gradientNorm(parameters)
  let factor = maxNorm / (norm + 1e-6)
  // Not `factor < 1`: a norm that is NaN must show in the gradients too.
  if !(factor >= 1) { changeGradients(parameters) { $0 * factor } }
  return norm
}

/// Brings every element of the gradients of a model between −`limit` and `limit`.
public func clipGradValue(_ model: some Module, limit: Double) {
  guard limit > 0 else { stop(.clip("clipGradValue", limit)) }
  changeGradients(model.parameters) { gradient in
    let bound = Tensor.full([], limit, dtype: gradient.dtype)
    return maximum(minimum(gradient, bound), -bound)
  }
}

/// The Euclidean length of the gradients of a model, seen as one vector; 0 without gradients.
public func gradientNorm(_ model: some Module) -> Double { gradientNorm(model.parameters) }

/// The same for parameters that have been looked up already.
func gradientNorm(_ parameters: [NamedParameter]) -> Double {
  var sum = 0.0
  for parameter in parameters {
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

private func changeGradients(_ parameters: [NamedParameter], _ change: (Tensor) -> Tensor) {
  noGrad {
    for parameter in parameters {
      if let gradient = parameter.value.gradient { parameter.value.gradient = change(gradient) }
    }
  }
}
