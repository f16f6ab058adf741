/// Whether operations are recorded for gradients.
enum Recording {
  /// True unless `noGrad` is being run.
  @TaskLocal static var isOn = true
}

/// Runs `body` without recording: for updates of parameters, and for evaluation.
public func noGrad<R>(_ body: () throws -> R) rethrows -> R {
  try Recording.$isOn.withValue(false, operation: body)
}

// Always inlined where it is short, so that no closure is made when no gradient is wanted.
extension Tensor {
  /// The tensor as the result of a step with one input.
  @inline(__always)
  func recorded(_ operation: String, _ input: Tensor, _ pullback: @escaping @Sendable (Tensor) -> Tensor) -> Tensor {
    if Tensor.checksNumerics { Numerics.check(operation, self, [input]) }
    guard let node = input.node, Recording.isOn else { return self }
    return recorded(operation, [Node.Edge(input: node, pullback: pullback)])
  }

  /// The tensor as the result of a step with two inputs; each closure gives the share of one.
  @inline(__always)
  func recorded(
    _ operation: String, _ first: Tensor, _ second: Tensor, _ toFirst: @escaping @Sendable (Tensor) -> Tensor,
    _ toSecond: @escaping @Sendable (Tensor) -> Tensor
  ) -> Tensor {
    if Tensor.checksNumerics { Numerics.check(operation, self, [first, second]) }
    guard first.node != nil || second.node != nil, Recording.isOn else { return self }
    var edges: [Node.Edge] = []
    if let node = first.node { edges.append(Node.Edge(input: node, pullback: toFirst)) }
    if let node = second.node { edges.append(Node.Edge(input: node, pullback: toSecond)) }
    return recorded(operation, edges)
  }

  /// The tensor as the result of a step with any inputs; `pullback` gets the place of the input.
  func recorded(
    _ operation: String, _ inputs: [Tensor], _ pullback: @escaping @Sendable (Int, Tensor) -> Tensor
  ) -> Tensor {
    if Tensor.checksNumerics { Numerics.check(operation, self, inputs) }
    guard inputs.contains(where: { $0.node != nil }), Recording.isOn else { return self }
    var edges: [Node.Edge] = []
    for (index, input) in inputs.enumerated() {
      if let node = input.node { edges.append(Node.Edge(input: node) { pullback(index, $0) }) }
    }
    return recorded(operation, edges)
  }

  private func recorded(_ operation: String, _ edges: [Node.Edge]) -> Tensor {
    var result = self
    result.node = Node(operation: operation, shape: layout.shape, edges: edges)
    return result
  }
}
