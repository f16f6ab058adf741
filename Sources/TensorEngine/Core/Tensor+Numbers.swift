// Tensors as Swift's numbers.

extension Double {
  /// The only element of a tensor, as `item()` gives it.
  public init(_ tensor: Tensor) { self = tensor.item() }
}

extension Float {
  /// The only element of a tensor.
  public init(_ tensor: Tensor) { self = Float(tensor.item()) }
}

extension Int {
  /// The only element of a tensor, such as the place that `argMax()` finds; fractions are cut off.
  public init(_ tensor: Tensor) { self = Tensor.integer(tensor.item(), "Int") }
}

extension Tensor {
  /// The elements in reading order, as integers; fractions are cut off.
  public var ints: [Int] { scalars.map { Tensor.integer($0, "ints") } }

  /// A number without its fraction; one that no integer can hold is misuse.
  fileprivate static func integer(_ value: Double, _ operation: String) -> Int {
    guard let whole = Int(exactly: value.rounded(.towardZero)) else { stop(.integer(operation, value)) }
    return whole
  }
}
