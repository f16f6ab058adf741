// Reading and writing parts of a tensor.

extension Tensor {
  /// A part of the tensor: `a[0..., ..<8, -1]`, `a[.ellipsis, 0]`, `a[mask]`, `a[[2, 0, 1]]`.
  ///
  /// An integer takes its axis away, a range keeps it; negative numbers count from the end. A bool tensor picks the
  /// elements (or rows) where it is true; an array of integers or an int32 tensor picks rows in its order. Assigning
  /// broadcasts the new value, and changes no other tensor.
  public subscript(_ indices: any TensorIndexing...) -> Tensor {
    get { part(indices.map(\.tensorIndex)) }
    set { assign(newValue, at: indices.map(\.tensorIndex)) }
  }

  private func part(_ indices: [TensorIndex]) -> Tensor {
    if case .tensor(let mask)? = indices.first?.kind, mask.dtype == .bool {
      guard indices.count == 1 else { stop(.maskBesideOthers()) }
      return masked(mask)
    }
    let selection = Selection(indices, in: self)
    let own = layout.shape
    let part = view(selection.layout).recorded("subscript", self) { gradient in
      let whole = Kernels.fill(0, own, gradient.dtype)
      Kernels.copy(gradient, into: whole.view(Selection(indices, in: whole).layout))
      return whole
    }
    guard let (axis, places) = selection.gather else { return part }
    return part.gathered(places, axis: axis)
  }

  /// The elements, or rows, where the mask is true.
  private func masked(_ mask: Tensor) -> Tensor {
    let places = maskedPlaces(mask)
    let rest = Array(shape[mask.rank...])
    return reshaped([mask.count] + rest).gathered(Tensor(places, dtype: .int32))
  }

  private func maskedPlaces(_ mask: Tensor) -> [Int] {
    guard mask.rank <= rank, Array(shape.prefix(mask.rank)) == mask.shape else { stop(.mask(mask.shape, shape)) }
    return mask.scalars.enumerated().filter { $0.element != 0 }.map(\.offset)
  }

  private mutating func assign(_ value: Tensor, at indices: [TensorIndex]) {
    if let node, node.isLeaf, Recording.isOn { stop(.updateOutsideNoGrad("subscript")) }
    let leaf = node?.isLeaf == true ? node : nil
    if case .tensor(let mask)? = indices.first?.kind {
      assign(value, where: mask)
    } else {
      replace(value, at: indices)
    }
    if let leaf {
      node = leaf
      leaf.noteUpdate()
    }
  }

  private mutating func replace(_ value: Tensor, at indices: [TensorIndex]) {
    if indices.contains(where: { if case .tensor = $0.kind { true } else { false } }) {
      stop(.assignThroughIndices())
    }
    let before = self
    let target = Selection(indices, in: self).layout
    let fitting = value.fitting(dtype, target.shape)
    makeUnique()
    Kernels.copy(fitting, into: view(Selection(indices, in: self).layout))
    self = detached().recorded(
      "subscript", before, value,
      { gradient in
        var rest = gradient.detached()
        rest.replace(gradient.scalar(0), at: indices)
        return rest
      }, { $0.part(indices).summed(to: value.layout.shape) })
  }

  /// Writes where a mask is true, or at the rows that an index tensor names; the last of equal indices stays.
  ///
  /// The value broadcasts to what reading with the same subscript gives.
  private mutating func assign(_ value: Tensor, where selector: Tensor) {
    let own = shape, isMask = selector.dtype == .bool
    if !isMask, rank == 0 { stop(.tooManyIndices(1, own)) }
    let places =
      isMask
      ? maskedPlaces(selector) : selector.detached().checkedIndices(size: own[0]).scalars.map { Int($0) }
    let rest = Array(own[(isMask ? selector.rank : 1)...]), rows = isMask ? selector.count : own[0]
    let target = (isMask ? [places.count] : selector.shape) + rest
    _ = value.fitting(dtype, Dimensions(target, operation: "subscript"))
    let values = value.asType(dtype).broadcast(to: target).reshaped([places.count] + rest)
    // Rows are taken from the old elements followed by the new ones.
    var order = Array(0..<rows)
    for (index, place) in places.enumerated() { order[place] = rows + index }
    let all = concatenated([reshaped([rows] + rest), values])
    self = all.gathered(Tensor(order, dtype: .int32)).reshaped(own)
  }

  /// The value in this type, and broadcast to a shape.
  private func fitting(_ dtype: DType, _ shape: Dimensions) -> Tensor {
    var result = self
    if self.dtype != dtype {
      if dtype.isFloating && self.dtype.isFloating { stop(.mixedTypes("subscript", dtype, self.dtype)) }
      result = asType(dtype)
    }
    guard let target = result.layout.broadcast(to: shape) else {
      stop(.broadcastTo("subscript", self.shape, shape.array))
    }
    return result.view(target)
  }

  /// Copies the elements unless this tensor alone owns them, so that writing changes no other.
  mutating func makeUnique() {
    let isWhole = layout.isContiguous
    if !isWhole || !ownsStorageAlone {
      let node = node
      self = Kernels.contiguous(self)
      self.node = node
    }
  }
}

/// A subscript applied to a tensor: the part that it shows, and the index tensor that is still to be applied.
struct Selection {
  /// The part that ranges and integers choose.
  private(set) var layout: Layout
  /// The axis of that part to which an index tensor applies.
  private(set) var gather: (axis: Int, places: Tensor)?

  init(_ indices: [TensorIndex], in tensor: Tensor) {
    let used = indices.count(where: \.usesAxis)
    guard used <= tensor.rank else { stop(.tooManyIndices(used, tensor.shape)) }
    layout = tensor.layout
    var axis = 0, source = 0
    for index in indices {
      switch index.kind {
      case .newAxis:
        layout.insertAxis(at: axis)
        axis += 1
      case .ellipsis:
        axis += tensor.rank - used
        source += tensor.rank - used
      case .at(let place):
        let size = layout.shape[axis], resolved = place < 0 ? place + size : place
        guard (0..<size).contains(resolved) else { stop(.index(place, source, tensor.shape)) }
        layout.offset += resolved * layout.strides[axis]
        layout.removeAxis(at: axis)
        source += 1
      case .range(let from, let to, let step):
        narrow(axis, from, to, step) { stop(.range($0, $1, source, tensor.shape)) }
        axis += 1
        source += 1
      case .tensor(let places):
        guard gather == nil else { stop(.twoIndexTensors()) }
        gather = (axis, places)
        axis += 1
        source += 1
      }
    }
  }

  private mutating func narrow(_ axis: Int, _ from: Int?, _ to: Int?, _ step: Int, _ fail: (Int, Int) -> Never) {
    let size = layout.shape[axis]
    let lower = from.map { $0 < 0 ? $0 + size : $0 } ?? 0
    let upper = to.map { $0 < 0 ? $0 + size : $0 } ?? size
    guard lower >= 0, lower <= upper, upper <= size else { fail(from ?? 0, to ?? size) }
    layout.offset += lower * layout.strides[axis]
    layout.shape[axis] = (upper - lower + step - 1) / step
    layout.strides[axis] *= step
  }
}
