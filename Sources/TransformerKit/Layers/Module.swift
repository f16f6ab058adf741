public import TensorEngine

/// A part of a model: its parameters are found by the names of its properties.
///
/// Properties marked `@Parameter` are parameters; properties that are modules, optional modules, and arrays or tuples
/// of them, are looked through in the order of their declaration. What is reached twice is counted once.
public protocol Module {}

extension Module {
  /// The model itself and all its parts, the outer before the inner.
  public var modules: [NamedModule] { ModuleWalk(self).modules }

  /// All parameters in the order of their declaration, each once.
  public var parameters: [NamedParameter] { ModuleWalk(self).parameters }

  /// The number of numbers in all parameters.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }

  /// Forgets the gradients of all parameters, before the next step.
  public func clearGradients() {
    for parameter in parameters { parameter.value.gradient = nil }
  }

  /// Draws all matrices anew; vectors, which are biases and the weights of norms, stay.
  public func initializeMatrices(_ initializer: Initializer) {
    for parameter in parameters where parameter.value.rank > 1 {
      parameter.parameter.value = initializer(parameter.value.shape)
    }
  }

  /// Makes all parameters float32 or float64: the latter for checking gradients.
  public func convertParameters(to dtype: DType) {
    for parameter in parameters { parameter.parameter.value = parameter.value.detached().asType(dtype) }
  }
}

/// The value and the gradients of a loss with respect to a model's parameters, in the order of `parameters`.
public func valueAndGrad<M: Module>(
  _ model: M, _ loss: (M) -> Tensor
) -> (value: Tensor, gradients: [(name: String, gradient: Tensor)]) {
  let parameters = model.parameters
  for parameter in parameters { parameter.value.gradient = nil }
  let value = loss(model)
  value.backward()
  let gradients = parameters.map { ($0.name, $0.value.gradient ?? Tensor.zeros(like: $0.value)) }
  return (value.detached(), gradients)
}
