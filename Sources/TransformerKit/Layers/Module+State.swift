public import TensorEngine

extension Module {
  /// The values of all parameters by their names; a parameter that two parts share has the name of the first.
  public var stateDictionary: [String: Tensor] {
    Dictionary(parameters.map { ($0.name, $0.value.detached()) }) { first, _ in first }
  }

  /// Gives the parameters the values of a dictionary, which must have all names and shapes of the model and no others.
  ///
  /// The type of the numbers becomes that of the dictionary. Nothing changes unless everything fits.
  public func load(stateDictionary: [String: Tensor]) {
    let parameters = parameters
    let names = Set(parameters.map(\.name))
    let missing = parameters.map(\.name).filter { stateDictionary[$0] == nil }
    let unexpected = stateDictionary.keys.filter { !names.contains($0) }.sorted()
    let shapes = parameters.compactMap { parameter -> String? in
      guard let value = stateDictionary[parameter.name], value.shape != parameter.value.shape else { return nil }
      return Misuse.stateShape(parameter.name, parameter.value.shape, value.shape)
    }
    guard missing.isEmpty, unexpected.isEmpty, shapes.isEmpty else {
      stop(.state(missing: missing, unexpected: unexpected, shapes: shapes))
    }
    for parameter in parameters {
      if let value = stateDictionary[parameter.name] { parameter.parameter.value = value.detached() }
    }
  }
}
