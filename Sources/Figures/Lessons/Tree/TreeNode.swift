/// A node of a `TreeDiagram` with its children.
public struct TreeNode {
  /// What it says.
  package let label: String
  /// What is said beside or below the label; empty for nothing.
  package let detail: String
  /// What is written at the line to its parent; empty for nothing.
  package let edge: String
  /// The nodes below it.
  package private(set) var children: [TreeNode]
  /// What became of it.
  package private(set) var state = TreeNodeState.plain
  /// True on the path that is emphasised.
  package private(set) var isEmphasized = false
  /// The colour of its kind; nil for none.
  package private(set) var color: FigureColor?

  /// A node with children.
  ///
  /// `detail` is a number or remark beside the label, `edge` what leads to the node.
  public init(
    _ label: String, detail: String = "", edge: String = "", @TreeBuilder children: () -> [TreeNode] = { [] }
  ) {
    self.init(label, detail: detail, edge: edge, children: children())
  }

  /// The same with an array of children.
  public init(_ label: String, detail: String = "", edge: String = "", children: [TreeNode]) {
    self.label = label
    self.detail = detail
    self.edge = edge
    self.children = children
  }

  /// Emphasises the node and the line to it, for the path that matters.
  public func emphasized(_ isEmphasized: Bool = true) -> TreeNode { changed { $0.isEmphasized = isEmphasized } }
  /// Says what became of it.
  public func state(_ state: TreeNodeState) -> TreeNode { changed { $0.state = state } }
  /// Gives the node the colour of its kind.
  public func foregroundStyle(_ color: FigureColor) -> TreeNode { changed { $0.color = color } }

  private func changed(_ change: (inout TreeNode) -> Void) -> TreeNode {
    var copy = self
    change(&copy)
    return copy
  }
}

/// What became of a node of a tree.
public enum TreeNodeState: String, Sendable, Hashable, CaseIterable {
  /// Nothing in particular.
  case plain
  /// It was given up.
  case pruned
  /// It is complete.
  case finished
}

/// Builds the children of a node.
@resultBuilder public enum TreeBuilder {
  /// A node.
  public static func buildExpression(_ node: TreeNode) -> [TreeNode] { [node] }
  /// Several nodes that were made before.
  public static func buildExpression(_ nodes: [TreeNode]) -> [TreeNode] { nodes }
  /// Nodes in order.
  public static func buildBlock(_ nodes: [TreeNode]...) -> [TreeNode] { nodes.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ nodes: [TreeNode]?) -> [TreeNode] { nodes ?? [] }
  /// The first branch of a conditional.
  public static func buildEither(first nodes: [TreeNode]) -> [TreeNode] { nodes }
  /// The second branch of a conditional.
  public static func buildEither(second nodes: [TreeNode]) -> [TreeNode] { nodes }
  /// A `for` loop.
  public static func buildArray(_ nodes: [[TreeNode]]) -> [TreeNode] { nodes.flatMap { $0 } }
}
