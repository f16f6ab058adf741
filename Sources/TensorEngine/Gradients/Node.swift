internal import Synchronization

/// One step of a recorded computation: where a tensor came from and how a gradient goes back.
///
/// A leaf has no steps behind it; its gradient stays. Other nodes give theirs on and forget it, unless it is
/// retained.
final class Node: Sendable {
  /// An input of the step, and its share of the gradient.
  struct Edge: Sendable {
    let input: Node
    let pullback: @Sendable (Tensor) -> Tensor
    /// The input's version when the step was recorded.
    let version: Int

    init(input: Node, pullback: @escaping @Sendable (Tensor) -> Tensor) {
      self.input = input
      self.pullback = pullback
      version = input.version
    }
  }

  private struct State: Sendable {
    /// The inputs.
    var edges: [Edge]
    var isConsumed = false
    /// The gradient found so far.
    var gradient: Tensor?
    var retainsGradient = false
    var version = 0
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

  init(operation: String, shape: Dimensions, edges: [Edge]) {
    self.operation = operation
    self.shape = shape
    isLeaf = edges.isEmpty
    depth = 1 + (edges.map(\.input.depth).max() ?? -1)
    state = Mutex(State(edges: edges))
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
      return edges
    }
  }

  var gradient: Tensor? {
    get { state.withLock { $0.gradient } }
    set { state.withLock { $0.gradient = newValue } }
  }

  /// How often a leaf has been updated in place; other tensors become new ones instead.
  var version: Int { isLeaf ? state.withLock { $0.version } : 0 }

  /// Notes an update in place, after which no graph that used the old value may run backward.
  func noteUpdate() { state.withLock { $0.version += 1 } }

  /// Keeps the gradient although this is no leaf.
  func retainGradient() { state.withLock { $0.retainsGradient = true } }

  /// Whether the gradient stays after a pass.
  var keepsGradient: Bool { isLeaf || state.withLock { $0.retainsGradient } }

  var edges: [Edge] { state.withLock { $0.edges } }

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
