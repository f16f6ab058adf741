internal import TensorEngine

/// What an optimiser remembers of each parameter from step to step.
///
/// The memory belongs to the place where a parameter lives, not to its name or value. A parameter that gets a value of
/// another shape or type begins anew; one that leaves the model is forgotten.
struct ParameterMemory<Memory> {
  private struct Entry {
    // Held, so that no other parameter can get its identity.
    let parameter: ParameterBox
    let shape: [Int]
    let dtype: DType
    var memory: Memory

    init(_ parameter: ParameterBox, memory: Memory) {
      self.parameter = parameter
      (shape, dtype) = (parameter.value.shape, parameter.value.dtype)
      self.memory = memory
    }

    func fits(_ value: Tensor) -> Bool { shape == value.shape && dtype == value.dtype }
  }

  private var entries: [ObjectIdentifier: Entry] = [:]

  /// Runs `change` for each of a model's parameters that has a gradient, with what is remembered of it.
  ///
  /// `first` makes the memory of a parameter that is seen for the first time. A model without any gradient is misuse:
  /// either `backward()` was forgotten or the optimiser belongs to another model.
  mutating func update(
    _ parameters: [NamedParameter], for optimizer: String, first: (Tensor) -> Memory,
    _ change: (NamedParameter, _ gradient: Tensor, inout Memory) -> Void
  ) {
    var changed = 0
    for parameter in parameters {
      guard let gradient = parameter.value.gradient else { continue }
      let identity = ObjectIdentifier(parameter.parameter)
      // Taken out while it changes, and no other reference to the value kept, so that both can change in place.
      let known = entries.removeValue(forKey: identity).flatMap { $0.fits(parameter.value) ? $0 : nil }
      var entry = known ?? Entry(parameter.parameter, memory: first(parameter.value))
      noGrad { change(parameter, gradient, &entry.memory) }
      entries[identity] = entry
      changed += 1
    }
    guard changed > 0 else { stop(.noGradients(optimizer)) }
    guard entries.count > changed else { return }
    let present = Set(parameters.map { ObjectIdentifier($0.parameter) })
    entries = entries.filter { present.contains($0.key) }
  }
}
