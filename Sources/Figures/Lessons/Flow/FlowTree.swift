/// The parts of a diagram with their places in its tree.
///
/// The path of a part is the place of each part around it, outermost first. A column has a place among its columns, so
/// that what stands one after the other shares a path but for the last number.
struct FlowTree {
  /// What a path leads to.
  enum Kind {
    /// Parts one after the other.
    case stack
    /// Parts side by side.
    case columns
  }

  /// A step with its path.
  struct Step {
    /// The step.
    var step: FlowStep
    /// Its path.
    var path: [Int]
  }

  /// The outermost parts.
  let nodes: [FlowNode]
  /// All steps in the order of the flow.
  private(set) var steps: [Step] = []
  private var columns: Set<[Int]> = []

  /// True when the columns of a diagram that has nothing else stand below each other.
  let isPiled: Bool

  /// The tree of a diagram; on a phone it may be piled.
  init(_ nodes: [FlowNode], isPiled: Bool = false) {
    self.nodes = nodes
    self.isPiled = isPiled
    collect(nodes, at: [])
    if isPiled { columns.remove([0]) }
  }

  /// True when the diagram has nothing but columns, which may be piled.
  var isOnlyColumns: Bool { nodes.count == 1 && columns.contains([0]) }

  /// The path of a step.
  func path(of id: String) -> [Int] { steps.first { $0.step.id == id }?.path ?? [] }

  /// The innermost part around two steps, and its kind.
  func common(_ first: [Int], _ second: [Int]) -> (path: [Int], kind: Kind) {
    var path = zip(first, second).prefix { $0 == $1 }.map(\.0)
    // A step is not around itself.
    if path.count == first.count { path.removeLast() }
    return (path, columns.contains(path) ? .columns : .stack)
  }

  /// True when the path leads to columns.
  func isColumns(_ path: [Int]) -> Bool { columns.contains(path) }

  private mutating func collect(_ nodes: [FlowNode], at path: [Int]) {
    for (place, node) in nodes.enumerated() {
      switch node {
      case .step(let step): steps.append(Step(step: step, path: path + [place]))
      case .group(_, _, let content): collect(content, at: path + [place])
      case .columns(let parts):
        columns.insert(path + [place])
        for (column, content) in parts.enumerated() { collect(content, at: path + [place, column]) }
      }
    }
  }
}
