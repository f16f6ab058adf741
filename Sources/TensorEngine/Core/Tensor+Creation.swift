extension Tensor {
  /// A tensor of the numbers in nested arrays: `Tensor([[1, 2], [3, 4]])`.
  ///
  /// Numbers become float32 and truth values bool unless `dtype` says otherwise. Rows must be equally long.
  public init(_ values: some NestedScalars, dtype: DType? = nil) {
    var flat = FlatScalars()
    values.append(to: &flat, depth: 0)
    let shape = Dimensions(flat.shape, operation: "Tensor")
    self = Kernels.make(flat.values, shape, dtype ?? (flat.areTruthValues ? .bool : .float32))
  }

  /// A tensor of the given shape from its elements in reading order.
  public init(_ scalars: [Double], shape: [Int], dtype: DType = .float32) {
    guard shape.reduce(1, *) == scalars.count else { stop(.count("Tensor", scalars.count, shape)) }
    self = Kernels.make(scalars, Self.checked(shape, "Tensor"), dtype)
  }

  /// A tensor of zeros.
  public static func zeros(_ shape: [Int], dtype: DType = .float32) -> Tensor { full(shape, 0, dtype: dtype) }

  /// A tensor of ones.
  public static func ones(_ shape: [Int], dtype: DType = .float32) -> Tensor { full(shape, 1, dtype: dtype) }

  /// A tensor that holds one value everywhere.
  public static func full(_ shape: [Int], _ value: some TensorScalar, dtype: DType = .float32) -> Tensor {
    Kernels.fill(value.asDouble, checked(shape, "full"), dtype)
  }

  /// The identity matrix; `k` moves its diagonal to the right, as with `triu`, and a negative one down.
  public static func eye(_ n: Int, k: Int = 0, dtype: DType = .float32) -> Tensor {
    guard n >= 0 else { stop(.negativeSize("eye", [n, n])) }
    var values = [Double](repeating: 0, count: n * n)
    for row in 0..<n where (0..<n).contains(row + k) { values[row * n + row + k] = 1 }
    return Tensor(values, shape: [n, n], dtype: dtype)
  }

  /// The numbers 0, 1, 2 … below `end`.
  public static func arange(_ end: Int, dtype: DType = .float32) -> Tensor {
    arange(0..<Swift.max(0, end), dtype: dtype)
  }

  /// The integers of a range.
  public static func arange(_ range: Range<Int>, dtype: DType = .float32) -> Tensor {
    Tensor(range.map(Double.init), shape: [range.count], dtype: dtype)
  }

  /// The numbers from `start` on in steps of `step`, below `end`.
  public static func arange(_ start: Double, _ end: Double, step: Double, dtype: DType = .float32) -> Tensor {
    guard step != 0 else { stop(.zeroStep()) }
    let count = Swift.max(0, Int(((end - start) / step).rounded(.up)))
    return Tensor((0..<count).map { start + Double($0) * step }, shape: [count], dtype: dtype)
  }

  /// So many numbers at equal distances from `start` to `end`, both included.
  public static func linspace(_ start: Double, _ end: Double, count: Int, dtype: DType = .float32) -> Tensor {
    guard count >= 0 else { stop(.negativeSize("linspace", [count])) }
    let step = count > 1 ? (end - start) / Double(count - 1) : 0
    return Tensor(
      (0..<count).map { $0 == count - 1 && $0 > 0 ? end : start + Double($0) * step }, shape: [count], dtype: dtype)
  }

  /// Numbers of the standard normal distribution, from the current random stream.
  public static func randn(_ shape: [Int], dtype: DType = .float32) -> Tensor {
    RandomStream.current.normal(checked(shape, "randn"), dtype)
  }

  /// Numbers that are equally likely anywhere in `range`, from the current random stream.
  public static func uniform(_ shape: [Int], in range: Range<Double> = 0..<1, dtype: DType = .float32) -> Tensor {
    let unit = RandomStream.current.uniform(checked(shape, "uniform"), dtype)
    return range == 0..<1 ? unit : unit * (range.upperBound - range.lowerBound) + range.lowerBound
  }

  /// Zeros in the shape and type of another tensor.
  public static func zeros(like other: Tensor) -> Tensor { Kernels.fill(0, other.layout.shape, other.dtype) }

  /// Ones in the shape and type of another tensor.
  public static func ones(like other: Tensor) -> Tensor { Kernels.fill(1, other.layout.shape, other.dtype) }

  /// A scalar of the type of this tensor.
  func scalar(_ value: Double) -> Tensor { Kernels.fill(value, Dimensions(), dtype) }

  /// A shape of sizes that are not negative; others are misuse of `operation`.
  static func checked(_ shape: [Int], _ operation: String) -> Dimensions {
    if shape.contains(where: { $0 < 0 }) { stop(.negativeSize(operation, shape)) }
    return Dimensions(shape, operation: operation)
  }
}
