public import TensorEngine

/// A parameter and the path to it, such as `attention.query.weight`.
public struct NamedParameter {
  /// The names of the properties on the way, joined by points; elements of arrays are numbers.
  public let name: String
  /// Where the value lives.
  public let parameter: ParameterBox

  /// The value.
  public var value: Tensor { parameter.value }
}
