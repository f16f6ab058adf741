public import TensorEngine

/// Where a parameter lives: shared by the layer that uses it and the optimiser that changes it.
public class ParameterBox {
  fileprivate var stored: Tensor?

  fileprivate init(_ value: Tensor?) { stored = value?.detached().requiringGradient() }

  /// False for a bias that a layer does without.
  var exists: Bool { stored != nil }

  /// The value; a new one is a leaf whose gradient is wanted.
  public var value: Tensor {
    get { stored ?? Tensor.zeros([0]) }
    set { stored = newValue.requiresGradient ? newValue : newValue.requiringGradient() }
    // Without a copy on the way, so that an optimiser can change the numbers where they are.
    _modify {
      var value = stored ?? Tensor.zeros([0])
      stored = nil
      defer { stored = value.requiresGradient ? value : value.requiringGradient() }
      yield &value
    }
  }
}

/// A tensor that a layer learns.
@propertyWrapper public final class Parameter: ParameterBox {
  /// The value.
  public var wrappedValue: Tensor {
    get { value }
    set { value = newValue }
  }

  /// Makes a parameter with its first value.
  public init(wrappedValue: Tensor) { super.init(wrappedValue) }
}

/// A tensor that a layer learns, or nil for a layer that does without it.
@propertyWrapper public final class OptionalParameter: ParameterBox {
  /// The value.
  public var wrappedValue: Tensor? {
    get { stored }
    set { stored = newValue?.requiringGradient() }
  }

  /// Makes a parameter with its first value.
  public init(wrappedValue: Tensor?) { super.init(wrappedValue) }
}
