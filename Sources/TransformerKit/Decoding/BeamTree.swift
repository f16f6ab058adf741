/// Everything that a beam search looked at: each continuation, and what became of it.
public struct BeamTree: Sendable, Equatable {
  /// What became of a continuation.
  public enum Fate: String, Sendable {
    /// It was among the best, and was continued, unless the search ended here.
    case kept
    /// Others were better.
    case pruned
    /// It was among the best and is complete: its token is a stop token.
    case finished
  }

  /// One token after those on the way from the root.
  public struct Node: Sendable, Equatable {
    /// Its place in `nodes`.
    public let id: Int
    /// The node of the token before; nil for the root, which stands for the prefix.
    public let parent: Int?
    /// The token; that of the root is the last of the prefix.
    public let token: Int
    /// The number of tokens from the root to here.
    public let depth: Int
    /// log p of the token after those before it.
    public let logProbability: Double
    /// log p of all tokens from the root to here.
    public let total: Double
    /// What became of it.
    public let fate: Fate
  }

  /// All nodes; parents come before their children, and children of one parent by falling probability.
  public internal(set) var nodes: [Node]
  /// The last node of each result of the search, the best first.
  public internal(set) var results: [Int] = []

  init(prefix: [Int]) {
    nodes = [
      Node(id: 0, parent: nil, token: prefix.last ?? 0, depth: 0, logProbability: 0, total: 0, fate: .kept)
    ]
  }

  /// The continuations of a node.
  public func children(of id: Int) -> [Node] { nodes.filter { $0.parent == id } }

  /// The nodes from the one after the root to this one.
  public func path(to id: Int) -> [Node] {
    var path: [Node] = []
    var next = nodes.indices.contains(id) ? nodes[id] : nil
    while let node = next, let parent = node.parent {
      path.append(node)
      next = nodes[parent]
    }
    return path.reversed()
  }

  /// Adds a continuation and returns its place.
  mutating func add(_ token: Int, after parent: Int, logProbability: Double, fate: Fate) -> Int {
    let before = nodes[parent]
    nodes.append(
      Node(
        id: nodes.count, parent: parent, token: token, depth: before.depth + 1, logProbability: logProbability,
        total: before.total + logProbability, fate: fate))
    return nodes.count - 1
  }
}
