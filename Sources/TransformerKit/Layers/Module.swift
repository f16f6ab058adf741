public import TensorEngine

/// A part of a model: its parameters are found by the names of its properties.
///
/// Properties marked `@Parameter` are parameters; properties that are modules, and arrays of them, are looked
/// through in the order of their declaration.
public protocol Module {}

/// A parameter and the path to it, such as `attention.query.weight`.
public struct NamedParameter {
  /// The names of the properties on the way, joined by points; elements of arrays are numbers.
  public let name: String
  /// Where the value lives.
  public let parameter: ParameterBox

  /// The value.
  public var value: Tensor { parameter.value }
}

extension Module {
  /// All parameters in the order of their declaration, each once.
  public var parameters: [NamedParameter] {
    var found: [NamedParameter] = []
    collect(from: Mirror(reflecting: self), path: "", into: &found)
    var seen: Set<ObjectIdentifier> = []
    return found.filter { seen.insert(ObjectIdentifier($0.parameter)).inserted }
  }

  /// The number of numbers in all parameters.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }

  /// Forgets the gradients of all parameters, before the next step.
  public func clearGradients() {
    for parameter in parameters { parameter.value.gradient = nil }
  }
}

private func collect(from mirror: Mirror, path: String, into found: inout [NamedParameter]) {
  if let parent = mirror.superclassMirror { collect(from: parent, path: path, into: &found) }
  for (index, child) in mirror.children.enumerated() {
    // A property with a wrapper is stored under its name with an underscore.
    let label = child.label.map { String($0.first == "_" ? $0.dropFirst() : $0[...]) } ?? String(index)
    let name = path.isEmpty ? label : path + "." + label
    visit(child.value, name, &found)
  }
}

private func visit(_ value: Any, _ name: String, _ found: inout [NamedParameter]) {
  if let parameter = value as? ParameterBox {
    if parameter.exists { found.append(NamedParameter(name: name, parameter: parameter)) }
    return
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional:
    if let wrapped = mirror.children.first { visit(wrapped.value, name, &found) }
  case .collection:
    for (index, element) in mirror.children.enumerated() { visit(element.value, "\(name).\(index)", &found) }
  default:
    if value is any Module { collect(from: mirror, path: name, into: &found) }
  }
}

/// The value and the gradients of a loss with respect to a model's parameters, in the order of `parameters`.
public func valueAndGrad<M: Module>(
  _ model: M, _ loss: (M) -> Tensor
) -> (value: Tensor, gradients: [(name: String, gradient: Tensor)]) {
  model.clearGradients()
  let value = loss(model)
  value.backward()
  let gradients = model.parameters.map { ($0.name, $0.value.gradient ?? Tensor.zeros(like: $0.value)) }
  return (value.detached(), gradients)
}
