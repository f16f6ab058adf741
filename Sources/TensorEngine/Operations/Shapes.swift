// Other shapes of the same elements: views where the layout allows, and pieces put together.

extension Tensor {
  /// The elements in reading order under another shape; one size may be −1, which stands for what is left.
  public func reshaped(_ shape: [Int]) -> Tensor {
    var wanted = shape
    if let open = wanted.firstIndex(of: -1) {
      wanted[open] = 1
      let rest = wanted.reduce(1, *)
      wanted[open] = rest > 0 && count % rest == 0 ? count / rest : -1
    }
    guard !wanted.contains(where: { $0 < 0 }), wanted.reduce(1, *) == count else {
      stop(.reshape(self.shape, shape))
    }
    let target = Dimensions(wanted, operation: "reshaped"), own = layout.shape
    let source = contiguous()
    return source.view(Layout(contiguous: target, offset: source.layout.offset))
      .recorded("reshaped", self) { $0.reshaped(own.array) }
  }

  /// The axes in another order; without arguments, reversed.
  public func transposed(_ axes: Int...) -> Tensor { transposed(axes: axes.isEmpty ? nil : axes) }

  /// The axes in another order; reversed when nil.
  func transposed(axes: [Int]?) -> Tensor {
    let order = axes.map { $0.map { $0 < 0 ? $0 + rank : $0 } } ?? Array((0..<rank).reversed())
    guard order.sorted() == Array(0..<rank) else { stop(.permutation(axes ?? [], shape)) }
    let back = order.indices.sorted { order[$0] < order[$1] }
    return view(layout.permuted(order)).recorded("transposed", self) { $0.transposed(axes: back) }
  }

  /// The axes with two of them exchanged.
  public func swappedAxes(_ first: Int, _ second: Int) -> Tensor {
    var order = Array(0..<rank)
    order.swapAt(resolved(first, "swappedAxes"), resolved(second, "swappedAxes"))
    return transposed(axes: order)
  }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  /// The transpose of a matrix.
  public var T: Tensor {
    guard rank == 2 else { stop(.transposeRank(shape)) }
    return swappedAxes(0, 1)
  }

  /// The transpose of the last two axes.
  public var mT: Tensor {
    guard rank >= 2 else { stop(.transposeRank(shape)) }
    return swappedAxes(-2, -1)
  }

  /// A new axis of size one, at this place in the result.
  public func expandedDimensions(axis: Int) -> Tensor {
    let place = axis < 0 ? axis + rank + 1 : axis
    guard (0...rank).contains(place) else { stop(.newAxis(axis, shape)) }
    guard rank < Dimensions.capacity else { stop(.rank("expandedDimensions", rank + 1)) }
    var target = layout
    target.insertAxis(at: place)
    return view(target).recorded("expandedDimensions", self) { $0.squeezed(axis: place) }
  }

  /// Without one axis of size one; without an argument, without all of them.
  public func squeezed(axis: Int? = nil) -> Tensor {
    guard let axis else { return reshaped(shape.filter { $0 != 1 }) }
    let place = resolved(axis, "squeezed")
    guard layout.shape[place] == 1 else { stop(.squeeze(axis, shape)) }
    var target = layout
    target.removeAxis(at: place)
    return view(target).recorded("squeezed", self) { $0.expandedDimensions(axis: place) }
  }

  /// The axes from `start` to `end` as one.
  public func flattened(from start: Int = 0, to end: Int = -1) -> Tensor {
    if rank == 0 { return reshaped([1]) }
    let (first, last) = (resolved(start, "flattened"), resolved(end, "flattened"))
    guard first <= last else { stop(.flatten(start, end, shape)) }
    let joined = shape[first...last].reduce(1, *)
    return reshaped(Array(shape[..<first]) + [joined] + Array(shape[(last + 1)...]))
  }

  /// The elements repeated along axes of size one, and new leading axes, without a copy.
  public func broadcast(to shape: [Int]) -> Tensor {
    let own = layout.shape
    guard let target = layout.broadcast(to: Tensor.checked(shape, "broadcast")) else {
      stop(.broadcastTo("broadcast", self.shape, shape))
    }
    return view(target).recorded("broadcast", self) { $0.summed(to: own) }
  }

  /// Each piece along an axis so many times in a row: [1, 2] becomes [1, 1, 2, 2].
  public func repeated(_ count: Int, axis: Int = 0) -> Tensor {
    let place = resolved(axis, "repeated")
    guard count >= 0 else { stop(.negativeSize("repeated", [count])) }
    var wide = shape, joined = shape
    wide.insert(count, at: place + 1)
    joined[place] *= count
    return expandedDimensions(axis: place + 1).broadcast(to: wide).reshaped(joined)
  }

