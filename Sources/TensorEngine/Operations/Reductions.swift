// Reductions over one axis or over all elements.

extension Tensor {
  /// Reduces one axis, or all elements when `axis` is nil.
  fileprivate func reduced(_ reduction: Reduction, _ operation: String, _ axis: Int?, _ keepDims: Bool) -> Tensor {
    let own = dtype == .bool ? asType(.int32) : self
    guard let axis else {
      if own.count == 0, reduction != .sum { stop(.empty(operation, shape)) }
      let shape = keepDims ? Dimensions(repeating: 1, count: rank) : Dimensions()
      return Kernels.reduce(reduction, own.contiguous(), (1, own.count, 1), shape)
    }
    let place = resolved(axis, operation)
    if layout.shape[place] == 0, reduction != .sum { stop(.empty(operation, shape)) }
    var result = layout.shape
    if keepDims { result[place] = 1 } else { result.remove(at: place) }
    return Kernels.reduce(reduction, own.contiguous(), own.extents(around: place), result)
  }

  /// A gradient of a reduction, seen again in the shape before it.
  fileprivate func spread(over shape: Dimensions, _ axis: Int?, _ keepDims: Bool) -> Tensor {
    var layout = contiguous().layout
    if let axis, !keepDims { layout.insertAxis(at: axis < 0 ? axis + shape.count : axis) }
    if axis == nil {
      layout = Layout(contiguous: Dimensions(repeating: 1, count: shape.count), offset: layout.offset)
    }
    return contiguous().view(layout).expanded(to: shape)
  }

  /// The sum over an axis, or of everything.
  public func sum(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    let shape = layout.shape
    return reduced(.sum, "sum", axis, keepDims).recorded("sum", self) { $0.spread(over: shape, axis, keepDims) }
  }

  /// The mean over an axis, or of everything.
  public func mean(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    let own = dtype.isFloating ? self : asType(.float32)
    let n = length("mean", axis)
    return own.sum(axis: axis, keepDims: keepDims) / n
  }

  /// The variance over an axis, or of everything: of the population, or of a sample when `isSample`.
  public func variance(axis: Int? = nil, keepDims: Bool = false, isSample: Bool = false) -> Tensor {
    let own = dtype.isFloating ? self : asType(.float32)
    let n = length("variance", axis)
    if isSample, n == 1 { stop(.sampleOfOne(shape)) }
    return Numerics.whole("variance", [self]) {
      let deviation = own - own.mean(axis: axis, keepDims: axis != nil)
      return deviation.square().sum(axis: axis, keepDims: keepDims) / (isSample ? n - 1 : n)
    }
  }

  /// The number of elements that are reduced to one; none is misuse.
  private func length(_ operation: String, _ axis: Int?) -> Int {
    let n = axis.map { layout.shape[resolved($0, operation)] } ?? count
    if n == 0 { stop(.empty(operation, shape)) }
    return n
  }

  /// The square root of the variance.
  public func standardDeviation(axis: Int? = nil, keepDims: Bool = false, isSample: Bool = false) -> Tensor {
    variance(axis: axis, keepDims: keepDims, isSample: isSample).sqrt()
  }

  /// The largest element; its gradient goes to the first place where it stands.
  public func max(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced(.max, "max", axis, keepDims).recorded("max", self) { gradient in
      self.placed(gradient, at: self.argMax(axis: axis), axis, keepDims)
    }
  }

  /// The smallest element; its gradient goes to the first place where it stands.
  public func min(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced(.min, "min", axis, keepDims).recorded("min", self) { gradient in
      self.placed(gradient, at: self.argMin(axis: axis), axis, keepDims)
    }
  }

  /// The place of the largest element along an axis, or in reading order; the first of several.
  public func argMax(axis: Int? = nil, keepDims: Bool = false) -> Tensor { reduced(.argMax, "argMax", axis, keepDims) }

  /// The place of the smallest element along an axis, or in reading order; the first of several.
  public func argMin(axis: Int? = nil, keepDims: Bool = false) -> Tensor { reduced(.argMin, "argMin", axis, keepDims) }

