extension Tensor {
  /// Pieces along an axis in the order of an int32 tensor; its shape takes the place of the axis.
  ///
  /// Negative indices count from the end. This is the lookup of an embedding.
  public func gathered(_ indices: Tensor, axis: Int = 0) -> Tensor {
    guard indices.dtype == .int32 || indices.dtype.isFloating else {
      stop(.type("gather", indices.dtype, "int32 indices"))
    }
    let place = resolved(axis, "gather")
    let places = indices.detached().checkedIndices(size: layout.shape[place])
    var shape = Dimensions()
    for axis in 0..<place { shape.append(layout.shape[axis]) }
    for size in indices.shape { shape.append(size) }
    for axis in (place + 1)..<Swift.max(rank, place + 1) { shape.append(layout.shape[axis]) }
    let own = layout.shape, extents = extents(around: place)
    return Kernels.gather(contiguous(), extents, places, shape)
      .recorded("gather", self) { Kernels.scatterAdd($0.contiguous(), extents, places, own) }
  }

  /// The indices as contiguous int32 from 0 on; one out of range is misuse.
  func checkedIndices(size: Int) -> Tensor {
    let values = scalars
    var hasNegative = false
    for value in values {
      if value != value.rounded(.towardZero) || value < Double(-size) || value >= Double(size) {
        stop(Int(exactly: value).map { .gather($0, size) } ?? .fraction(value, size))
      }
      hasNegative = hasNegative || value < 0
    }
    if !hasNegative { return asType(.int32).contiguous() }
    return Tensor(values.map { $0 < 0 ? $0 + Double(size) : $0 }, shape: shape, dtype: .int32)
  }
}

/// Pieces along an axis in the order of an int32 tensor.
public func gather(_ x: Tensor, _ indices: Tensor, axis: Int = 0) -> Tensor { x.gathered(indices, axis: axis) }
