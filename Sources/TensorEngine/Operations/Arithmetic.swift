// Elementwise arithmetic of two tensors, with broadcasting, and its gradients.

extension Tensor {
  /// Both tensors in one type: integers and truth values join the other's type, float32 and float64 do not mix.
  static func unified(_ operation: String, _ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
    if a.dtype == b.dtype { return (a, b) }
    if a.dtype.isFloating, b.dtype.isFloating { stop(.mixedTypes(operation, a.dtype, b.dtype)) }
    if a.dtype.isFloating { return (a, b.asType(a.dtype)) }
    if b.dtype.isFloating { return (a.asType(b.dtype), b) }
    return (a.asType(.int32), b.asType(.int32))
  }

  /// The common shape of two tensors; misuse when there is none.
  static func commonShape(_ operation: String, _ a: Tensor, _ b: Tensor) -> Dimensions {
    guard let shape = Layout.common(a.layout.shape, b.layout.shape) else {
      stop(.broadcast(operation, a.shape, b.shape))
    }
    return shape
  }

  /// A view in a shape to which this one is known to broadcast.
  func expanded(to shape: Dimensions) -> Tensor {
    layout.shape == shape ? self : view(layout.broadcast(to: shape) ?? layout)
  }

  /// An operation on two tensors, brought to one type and shape; without gradient.
  static func elementwise(_ operation: BinaryOperation, _ a: Tensor, _ b: Tensor) -> Tensor {
    if a.dtype == b.dtype, a.dtype.isFloating, a.body.layout.shape == b.body.layout.shape {
      return Kernels.binary(operation, a, b, a.body.layout.shape)
    }
    var (a, b) = unified(operation.name, a, b)
    if a.dtype == .bool || (a.dtype == .int32 && (operation == .divide || operation == .power)) {
      let wanted: DType = operation == .divide || operation == .power ? .float32 : .int32
      (a, b) = (a.asType(wanted), b.asType(wanted))
    }
    let shape = commonShape(operation.name, a, b)
    return Kernels.binary(operation, a.expanded(to: shape), b.expanded(to: shape), shape)
  }

  /// Sums a gradient over the axes that were broadcast to give it.
  func summed(to shape: Dimensions) -> Tensor {
    if layout.shape == shape { return self }
    var result = self
    while result.rank > shape.count { result = result.sum(axis: 0) }
    for axis in shape.indices where shape[axis] == 1 && result.layout.shape[axis] != 1 {
      result = result.sum(axis: axis, keepDims: true)
    }
    return result
  }

  /// What brings a gradient of `shape` back to this tensor's shape; it keeps no memory of the tensor.
  func share(of shape: Dimensions, negative: Bool = false) -> Node.Pullback {
    let own = body.layout.shape
    if negative { return { (-$0).summed(to: own) } }
    if own == shape { return { $0 } }
    return { $0.summed(to: own) }
  }

