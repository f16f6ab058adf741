public import Figures
internal import Numerals
public import TransformerKit

extension BeamTree: FigureRepresentable {
  /// The search as a tree, with tokens as numbers.
  public var figure: TreeDiagram { diagram() }

  /// The search as a tree: each token with log p of all tokens up to it, and the best result emphasised.
  ///
  /// `name` writes a token, such as a tokenizer does: `result.tree.diagram(naming: tokenizer.token)`. Of the
  /// continuations of one beginning that were given up, `pruned` are shown and the others counted. The tree grows to
  /// the right or, which suits long sentences, `.down`.
  public func diagram(
    _ direction: TreeDirection = .trailing, naming name: (Int) -> String = { String($0) }, pruned: Int = 2
  ) -> TreeDiagram {
    var children = [[Int]](repeating: [], count: nodes.count)
    for node in nodes { if let parent = node.parent { children[parent].append(node.id) } }
    let best = Set(results.first.map { path(to: $0).map(\.id) + [0] } ?? [])
    return TreeDiagram(direction) { tree(0, children, best, name, pruned) }
      .pathName("best result").stateName("given up", for: .pruned).stateName("complete", for: .finished)
  }

  private func tree(
    _ id: Int, _ children: [[Int]], _ best: Set<Int>, _ name: (Int) -> String, _ limit: Int
  ) -> TreeNode {
    let given = children[id].filter { nodes[$0].fate == .pruned }
    let shown = given.prefix(max(0, limit))
    var branches = children[id].filter { nodes[$0].fate != .pruned || shown.contains($0) }
      .map { tree($0, children, best, name, limit) }
    if shown.count < given.count {
      branches.append(TreeNode("+ \(given.count - shown.count)").state(.pruned))
    }
    let node = nodes[id]
    let total = NumberFormat.fixed(2).typeset(node.total)
    let state: TreeNodeState =
      switch node.fate {
      case .kept: .plain
      case .pruned: .pruned
      case .finished: .finished
      }
    return TreeNode(name(node.token), detail: node.parent == nil ? "" : total, children: branches)
      .state(state).emphasized(best.contains(id))
  }
}
