/// An array of numbers with any number of axes, from none (a scalar) to eight.
///
/// A tensor is a value: assigning to one never changes another. Slices, transposes and broadcasts share memory
/// until one of them is written to. Elements are float32 unless a `dtype:` says otherwise.
public struct Tensor: Sendable {
  // One reference, so that passing a tensor on costs next to nothing.
  private(set) var body: TensorBody

  init(storage: Storage, layout: Layout, dtype: DType, node: Node? = nil) {
    body = TensorBody(storage: storage, layout: layout, dtype: dtype, node: node)
  }

  /// The memory, perhaps shared with other tensors.
  var storage: Storage { body.storage }

  /// Which elements of the memory, and in which order.
  var layout: Layout { body.layout }

  /// The type of the elements.
  public var dtype: DType { body.dtype }

  /// The place in the graph of a computation whose gradients are wanted; nil outside.
  var node: Node? {
    get { body.node }
    set { body = TensorBody(storage: body.storage, layout: body.layout, dtype: body.dtype, node: newValue) }
  }

  /// The tensor with a place in a graph.
  consuming func placed(_ node: Node) -> Tensor {
    if isKnownUniquelyReferenced(&body) {
      body.attach(node)
      return self
    }
    return Tensor(storage: body.storage, layout: body.layout, dtype: body.dtype, node: node)
  }

  /// Whether no other tensor, and no view, shows the memory.
  var ownsStorageAlone: Bool {
    mutating get { isKnownUniquelyReferenced(&body) && body.ownsStorageAlone }
  }

  /// Memory for a tensor; the kernel that is called next must write every element.
  init(uninitialized shape: Dimensions, _ dtype: DType) {
    InstructionSet.chooseFromEnvironment
    body = TensorBody(storage: Storage(byteCount: shape.product * dtype.width), contiguous: shape, dtype: dtype)
  }

  /// The size of each axis; empty for a scalar.
  public var shape: [Int] { layout.shape.array }

  /// The number of axes.
  public var rank: Int { body.layout.rank }

  /// The number of elements.
  public var count: Int { body.layout.count }

  /// The size of one axis; negative axes count from the end.
  public func dim(_ axis: Int) -> Int { layout.shape[resolved(axis, "dim")] }

  /// The only element, as a Double.
  public func item() -> Double {
    guard count == 1 else { stop(.item(shape)) }
    return scalars[0]
  }

  /// The elements in reading order, as doubles: true is 1, and every float32 and int32 is exact.
  public var scalars: [Double] { Kernels.doubles(contiguous()) }

  /// The elements in reading order, as floats.
  public var floats: [Float] { Kernels.floats(contiguous()) }

  /// The elements as rows of a matrix: a vector is one row, leading axes follow one another.
  public var rows: [[Double]] {
    let all = scalars, width = rank == 0 ? 1 : layout.shape[rank - 1]
    guard width > 0 else { return [] }
    return Swift.stride(from: 0, to: all.count, by: width).map { Array(all[$0..<($0 + width)]) }
  }

  /// The elements of a matrix as nested arrays.
  public func nested() -> [[Double]] {
    guard rank == 2 else { stop(.notMatrix("nested", shape)) }
    return rows
  }

  /// The same numbers as another type; fractions are cut off, anything but zero is true.
  public func asType(_ dtype: DType) -> Tensor {
    if dtype == self.dtype { return self }
    let result = Kernels.converted(contiguous(), to: dtype)
    guard dtype.isFloating, self.dtype.isFloating else { return result }
    let own = self.dtype
    return result.recorded("asType", self) { $0.asType(own) }
  }

  /// The same tensor with its elements one after the other.
  func contiguous() -> Tensor { body.isContiguous ? self : Kernels.contiguous(self) }

  /// A tensor that shows the same storage under another layout.
  func view(_ layout: Layout) -> Tensor { Tensor(storage: body.storage, layout: layout, dtype: body.dtype) }

  /// An axis counted from the start; one that does not exist is misuse.
  func resolved(_ axis: Int, _ operation: String) -> Int {
    let place = axis < 0 ? axis + rank : axis
    guard (0..<rank).contains(place) else { stop(.axis(operation, axis, shape)) }
    return place
  }

  /// The sizes before, at and after an axis.
  func extents(around axis: Int) -> (outer: Int, n: Int, inner: Int) {
    var outer = 1, inner = 1
    for place in 0..<axis { outer *= layout.shape[place] }
    for place in (axis + 1)..<Swift.max(rank, axis + 1) { inner *= layout.shape[place] }
    return (outer, layout.shape[axis], inner)
  }

  /// Stops unless the elements are floating-point numbers.
  func requireFloating(_ operation: String) {
    if !dtype.isFloating { stop(.type(operation, dtype, "float32 or float64")) }
  }
}
