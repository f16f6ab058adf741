public import MarkupText

/// A tree of labelled nodes: what a beam search looked at, the structure of a sentence, the merges of a word.
///
/// ```swift
/// TreeDiagram {
///   TreeNode("(start)") {
///     TreeNode("the", detail: "−0.51") {
///       TreeNode("cat", detail: "−1.02").state(.finished)
///     }.emphasized()
///     TreeNode("a", detail: "−1.20").state(.pruned)
///   }
/// }
/// ```
public struct TreeDiagram: Figure {
  /// The nodes without a parent.
  package let roots: [TreeNode]
  /// Where the tree grows.
  package private(set) var direction: TreeDirection
  /// True when details stand below the labels also where the tree grows to the right.
  package private(set) var stacksDetails = false
  /// True when all leaves stand in one line.
  package private(set) var alignsLeaves = false
  /// The title above the tree.
  package private(set) var title: String?
  /// What the states are called in the legend and in words.
  package private(set) var names: [TreeNodeState: String] = [:]
  /// What the emphasised path is called.
  package private(set) var pathName = "emphasised path"

  /// A tree, or several, that grow to the right or downwards.
  public init(_ direction: TreeDirection = .trailing, @TreeBuilder roots: () -> [TreeNode]) {
    self.direction = direction
    self.roots = roots()
  }

  /// The tree of nested data; `node` draws an element, whose children are added to it.
  public init<Element>(
    _ root: Element, direction: TreeDirection = .trailing, children: (Element) -> [Element],
    node: (Element) -> TreeNode
  ) {
    self.direction = direction
    roots = [Self.tree(root, children, node)]
  }

  private static func tree<Element>(
    _ element: Element, _ children: (Element) -> [Element], _ node: (Element) -> TreeNode
  ) -> TreeNode {
    let own = node(element)
    let inner = children(element).map { tree($0, children, node) }
    return TreeNode(own.label, detail: own.detail, edge: own.edge, children: own.children + inner)
      .state(own.state).emphasized(own.isEmphasized).colored(own.color)
  }

  /// Sets all leaves in one line, as the words of a sentence below its structure.
  public func leavesAligned() -> TreeDiagram { changed { $0.alignsLeaves = true } }
  /// Writes a title above the tree.
  public func chartTitle(_ title: String) -> TreeDiagram { changed { $0.title = title } }
  /// Names a state for the legend, instead of `pruned` and `finished`.
  public func stateName(_ name: String, for state: TreeNodeState) -> TreeDiagram { changed { $0.names[state] = name } }
  /// Names the emphasised path for the legend.
  public func pathName(_ name: String) -> TreeDiagram { changed { $0.pathName = name } }

  /// A tree is a figure.
  public var figureKind: FigureKind { .figure }
  /// The tree with its summary and a row for each node.
  public func markup(id: String) -> Markup { drawing().markup(id: id) { narrowDrawing } }
  /// The size of the tree, and the emphasised path.
  public var plainText: String { drawing().plainText }
  /// The tree, laid out and drawn.
  package func drawing() -> Drawing { TreeRenderer(self).drawing() }

  /// The tree for a phone: to the right, with details below the labels.
  package var narrowDrawing: Drawing {
    changed { ($0.direction, $0.stacksDetails) = (.trailing, true) }.drawing()
  }

  private func changed(_ change: (inout TreeDiagram) -> Void) -> TreeDiagram {
    var copy = self
    change(&copy)
    return copy
  }
}

/// Where a tree grows.
public enum TreeDirection: Sendable, Hashable {
  /// To the right, for long chains of short texts.
  case trailing
  /// Downwards, for sentences.
  case down
}

extension TreeNode {
  /// The node with a colour or without.
  fileprivate func colored(_ color: FigureColor?) -> TreeNode { color.map { foregroundStyle($0) } ?? self }
}
