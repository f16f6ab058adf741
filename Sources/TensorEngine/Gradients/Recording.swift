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
  consuming func recorded(
    _ operation: String, _ input: Tensor, _ pullback: @escaping Node.Pullback
  ) -> Tensor {
    if Tensor.checksNumerics { Numerics.check(operation, copy self, [input]) }
    guard let node = input.node, Recording.isOn else { return self }
    let step = Node(operation: operation, shape: body.layout.shape, edge: Node.Edge(input: node, pullback: pullback))
    return placed(step)
  }

  /// The tensor as the result of a step with two inputs; each closure gives the share of one.
  @inline(__always)
  consuming func recorded(
    _ operation: String, _ first: Tensor, _ second: Tensor, _ toFirst: @autoclosure () -> Node.Pullback,
    _ toSecond: @autoclosure () -> Node.Pullback
  ) -> Tensor {
    if Tensor.checksNumerics { Numerics.check(operation, copy self, [first, second]) }
    guard first.node != nil || second.node != nil, Recording.isOn else { return self }
    let edges = (
      first.node.map { Node.Edge(input: $0, pullback: toFirst()) },
      second.node.map { Node.Edge(input: $0, pullback: toSecond()) }
    )
    let step = Node(operation: operation, shape: body.layout.shape, first: edges.0, second: edges.1)
    return placed(step)
  }

  /// The tensor as the result of a step with any inputs; `pullback` gets the place of the input.
  consuming func recorded(
    _ operation: String, _ inputs: [Tensor], _ pullback: @escaping @Sendable (Int, Tensor) -> Tensor
  ) -> Tensor {
    if Tensor.checksNumerics { Numerics.check(operation, copy self, inputs) }
    guard inputs.contains(where: { $0.node != nil }), Recording.isOn else { return self }
    var edges: [Node.Edge] = []
    for (index, input) in inputs.enumerated() {
      if let node = input.node { edges.append(Node.Edge(input: node) { pullback(index, $0) }) }
    }
    return placed(Node(operation: operation, shape: body.layout.shape, edges: edges))
  }

  /// The tensor as the result of a step whose shares are computed together, one for each input that has a gradient.
  ///
  /// `pullback` gives the shares of all inputs; those that nobody wants are dropped.
  consuming func recorded(
    _ operation: String, together inputs: [Tensor], _ pullback: @escaping Node.JointPullback
  ) -> Tensor {
    if Tensor.checksNumerics { Numerics.check(operation, copy self, inputs) }
    guard Recording.isOn else { return self }
    let wanted = inputs.indices.filter { inputs[$0].node != nil }
    let edges = inputs.compactMap(\.node).map { Node.Edge(input: $0) }
    if edges.isEmpty { return self }
    let step = Node(operation: operation, shape: body.layout.shape, edges: edges) { gradient in
      let shares = pullback(gradient)
      return wanted.map { shares[$0] }
    }
    return placed(step)
  }
}
