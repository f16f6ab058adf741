/// The type of a tensor's elements.
public enum DType: Int32, Sendable, Hashable, CustomStringConvertible {
  // The raw values are those of CTensorKernels.
  /// Single precision, the default.
  case float32
  /// Double precision, for checking gradients.
  case float64
  /// 32-bit integers: indices, targets, counts.
  case int32
  /// Truth values, one byte each.
  case bool

  /// True for float32 and float64, the types that have gradients.
  public var isFloating: Bool { self == .float32 || self == .float64 }

  /// The name: `float32`, `float64`, `int32` or `bool`.
  public var description: String {
    switch self {
    case .float32: "float32"
    case .float64: "float64"
    case .int32: "int32"
    case .bool: "bool"
    }
  }

  /// Bytes of one element.
  var width: Int {
    switch self {
    case .float32, .int32: 4
    case .float64: 8
    case .bool: 1
    }
  }
}
