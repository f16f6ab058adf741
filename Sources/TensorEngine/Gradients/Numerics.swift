internal import Synchronization

/// The search for the operation that makes the first NaN or infinity.
enum Numerics {
  /// What `Tensor.checksNumerics` says.
  static let isChecked = Atomic<Bool>(false)
  /// True inside an operation that is made of others, and answers for its result alone.
  @TaskLocal static var isInside = false

  /// Stops when `result` has a NaN or an infinity and no input has.
  static func check(_ operation: String, _ result: Tensor, _ inputs: [Tensor]) {
    guard !isInside, result.dtype.isFloating, let place = firstStrange(result) else { return }
    guard inputs.allSatisfy({ !$0.dtype.isFloating || firstStrange($0) == nil }) else { return }
    stop(.strange(operation, result.scalars[place], indices(of: place, in: result.shape), result.shape))
  }

  /// The same for a gradient that a step gives to an input.
  static func checkGradient(_ operation: String, _ share: Tensor, from gradient: Tensor) {
    guard !isInside, let place = firstStrange(share), firstStrange(gradient) == nil else { return }
    stop(.strangeGradient(operation, share.scalars[place], indices(of: place, in: share.shape), share.shape))
  }

  /// Runs the parts of an operation; only its result is checked, under its own name.
  static func whole(_ operation: String, _ inputs: [Tensor], _ body: () -> Tensor) -> Tensor {
    guard isChecked.load(ordering: .relaxed) else { return body() }
    let result = $isInside.withValue(true, operation: body)
    check(operation, result, inputs)
    return result
  }

  private static func firstStrange(_ x: Tensor) -> Int? { x.scalars.firstIndex { !$0.isFinite } }

  private static func indices(of place: Int, in shape: [Int]) -> [Int] {
    var rest = place
    var indices: [Int] = []
    for size in shape.reversed() {
      indices.insert(rest % size, at: 0)
      rest /= size
    }
    return indices
  }
}

extension Tensor {
  /// Whether each operation looks for NaN and infinity in its result, and stops at the first that has one without
  /// having been given one.
  ///
  /// Gradients are checked too. Looking costs about as much as the operations; it is off at first.
  public static var checksNumerics: Bool {
    get { Numerics.isChecked.load(ordering: .relaxed) }
    set { Numerics.isChecked.store(newValue, ordering: .relaxed) }
  }
}
