infix operator • : MultiplicationPrecedence

/// The product of matrices in the last two axes; leading axes broadcast.
///
/// A vector on the left is a row, on the right a column, and its axis goes from the result.
public func matmul(_ a: Tensor, _ b: Tensor) -> Tensor {
  guard a.rank > 0, b.rank > 0 else { stop(.matmulScalar(a.shape, b.shape)) }
  if a.rank == 1 { return a.rank == b.rank ? dot(a, b) : matmul(a.expandedDimensions(axis: 0), b).squeezed(axis: -2) }
  if b.rank == 1 {
    guard a.dim(-1) == b.dim(0) else { stop(.matmulInner(a.shape, b.shape)) }
    return matmul(a, b.expandedDimensions(axis: 1)).squeezed(axis: -1)
  }
  guard a.dim(-1) == b.dim(-2) else { stop(.matmulInner(a.shape, b.shape)) }
  if a.rank > 2, b.rank == 2 {
    // One product of many rows instead of many of few.
    return matmul(a.flattened(from: 0, to: -2), b).reshaped(Array(a.shape.dropLast()) + [b.dim(1)])
  }
  let (x, y) = Tensor.unified("matmul", a, b)
  x.requireFloating("matmul")
  let (left, right, shape) = batched(x, y)
  let result = Kernels.matmul(left, right, shape)
  // dA = dC Bᵀ and dB = Aᵀ dC
  return result.recorded(
    "matmul", a, b, { matmul($0, y.detached().mT).summed(to: x.layout.shape) },
    { matmul(x.detached().mT, $0).summed(to: y.layout.shape) })
}

/// The product of two vectors, as the product of a row and a column.
private func dot(_ a: Tensor, _ b: Tensor) -> Tensor {
  guard a.dim(0) == b.dim(0) else { stop(.matmulInner(a.shape, b.shape)) }
  return matmul(a.expandedDimensions(axis: 0), b.expandedDimensions(axis: 1)).reshaped([])
}

/// Both operands with the same leading axes, and the shape of the product.
private func batched(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor, Dimensions) {
  var leadA = a.layout.shape, leadB = b.layout.shape
  for _ in 0..<2 {
    leadA.remove(at: leadA.count - 1)
    leadB.remove(at: leadB.count - 1)
  }
  guard let lead = Layout.common(leadA, leadB) else { stop(.matmulBatch(a.shape, b.shape)) }
  var shapeA = lead, shapeB = lead, shape = lead
  shapeA.append(a.dim(-2))
  shapeA.append(a.dim(-1))
  shapeB.append(b.dim(-2))
  shapeB.append(b.dim(-1))
  shape.append(a.dim(-2))
  shape.append(b.dim(-1))
  return (a.expanded(to: shapeA), b.expanded(to: shapeB), shape)
}

extension Tensor {
  /// The product of matrices: see `matmul(_:_:)`.
  public static func • (a: Tensor, b: Tensor) -> Tensor { TensorEngine.matmul(a, b) }

  /// The product of matrices: see `matmul(_:_:)`.
  public func matmul(_ other: Tensor) -> Tensor { TensorEngine.matmul(self, other) }
}
