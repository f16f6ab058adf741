// Rows brought to mean 0 and variance 1, or to mean square 1.

/// γ (x − μ)/√(σ² + ε) + β over the last axis (Ba, Kiros and Hinton, 2016); σ² is the variance of the population.
public func layerNorm(_ x: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5) -> Tensor {
  x.checkRows("layerNorm", weight, bias)
  return Numerics.whole("layerNorm", [x, weight, bias].compactMap(\.self)) {
    let given = [x, weight, bias].compactMap(\.self)
    guard !Tensor.isRecorded(given), given.allSatisfy({ $0.dtype == x.dtype }) else {
      return x.normalized(eps).affine(weight, bias)
    }
    return Kernels.layerNorm(
      x.detached().contiguous(), n: x.dim(-1), eps: eps, weight: weight?.contiguous(), bias: bias?.contiguous()
    ).result
  }
}

/// γ x/√(mean(x²) + ε) over the last axis (Zhang and Sennrich, 2019); ε is the spacing of float32 at 1, as in PyTorch.
public func rmsNorm(_ x: Tensor, weight: Tensor? = nil, eps: Double = 0x1p-23) -> Tensor {
  x.checkRows("rmsNorm", weight, nil)
  return Numerics.whole("rmsNorm", [x, weight].compactMap(\.self)) {
    x.rootMeanSquareNormalized(eps).affine(weight, nil)
  }
}

extension Tensor {
  /// (x − μ)/√(σ² + ε) over the last axis.
  fileprivate func normalized(_ eps: Double) -> Tensor {
    let (y, deviate) = Kernels.layerNorm(detached().contiguous(), n: dim(-1), eps: eps)
    // dx = (dy − mean(dy) − y mean(dy y)) / √(σ² + ε)
    return y.recorded("layerNorm", self) {
      Kernels.rowsBack(.layerNorm, y, $0, n: y.dim(-1), deviates: deviate)
    }
  }

  /// x/√(mean(x²) + ε) over the last axis.
  fileprivate func rootMeanSquareNormalized(_ eps: Double) -> Tensor {
    let x = detached()
    let size = TensorEngine.sqrt(x.square().mean(axis: -1, keepDims: true) + eps)
    let y = x / size
    // dx = (dy − y mean(dy y)) / √(mean(x²) + ε)
    return y.recorded("rmsNorm", self) { ($0 - y * ($0 * y).mean(axis: -1, keepDims: true)) / size }
  }

  fileprivate func affine(_ weight: Tensor?, _ bias: Tensor?) -> Tensor {
    let scaled = weight.map { self * $0 } ?? self
    return bias.map { scaled + $0 } ?? scaled
  }

  /// Stops unless rows of the last axis can be normalised with these weights.
  fileprivate func checkRows(_ operation: String, _ weight: Tensor?, _ bias: Tensor?) {
    requireFloating(operation)
    guard rank > 0, dim(-1) > 0 else { stop(.empty(operation, shape)) }
    for given in [weight, bias] {
      if let given, given.shape != [dim(-1)] { stop(.rowWeight(operation, given.shape, shape)) }
    }
  }
}
