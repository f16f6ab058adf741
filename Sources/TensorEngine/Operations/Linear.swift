/// x Wᵀ + b: the rows of `weight`, [outputs, inputs], against each vector of `x`, [..., inputs]; gives [..., outputs].
///
/// The same bits as the product and the sum one after the other, without a second pass over the result.
public func linear(_ x: Tensor, weight: Tensor, bias: Tensor? = nil) -> Tensor {
  guard weight.rank == 2, x.rank > 0, x.dim(-1) == weight.dim(1) else { stop(.linear(x.shape, weight.shape)) }
  if let bias, bias.shape != [weight.dim(0)] { stop(.linearBias(bias.shape, weight.shape)) }
  let given = [x, weight] + (bias.map { [$0] } ?? [])
  for tensor in given {
    tensor.requireFloating("linear")
    if tensor.dtype != x.dtype { stop(.mixedTypes("linear", x.dtype, tensor.dtype)) }
  }
  let rows = x.detached().flattenedRows, own = weight.detached(), lead = x.layout.shape
  var shape = Dimensions()
  shape.append(rows.dim(0))
  shape.append(own.dim(0))
  let product = Kernels.matmul(rows, own.view(own.layout.permuted([1, 0])), shape, plus: bias?.detached().contiguous())
  var outer = lead
  outer[lead.count - 1] = own.dim(0)
  let result = product.view(Layout(contiguous: outer))
  // dx = dy W, dW = dyᵀ x, db = Σ dy
  return result.recorded("linear", together: given) { [needsInput = x.node != nil, count = given.count] gradient in
    let dy = gradient.flattenedRows
    let dx = needsInput ? matmul(dy, own).view(Layout(contiguous: lead)) : dy
    return Array([dx, matmul(dy.mT, rows), dy.sum(axis: 0)].prefix(count))
  }
}

extension Tensor {
  /// The vectors of the last axis as the rows of a matrix.
  fileprivate var flattenedRows: Tensor { reshaped([extents(around: rank - 1).outer, dim(-1)]) }
}
