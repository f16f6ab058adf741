extension Tensor {
  /// One element for each index: `x[i, indices[i, j]]` along the last axis, and likewise along another.
  ///
  /// The indices have the shape of the tensor except along the axis; negative ones count from the end.
  public func takenAlong(_ indices: Tensor, axis: Int) -> Tensor {
    let place = resolved(axis, "takenAlong")
    var wanted = indices.layout.shape
    guard indices.rank == rank else { stop(.takeAlong(shape, indices.shape, axis)) }
    wanted[place] = layout.shape[place]
    guard wanted == layout.shape else { stop(.takeAlong(shape, indices.shape, axis)) }
    let size = layout.shape[place], inner = extents(around: place).inner
    let count = indices.layout.shape[place]
    let within = indices.detached().checkedIndices(size: size).scalars
    // The place of each element in reading order.
    let places = within.enumerated().map { index, value -> Int in
      let outer = index / (count * inner)
      return (outer * size + Int(value)) * inner + index % inner
    }
    return flattened().gathered(Tensor(places, dtype: .int32)).reshaped(indices.shape)
  }

  /// The tensor with each piece of `updates` added at the place along the axis that an int32 vector names.
  ///
  /// A place that is named more than once gets all of them, in order. It is the transpose of `gathered`.
  public func scatterAdding(_ updates: Tensor, at indices: Tensor, axis: Int = 0) -> Tensor {
    let place = resolved(axis, "scatterAdding")
    var wanted = shape
    wanted[place] = indices.count
    guard indices.rank == 1, updates.shape == wanted else { stop(.scatter(shape, updates.shape, indices.shape, axis)) }
    guard updates.dtype == dtype else { stop(.mixedTypes("scatterAdding", dtype, updates.dtype)) }
    let places = indices.detached().checkedIndices(size: layout.shape[place])
    let added = Kernels.scatterAdd(updates.contiguous(), extents(around: place), places, layout.shape)
    return (detached() + added)
      .recorded("scatterAdding", self, updates, { $0 }, { $0.gathered(places, axis: place) })
  }
}

/// One element for each index along an axis.
public func takenAlong(_ x: Tensor, _ indices: Tensor, axis: Int) -> Tensor { x.takenAlong(indices, axis: axis) }

/// The tensor with each piece of `updates` added at the place along the axis that an int32 vector names.
public func scatterAdding(_ x: Tensor, _ updates: Tensor, at indices: Tensor, axis: Int = 0) -> Tensor {
  x.scatterAdding(updates, at: indices, axis: axis)
}