  /// The sum, element by element.
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    let result = elementwise(.add, a, b), shape = result.body.layout.shape
    return result.recorded("add", a, b, a.share(of: shape), b.share(of: shape))
  }

  /// The difference, element by element.
  public static func - (a: Tensor, b: Tensor) -> Tensor {
    let result = elementwise(.subtract, a, b), shape = result.body.layout.shape
    return result.recorded("subtract", a, b, a.share(of: shape), b.share(of: shape, negative: true))
  }

  /// The product, element by element; the product of matrices is `•`.
  public static func * (a: Tensor, b: Tensor) -> Tensor {
    elementwise(.multiply, a, b)
      .recorded("multiply", a, b, { ($0 * b).summed(to: a.layout.shape) }, { ($0 * a).summed(to: b.layout.shape) })
  }

  /// The quotient, element by element; integers give float32.
  public static func / (a: Tensor, b: Tensor) -> Tensor {
    let result = elementwise(.divide, a, b)
    return result.recorded(
      "divide", a, b, { ($0 / b).summed(to: a.layout.shape) }, { (-$0 * result / b).summed(to: b.layout.shape) })
  }

  /// The sum with a number.
  public static func + (a: Tensor, b: some TensorScalar) -> Tensor {
    let (a, b) = a.paired(with: b)
    return a + b
  }

  /// The sum with a number.
  public static func + (a: some TensorScalar, b: Tensor) -> Tensor { b + a }

  /// The difference to a number.
  public static func - (a: Tensor, b: some TensorScalar) -> Tensor {
    let (a, b) = a.paired(with: b)
    return a - b
  }

  /// The difference of a number.
  public static func - (a: some TensorScalar, b: Tensor) -> Tensor {
    let (b, a) = b.paired(with: a)
    return a - b
  }

  /// The product with a number.
  public static func * (a: Tensor, b: some TensorScalar) -> Tensor {
    let (a, b) = a.paired(with: b)
    return a * b
  }

  /// The product with a number.
  public static func * (a: some TensorScalar, b: Tensor) -> Tensor { b * a }

  /// The quotient by a number.
  public static func / (a: Tensor, b: some TensorScalar) -> Tensor {
    let (a, b) = a.paired(with: b)
    return a / b
  }

  /// A number divided by each element.
  public static func / (a: some TensorScalar, b: Tensor) -> Tensor {
    let (b, a) = b.paired(with: a)
    return a / b
  }

  /// The negative of each element.
  public static prefix func - (x: Tensor) -> Tensor {
    let x = x.dtype == .bool ? x.asType(.int32) : x
    return Kernels.unary(.negate, x).recorded("negate", x) { -$0 }
  }

  /// Adds in place.
  public static func += (a: inout Tensor, b: Tensor) { a = a.updated("+=") { $0 + b } }

  /// Subtracts in place: `noGrad { w -= 0.1 * gradient }`.
  public static func -= (a: inout Tensor, b: Tensor) { a = a.updated("-=") { $0 - b } }

  /// Adds a number in place.
  public static func += (a: inout Tensor, b: some TensorScalar) { a = a.updated("+=") { $0 + b } }

  /// Subtracts a number in place.
  public static func -= (a: inout Tensor, b: some TensorScalar) { a = a.updated("-=") { $0 - b } }

  /// Multiplies in place.
  public static func *= (a: inout Tensor, b: some TensorScalar) { a = a.updated("*=") { $0 * b } }

  /// Divides in place.
  public static func /= (a: inout Tensor, b: some TensorScalar) { a = a.updated("/=") { $0 / b } }

  /// The value after an update in place: a leaf stays the leaf that it was.
  func updated(_ operation: String, _ change: (Tensor) -> Tensor) -> Tensor {
    guard let node, node.isLeaf else { return change(self) }
    if Recording.isOn { stop(.updateOutsideNoGrad(operation)) }
    var result = change(detached())
    guard result.layout.shape == layout.shape else { stop(.broadcastTo(operation, result.shape, shape)) }
    guard result.dtype == dtype else { stop(.updateType(operation, dtype, result.dtype)) }
    result.node = node
    node.noteUpdate()
    return result
  }
}

/// The larger of two, element by element; a NaN wins.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
  Tensor.elementwise(.maximum, a, b).recorded(
    "maximum", a, b, { which(a .>= b, $0, Tensor.zeros(like: $0)).summed(to: a.layout.shape) },
    { which(a .< b, $0, Tensor.zeros(like: $0)).summed(to: b.layout.shape) })
}

/// The smaller of two, element by element; a NaN wins.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
  Tensor.elementwise(.minimum, a, b).recorded(
    "minimum", a, b, { which(a .<= b, $0, Tensor.zeros(like: $0)).summed(to: a.layout.shape) },
    { which(a .> b, $0, Tensor.zeros(like: $0)).summed(to: b.layout.shape) })
}
