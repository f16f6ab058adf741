// Comparisons give bool tensors; they have no gradient.

infix operator .== : ComparisonPrecedence
infix operator .!= : ComparisonPrecedence
infix operator .< : ComparisonPrecedence
infix operator .<= : ComparisonPrecedence
infix operator .> : ComparisonPrecedence
infix operator .>= : ComparisonPrecedence
infix operator .&& : LogicalConjunctionPrecedence
infix operator .|| : LogicalDisjunctionPrecedence
prefix operator .!

extension Tensor {
  private static func compared(_ comparison: Comparison, _ a: Tensor, _ b: Tensor) -> Tensor {
    let (a, b) = unified("compare", a.detached(), b.detached())
    let shape = commonShape("compare", a, b)
    return Kernels.compare(comparison, a.expanded(to: shape), b.expanded(to: shape), shape)
  }

  private static func compared(_ comparison: Comparison, _ a: Tensor, with b: some TensorScalar) -> Tensor {
    let (a, b) = a.detached().paired(with: b)
    return compared(comparison, a, b)
  }

  /// True where the elements are equal.
  public static func .== (a: Tensor, b: Tensor) -> Tensor { compared(.equal, a, b) }
  /// True where the element equals the number.
  public static func .== (a: Tensor, b: some TensorScalar) -> Tensor { compared(.equal, a, with: b) }
  /// True where the elements differ.
  public static func .!= (a: Tensor, b: Tensor) -> Tensor { compared(.notEqual, a, b) }
  /// True where the element differs from the number.
  public static func .!= (a: Tensor, b: some TensorScalar) -> Tensor { compared(.notEqual, a, with: b) }
  /// True where the first is less.
  public static func .< (a: Tensor, b: Tensor) -> Tensor { compared(.less, a, b) }
  /// True where the element is less than the number.
  public static func .< (a: Tensor, b: some TensorScalar) -> Tensor { compared(.less, a, with: b) }
  /// True where the first is less or equal.
  public static func .<= (a: Tensor, b: Tensor) -> Tensor { compared(.lessOrEqual, a, b) }
  /// True where the element is at most the number.
  public static func .<= (a: Tensor, b: some TensorScalar) -> Tensor { compared(.lessOrEqual, a, with: b) }
  /// True where the first is greater.
  public static func .> (a: Tensor, b: Tensor) -> Tensor { compared(.greater, a, b) }
  /// True where the element is greater than the number.
  public static func .> (a: Tensor, b: some TensorScalar) -> Tensor { compared(.greater, a, with: b) }
  /// True where the first is greater or equal.
  public static func .>= (a: Tensor, b: Tensor) -> Tensor { compared(.greaterOrEqual, a, b) }
  /// True where the element is at least the number.
  public static func .>= (a: Tensor, b: some TensorScalar) -> Tensor { compared(.greaterOrEqual, a, with: b) }

  /// True where both are.
  public static func .&& (a: Tensor, b: Tensor) -> Tensor {
    elementwise(.minimum, a.asType(.bool).asType(.int32), b.asType(.bool).asType(.int32)).asType(.bool)
  }

  /// True where at least one is.
  public static func .|| (a: Tensor, b: Tensor) -> Tensor {
    elementwise(.maximum, a.asType(.bool).asType(.int32), b.asType(.bool).asType(.int32)).asType(.bool)
  }

  /// True where the element is false.
  public static prefix func .! (a: Tensor) -> Tensor { a .== 0 }
}

/// Elements of `a` where `condition` is true, of `b` elsewhere.
public func which(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
  guard condition.dtype == .bool else { stop(.type("which", condition.dtype, "a bool condition")) }
  let (x, y) = Tensor.unified("which", a, b)
  let inner = Tensor.commonShape("which", x, y)
  guard let shape = Layout.common(condition.layout.shape, inner) else {
    stop(.broadcast("which", condition.shape, inner.array))
  }
  let result = Kernels.select(condition.expanded(to: shape), x.expanded(to: shape), y.expanded(to: shape))
  return result.recorded(
    "which", a, b, { which(condition, $0, Tensor.zeros(like: $0)).summed(to: a.layout.shape) },
    { which(condition, Tensor.zeros(like: $0), $0).summed(to: b.layout.shape) })
}

/// Elements of `a` where `condition` is true, a number elsewhere.
public func which(_ condition: Tensor, _ a: Tensor, _ b: some TensorScalar) -> Tensor {
  let (a, b) = a.paired(with: b)
  return which(condition, a, b)
}

/// A number where `condition` is true, elements of `b` elsewhere.
public func which(_ condition: Tensor, _ a: some TensorScalar, _ b: Tensor) -> Tensor {
  let (b, a) = b.paired(with: a)
  return which(condition, a, b)
}

/// One number where `condition` is true, another elsewhere; float32 unless `dtype` says otherwise.
public func which(
  _ condition: Tensor, _ a: some TensorScalar, _ b: some TensorScalar, dtype: DType = .float32
) -> Tensor {
  which(condition, Tensor(a.asDouble, dtype: dtype), Tensor(b.asDouble, dtype: dtype))
}
