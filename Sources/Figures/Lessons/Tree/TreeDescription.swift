/// Says in words what a tree is, and lists its nodes.
struct TreeDescription {
  private let diagram: TreeDiagram
  private let layout: TreeLayout

  /// The most nodes in the table.
  private static let fullNodes = 300

  init(_ diagram: TreeDiagram, _ layout: TreeLayout) {
    self.diagram = diagram
    self.layout = layout
  }

  /// The size, the emphasised path, and how many nodes there are of each state.
  var summary: String {
    let places = layout.places
    guard !places.isEmpty else { return "No nodes." }
    let leaves = places.count - Set(places.compactMap(\.parent)).count
    let depth = (places.map(\.depth).max() ?? 0) + 1
    var parts = [
      "\(Self.count(places.count, "node", "nodes")) on \(Self.count(depth, "level", "levels"))",
      Self.count(leaves, "leaf", "leaves"),
    ]
    for state in [TreeNodeState.finished, .pruned] {
      let count = places.count { $0.node.state == state }
      if count > 0 { parts.append("\(count) \(diagram.names[state] ?? state.rawValue)") }
    }
    var summary = parts.joined(separator: ", ") + "."
    if let end = places.indices.filter({ places[$0].node.isEmphasized }).max(by: { places[$0].depth < places[$1].depth }
    ) {
      summary += " The \(diagram.pathName): \(Self.path(to: end, in: layout))."
    }
    return summary
  }

  /// A row for each node.
  var table: DataTable {
    let places = layout.places.prefix(Self.fullNodes)
    let rows = places.map { place in
      let state = place.node.state == .plain ? "" : diagram.names[place.node.state] ?? place.node.state.rawValue
      let parent = place.parent.map { layout.places[$0].node.label } ?? ""
      return [
        String(place.depth), parent, place.node.edge, place.node.label, place.node.detail,
        [state, place.node.isEmphasized ? diagram.pathName : ""].filter { !$0.isEmpty }.joined(separator: ", "),
      ]
    }
    let isCut = layout.places.count > Self.fullNodes
    return DataTable(
      columns: ["level", "parent", "by", "node", "detail", "remark"], rows: rows,
      note: isCut ? "The first \(Self.fullNodes) of \(layout.places.count) nodes." : nil)
  }

  /// The labels from the root to a node, and its detail.
  static func path(to index: Int, in layout: TreeLayout) -> String {
    var labels: [String] = []
    var next: Int? = index
    while let place = next {
      labels.insert(layout.places[place].node.label, at: 0)
      next = layout.places[place].parent
    }
    let detail = layout.places[index].node.detail
    return labels.joined(separator: " → ") + (detail.isEmpty ? "" : ": " + detail)
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
