/// A number that may stand beside a tensor in a formula; it takes the tensor's type.
public protocol TensorScalar: Sendable {
  /// The number.
  var asDouble: Double { get }
  /// True for integers, which leave an int32 tensor what it is.
  static var isInteger: Bool { get }
}

extension Int: TensorScalar {
  /// The number.
  public var asDouble: Double { Double(self) }
  /// Whether the type is one of integers.
  public static var isInteger: Bool { true }
}

extension Float: TensorScalar {
  /// The number.
  public var asDouble: Double { Double(self) }
  /// Whether the type is one of integers.
  public static var isInteger: Bool { false }
}

extension Double: TensorScalar {
  /// The number.
  public var asDouble: Double { self }
  /// Whether the type is one of integers.
  public static var isInteger: Bool { false }
}

extension Tensor {
  /// The scalar as a tensor that fits this one: only a fraction beside integers makes both float32.
  func paired<S: TensorScalar>(with scalar: S) -> (Tensor, Tensor) {
    let own = dtype.isFloating || (S.isInteger && dtype == .int32) ? self : asType(S.isInteger ? .int32 : .float32)
    return (own, own.scalar(scalar.asDouble))
  }
}
