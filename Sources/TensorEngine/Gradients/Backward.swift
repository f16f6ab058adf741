/// One pass from a result back to its leaves.
///
/// Steps are taken by falling depth, those of one depth in the order in which they are found from the result; so
/// the order of additions, and every bit, is the same in every run.
struct Backward {
  private let order: [Node]

  init(from root: Node) {
    var found: [Node] = [root]
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(root)]
    var next = 0
    while next < found.count {
      let node = found[next]
      if node.isConsumed { stop(.consumed(node.operation)) }
      for edge in node.edges where edge.version != edge.input.version {
        stop(.changed(node.operation, edge.input.shape.array))
      }
      for edge in node.edges where seen.insert(ObjectIdentifier(edge.input)).inserted { found.append(edge.input) }
      next += 1
    }
    order = found.enumerated().sorted { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) }.map(\.element)
  }

  /// Gives `gradient` to the result, and each node's gradient to its inputs.
  func run(_ gradient: Tensor) {
    var pending = [ObjectIdentifier(order[0]): gradient]
    for node in order {
      guard let gradient = pending.removeValue(forKey: ObjectIdentifier(node)) else { continue }
      if node.keepsGradient { node.accumulate(gradient) }
      for (edge, share) in zip(node.edges, Self.shares(of: gradient, node)) {
        let key = ObjectIdentifier(edge.input)
        pending[key] = pending[key].map { $0 + share } ?? share
      }
      node.consume()
    }
  }

  private static func shares(of gradient: Tensor, _ node: Node) -> [Tensor] {
    guard Tensor.checksNumerics else { return node.shares(of: gradient) }
    let shares = Numerics.$isInside.withValue(true) { node.shares(of: gradient) }
    for share in shares { Numerics.checkGradient(node.operation, share, from: gradient) }
    return shares
  }
}