  /// The pieces along an axis moved on by so many places; what falls off at the end comes back at the beginning.
  ///
  /// [1, 2, 3] rolled by 1 is [3, 1, 2]; a negative number moves the other way.
  public func rolled(by places: Int, axis: Int = 0) -> Tensor {
    let place = resolved(axis, "rolled"), size = layout.shape[place]
    guard size > 0 else { return self }
    // The remainder of a negative number is negative.
    let back = (places % size + size) % size
    guard back > 0 else { return self }
    let parts = [slice(place, from: size - back, count: back), slice(place, from: 0, count: size - back)]
    return concatenated(parts, axis: place)
  }

  /// So many equal parts along an axis.
  public func split(parts: Int, axis: Int = 0) -> [Tensor] {
    let place = resolved(axis, "split")
    let size = layout.shape[place]
    guard parts > 0, size % parts == 0 else { stop(.split(parts, axis, shape)) }
    let step = size / parts
    return (0..<parts).map { slice(place, from: $0 * step, count: step) }
  }

  /// A part of one axis.
  func slice(_ axis: Int, from start: Int, count: Int) -> Tensor {
    var target = layout
    target.offset += start * layout.strides[axis]
    target.shape[axis] = count
    let own = layout.shape
    return view(target).recorded("slice", self) { gradient in
      let whole = Kernels.fill(0, own, gradient.dtype)
      Kernels.copy(gradient, into: whole.detached().slice(axis, from: start, count: count))
      return whole
    }
  }

  /// The elements on and below a diagonal, zeros above; `k` moves the diagonal to the right.
  public func tril(_ k: Int = 0) -> Tensor { triangle("tril") { column, row in column .<= row + k } }

  /// The elements on and above a diagonal, zeros below; `k` moves the diagonal to the right.
  public func triu(_ k: Int = 0) -> Tensor { triangle("triu") { column, row in column .>= row + k } }

  private func triangle(_ operation: String, _ keeps: (Tensor, Tensor) -> Tensor) -> Tensor {
    guard rank >= 2 else { stop(.notMatrix(operation, shape)) }
    let row = Tensor.arange(dim(-2), dtype: .int32).expandedDimensions(axis: 1)
    return which(keeps(Tensor.arange(dim(-1), dtype: .int32), row), self, Tensor.zeros(like: self))
  }
}

/// The tensors one after the other along an axis.
public func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  guard let first = tensors.first else { stop(.noTensors("concatenated")) }
  let place = first.resolved(axis, "concatenated")
  var shape = first.layout.shape
  shape[place] = 0
  for tensor in tensors {
    var expected = tensor.layout.shape
    guard expected.count == shape.count else { stop(.concatenate(first.shape, tensor.shape, axis)) }
    expected[place] = shape[place]
    guard expected == shape else { stop(.concatenate(first.shape, tensor.shape, axis)) }
    guard tensor.dtype == first.dtype else { stop(.mixedTypes("concatenated", first.dtype, tensor.dtype)) }
    shape[place] += tensor.layout.shape[place]
  }
  let result = Tensor(uninitialized: shape, first.dtype)
  let sizes = tensors.map { $0.layout.shape[place] }
  let starts = sizes.indices.map { sizes[..<$0].reduce(0, +) }
  for (index, tensor) in tensors.enumerated() {
    Kernels.copy(tensor, into: result.slice(place, from: starts[index], count: sizes[index]))
  }
  return result.recorded("concatenated", tensors) { $1.slice(place, from: starts[$0], count: sizes[$0]) }
}

/// Tensors of one shape side by side along a new axis.
public func stacked(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  guard let first = tensors.first else { stop(.noTensors("stacked")) }
  for tensor in tensors where tensor.layout.shape != first.layout.shape { stop(.stack(first.shape, tensor.shape)) }
  return concatenated(tensors.map { $0.expandedDimensions(axis: axis) }, axis: axis)
}

/// Matrices along the diagonal of one, zeros elsewhere.
public func blockDiagonal(_ blocks: [Tensor]) -> Tensor {
  guard let first = blocks.first else { stop(.noTensors("blockDiagonal")) }
  for block in blocks {
    guard block.rank == 2 else { stop(.notMatrix("blockDiagonal", block.shape)) }
    guard block.dtype == first.dtype else { stop(.mixedTypes("blockDiagonal", first.dtype, block.dtype)) }
  }
  let width = blocks.reduce(0) { $0 + $1.dim(1) }
  var before = 0
  let rows = blocks.map { block in
    let (height, own) = (block.dim(0), block.dim(1))
    let left = Tensor.zeros([height, before], dtype: block.dtype)
    let right = Tensor.zeros([height, width - before - own], dtype: block.dtype)
    before += own
    return concatenated([left, block, right], axis: 1)
  }
  return concatenated(rows)
}
