// Functions of each element, free and as methods, each beside its derivative.

extension Tensor {
  /// A function of each element, of integers as float32.
  fileprivate func mapped(_ operation: UnaryOperation) -> Tensor {
    Kernels.unary(operation, dtype.isFloating ? self : asType(.float32))
  }
}

/// e to the power of each element.
public func exp(_ x: Tensor) -> Tensor {
  let y = x.mapped(.exp)
  return y.recorded("exp", x) { $0 * y }
}

/// The natural logarithm of each element.
public func log(_ x: Tensor) -> Tensor { x.mapped(.log).recorded("log", x) { $0 / x.detached() } }

/// The sine of each element.
public func sin(_ x: Tensor) -> Tensor { x.mapped(.sin).recorded("sin", x) { $0 * cos(x.detached()) } }

/// The cosine of each element.
public func cos(_ x: Tensor) -> Tensor { x.mapped(.cos).recorded("cos", x) { -$0 * sin(x.detached()) } }

/// The hyperbolic tangent of each element.
public func tanh(_ x: Tensor) -> Tensor {
  let y = x.mapped(.tanh)
  return y.recorded("tanh", x) { Kernels.back(.tanhBack, $0, y) }
}

/// The error function of each element.
public func erf(_ x: Tensor) -> Tensor {
  x.mapped(.erf).recorded("erf", x) { $0 * exp(-square(x.detached())) * 1.1283791670955126 }
}

/// The square root of each element.
public func sqrt(_ x: Tensor) -> Tensor {
  let y = x.mapped(.sqrt)
  return y.recorded("sqrt", x) { $0 * 0.5 / y }
}

/// The square of each element.
public func square(_ x: Tensor) -> Tensor {
  let own = x.dtype == .bool ? x.asType(.int32) : x
  return Kernels.unary(.square, own).recorded("square", x) { $0 * 2 * x.detached() }
}

/// The magnitude of each element.
public func abs(_ x: Tensor) -> Tensor {
  let own = x.dtype == .bool ? x.asType(.int32) : x
  return Kernels.unary(.abs, own).recorded("abs", x) { $0 * sign(x.detached()) }
}

/// −1, 0 or 1 for each element.
public func sign(_ x: Tensor) -> Tensor { Kernels.unary(.sign, x.dtype == .bool ? x.asType(.int32) : x.detached()) }

/// 1/(1 + e^−x) of each element.
public func sigmoid(_ x: Tensor) -> Tensor {
  let y = x.mapped(.sigmoid)
  return y.recorded("sigmoid", x) { Kernels.back(.sigmoidBack, $0, y) }
}

/// Each element, or zero where it is negative.
public func relu(_ x: Tensor) -> Tensor {
  x.mapped(.relu).recorded("relu", x) { Kernels.back(.reluBack, $0, x.detached()) }
}

/// x Φ(x) of each element, Φ being the normal distribution (Hendrycks and Gimpel, 2016), without approximation.
public func gelu(_ x: Tensor) -> Tensor {
  // Φ(x) + x φ(x)
  x.mapped(.gelu).recorded("gelu", x) { Kernels.back(.geluBack, $0, x.detached()) }
}

/// x Φ(x) with Φ(x) ≈ ½(1 + tanh(√(2/π)(x + 0.044715 x³))), the approximation in GPT-2.
public func geluApproximate(_ x: Tensor) -> Tensor {
  x.mapped(.geluTanh).recorded("geluApproximate", x) { Kernels.back(.geluTanhBack, $0, x.detached()) }
}

/// Each element of `x` to the power of `y`'s.
public func pow(_ x: Tensor, _ y: Tensor) -> Tensor {
  let z = Tensor.elementwise(.power, x, y)
  return z.recorded(
    "pow", x, y, { ($0 * y.detached() * pow(x.detached(), y.detached() - 1)).summed(to: x.layout.shape) },
    { gradient in
      let (x, y) = (x.detached(), y.detached())
      // z log x goes to 0 with x; the logarithm of 0 would make it NaN.
      let base = which((x .== 0) .&& (y .>= 0), 1, x)
      return (gradient * z * log(base)).summed(to: y.layout.shape)
    })
}

/// Each element to the power of a number.
public func pow(_ x: Tensor, _ y: some TensorScalar) -> Tensor {
  switch y.asDouble {
  case 2: return square(x.dtype.isFloating ? x : x.asType(.float32))
  case 0.5: return sqrt(x)
  default:
    let (x, y) = (x.dtype.isFloating ? x : x.asType(.float32)).paired(with: y)
    return pow(x, y)
  }
}

/// A number to the power of each element: `pow(10_000, -2 * i / d)`.
public func pow(_ x: some TensorScalar, _ y: Tensor) -> Tensor {
  let (y, x) = (y.dtype.isFloating ? y : y.asType(.float32)).paired(with: x)
  return pow(x, y)
}

extension Tensor {
  /// e to the power of each element.
  public func exp() -> Tensor { TensorEngine.exp(self) }
  /// The natural logarithm of each element.
  public func log() -> Tensor { TensorEngine.log(self) }
  /// The sine of each element.
  public func sin() -> Tensor { TensorEngine.sin(self) }
  /// The cosine of each element.
  public func cos() -> Tensor { TensorEngine.cos(self) }
  /// The hyperbolic tangent of each element.
  public func tanh() -> Tensor { TensorEngine.tanh(self) }
  /// The error function of each element.
  public func erf() -> Tensor { TensorEngine.erf(self) }
  /// The square root of each element.
  public func sqrt() -> Tensor { TensorEngine.sqrt(self) }
  /// The square of each element.
  public func square() -> Tensor { TensorEngine.square(self) }
  /// The magnitude of each element.
  public func abs() -> Tensor { TensorEngine.abs(self) }
  /// −1, 0 or 1 for each element.
  public func sign() -> Tensor { TensorEngine.sign(self) }
  /// 1/(1 + e^−x) of each element.
  public func sigmoid() -> Tensor { TensorEngine.sigmoid(self) }
  /// Each element, or zero where it is negative.
  public func relu() -> Tensor { TensorEngine.relu(self) }
  /// x Φ(x) of each element.
  public func gelu() -> Tensor { TensorEngine.gelu(self) }
  /// x Φ(x) of each element by the approximation with tanh.
  public func geluApproximate() -> Tensor { TensorEngine.geluApproximate(self) }
  /// Each element to the power of a number.
  public func pow(_ exponent: some TensorScalar) -> Tensor { TensorEngine.pow(self, exponent) }
}
