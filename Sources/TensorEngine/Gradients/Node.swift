internal import Synchronization

/// One step of a recorded computation: where a tensor came from and how a gradient goes back.
///
/// A leaf has no steps behind it; its gradient stays. Other nodes give theirs on and forget it, unless it is
/// retained.
final class Node: Sendable {
  /// From the gradient of a result to the share of one input.
  typealias Pullback = @Sendable (Tensor) -> Tensor

  /// The same to the shares of all inputs, in the order of the edges.
  typealias JointPullback = @Sendable (Tensor) -> [Tensor]

  /// An input of the step, and its share of the gradient.
  struct Edge: Sendable {
    let input: Node
    /// Nil where one closure of the step gives the shares of all inputs together.
    let pullback: Pullback?
    /// The input's version when the step was recorded.
    let version: Int

    init(input: Node, pullback: Pullback? = nil) {
      self.input = input
      self.pullback = pullback
      version = input.version
    }
  }

  private struct State: Sendable {
    /// The inputs.
    var edges: [Edge]
    var joint: JointPullback?
    var isConsumed = false
    /// The gradient found so far.
    var gradient: Tensor?
    var retainsGradient = false
  }

  /// The name of the step in messages.
  let operation: String
  /// The shape of its result.
  let shape: Dimensions
  /// The number of steps on the longest way to a leaf: inputs always have less.
  let depth: Int
  /// Whether no step stands behind it.
  let isLeaf: Bool
  // A lock, not isolation: reading a gradient must work from anywhere.
  private let state: Mutex<State>
  private let updates = Atomic(0)

  init(operation: String, shape: Dimensions, edges: [Edge], joint: JointPullback? = nil) {
    self.operation = operation
    self.shape = shape
    isLeaf = edges.isEmpty
    var depth = 0
    for edge in edges { depth = max(depth, edge.input.depth + 1) }
    self.depth = depth
    state = Mutex(State(edges: edges, joint: joint))
  }

  convenience init(operation: String, shape: Dimensions, edge: Edge) {
    self.init(operation: operation, shape: shape, edges: [edge])
  }

  convenience init(operation: String, shape: Dimensions, first: Edge?, second: Edge?) {
    if let first, let second {
      self.init(operation: operation, shape: shape, edges: [first, second])
    } else {
      self.init(operation: operation, shape: shape, edges: [first ?? second].compactMap(\.self))
    }
  }

  // A long chain of nodes would otherwise end by as deep a recursion. Closures may hold the inputs too, so the inputs
  // are kept until the closures are gone.
  deinit {
    var waiting = takeEdges().map(\.input)
    while var node = waiting.popLast() {
      if isKnownUniquelyReferenced(&node) { waiting += node.takeEdges().map(\.input) }
    }
  }

  private func takeEdges() -> [Edge] {
    state.withLock {
      let edges = $0.edges
      $0.edges = []
      $0.joint = nil
      return edges
    }
  }

  var gradient: Tensor? {
    get { state.withLock { $0.gradient } }
    set { state.withLock { $0.gradient = newValue } }
  }

  /// How often a leaf has been updated in place; other tensors become new ones instead.
  var version: Int { updates.load(ordering: .relaxed) }

  /// Notes an update in place, after which no graph that used the old value may run backward.
  func noteUpdate() { updates.wrappingAdd(1, ordering: .relaxed) }

  /// Keeps the gradient although this is no leaf.
  func retainGradient() { state.withLock { $0.retainsGradient = true } }

  /// Whether the gradient stays after a pass.
  var keepsGradient: Bool { isLeaf || state.withLock { $0.retainsGradient } }

  var edges: [Edge] { state.withLock { $0.edges } }

  /// The share of the gradient that each input gets, in the order of the edges.
  func shares(of gradient: Tensor) -> [Tensor] {
    let (edges, joint) = state.withLock { ($0.edges, $0.joint) }
    return joint?(gradient) ?? edges.map { $0.pullback?(gradient) ?? gradient }
  }

  /// Whether an earlier pass has used the step up.
  var isConsumed: Bool { state.withLock { $0.isConsumed } }

  /// Marks the step as used and lets go of all that it kept.
  func consume() {
    guard !isLeaf else { return }
    state.withLock { $0.isConsumed = true }
    _ = takeEdges()
  }

  /// Adds to the gradient found so far.
  func accumulate(_ gradient: Tensor) {
    let sum = self.gradient.map { $0 + gradient } ?? gradient
    self.gradient = sum
  }
}