  /// A gradient at the places that a reduction chose, zeros elsewhere.
  private func placed(_ gradient: Tensor, at indices: Tensor, _ axis: Int?, _ keepDims: Bool) -> Tensor {
    let shape = layout.shape
    guard let axis else {
      let places = Tensor.arange(count, dtype: .int32).reshaped(shape.array) .== indices
      return which(places, gradient.spread(over: shape, nil, keepDims), 0)
    }
    let place = resolved(axis, "max")
    var column = Dimensions(repeating: 1, count: rank)
    column[place] = shape[place]
    let places =
      Tensor.arange(shape[place], dtype: .int32).reshaped(column.array)
      .== indices.expandedDimensions(axis: place)
    return which(places, gradient.spread(over: shape, axis, keepDims), 0)
  }

  /// log Σ eˣ over an axis, or of everything, without overflow.
  public func logSumExp(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    _ = length("logSumExp", axis)
    let own = dtype.isFloating ? self : asType(.float32)
    return Numerics.whole("logSumExp", [self]) {
      let peak = own.detached().max(axis: axis, keepDims: true)
      // A row of minus infinities must not become their difference.
      let shift = which(TensorEngine.abs(peak) .== Double.infinity, 0, peak)
      let sum = TensorEngine.log((own - shift).exp().sum(axis: axis, keepDims: true)) + shift
      if keepDims { return sum }
      return axis.map { sum.squeezed(axis: $0) } ?? sum.reshaped([])
    }
  }

  /// √Σx² over an axis, or of everything: the Euclidean length.
  ///
  /// The largest element is taken out first, because the square of a small gradient would be zero in float32.
  public func norm(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    _ = length("norm", axis)
    let own = dtype.isFloating ? self : asType(.float32)
    let peak = TensorEngine.abs(own.detached()).max(axis: axis, keepDims: true)
    let scale = which((peak .> 0) .&& (peak .< Double.infinity), peak, 1)
    let length = TensorEngine.sqrt((own / scale).square().sum(axis: axis, keepDims: true)) * scale
    if keepDims { return length }
    return axis.map { length.squeezed(axis: $0) } ?? length.reshaped([])
  }

  /// The k largest along the last axis, largest first, with their places; ties by place.
  public func topK(_ k: Int) -> (values: Tensor, indices: Tensor) {
    guard rank > 0, k >= 0, k <= layout.shape[rank - 1], dtype != .bool else { stop(.topK(k, shape)) }
    let n = layout.shape[rank - 1]
    var shape = layout.shape
    shape[rank - 1] = k
    let (values, indices) = Kernels.topK(contiguous(), k: k, n: n, shape)
    return (node == nil ? values : takenAlong(indices, axis: -1), indices)
  }

  /// True when every element is true or not zero.
  public func all() -> Bool { scalars.allSatisfy { $0 != 0 } }

  /// True when some element is true or not zero.
  public func any() -> Bool { scalars.contains { $0 != 0 } }
}

/// The sum over an axis, or of everything.
public func sum(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.sum(axis: axis, keepDims: keepDims)
}

/// The mean over an axis, or of everything.
public func mean(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.mean(axis: axis, keepDims: keepDims)
}

/// The variance of the population over an axis, or of everything.
public func variance(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.variance(axis: axis, keepDims: keepDims)
}

/// log Σ eˣ over an axis, or of everything.
public func logSumExp(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.logSumExp(axis: axis, keepDims: keepDims)
}

/// The largest element along an axis, or of everything.
public func max(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.max(axis: axis, keepDims: keepDims)
}

/// The smallest element along an axis, or of everything.
public func min(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.min(axis: axis, keepDims: keepDims)
}

/// √Σx² over an axis, or of everything.
public func norm(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.norm(axis: axis, keepDims: keepDims)
}

/// The k largest along the last axis with their places.
public func topK(_ x: Tensor, _ k: Int) -> (values: Tensor, indices: Tensor) { x.topK(k) }

/// The square root of the variance.
public func standardDeviation(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.standardDeviation(axis: axis, keepDims: keepDims)
}

/// The place of the largest element along an axis, or in reading order.
public func argMax(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.argMax(axis: axis, keepDims: keepDims)
}

/// The place of the smallest element along an axis, or in reading order.
public func argMin(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.argMin(axis: axis, keepDims: keepDims)
}
