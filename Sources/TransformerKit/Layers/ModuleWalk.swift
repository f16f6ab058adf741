internal import TensorEngine

/// The way through the properties of a model, in the order of their declaration: each module and parameter once.
struct ModuleWalk {
  /// The model and its parts, the outer before the inner.
  private(set) var modules: [NamedModule] = []
  /// All parameters in the order in which they are met.
  private(set) var parameters: [NamedParameter] = []
  /// Types of many properties that have nothing inside; to find that out costs more than all the rest.
  private static let leaves = Set(
    ([
      Int.self, Double.self, Bool.self, String.self, Tensor.self, Activation.self, TransformerConfiguration.self,
      GPTConfiguration.self,
    ] as [Any.Type]).map { ObjectIdentifier($0) })
  private var seen: Set<ObjectIdentifier> = []

  /// Walks through a whole model.
  init(_ model: any Module) { enter(model, "", Mirror(reflecting: model)) }

  private mutating func enter(_ module: any Module, _ path: String, _ mirror: Mirror) {
    let found = NamedModule(name: path, module: module)
    if let identity = found.identity, !seen.insert(identity).inserted { return }
    modules.append(found)
    visitProperties(of: mirror, path, owner: modules.count - 1)
  }

  private mutating func visitProperties(of mirror: Mirror, _ path: String, owner: Int) {
    if let parent = mirror.superclassMirror { visitProperties(of: parent, path, owner: owner) }
    for (index, child) in mirror.children.enumerated() {
      // A property with a wrapper is stored under its name with an underscore, a component of a tuple with a point.
      let label = child.label.map { String($0.first == "_" || $0.first == "." ? $0.dropFirst() : $0[...]) }
      visit(child.value, path.isEmpty ? label ?? String(index) : "\(path).\(label ?? String(index))", owner)
    }
  }

  private mutating func visit(_ value: Any, _ path: String, _ owner: Int) {
    if Self.leaves.contains(ObjectIdentifier(type(of: value))) { return }
    if let box = value as? ParameterBox {
      guard box.exists, seen.insert(ObjectIdentifier(box)).inserted else { return }
      let parameter = NamedParameter(name: path, parameter: box)
      parameters.append(parameter)
      modules[owner].parameters.append(parameter)
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let wrapped = mirror.children.first { visit(wrapped.value, path, owner) }
    case .collection:
      for (index, element) in mirror.children.enumerated() { visit(element.value, "\(path).\(index)", owner) }
    case .tuple: visitProperties(of: mirror, path, owner: owner)
    case .dictionary, .set:
      if Self.holdsParameters(mirror, depth: 2) { stop(.unordered(path)) }
    case nil: break
    default:
      if let module = value as? any Module {
        enter(module, path, mirror)
      } else if Self.holdsParameters(mirror, depth: 1) {
        stop(.notModule(path, String(describing: type(of: value))))
      }
    }
  }

  /// Whether something that cannot be looked through has modules or parameters inside.
  private static func holdsParameters(_ mirror: Mirror, depth: Int) -> Bool {
    mirror.children.contains { _, value in
      value is ParameterBox || value is any Module
        || depth > 1 && holdsParameters(Mirror(reflecting: value), depth: depth - 1)
    }
  }
}
