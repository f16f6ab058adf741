/// Says in words how a diagram flows, and lists its steps.
struct FlowDescription {
  private let tree: FlowTree
  private let arrows: [FlowArrow]

  init(_ tree: FlowTree, _ arrows: [FlowArrow]) {
    self.tree = tree
    self.arrows = arrows
  }

  /// The chain of steps, then the arrows besides.
  var summary: String {
    guard !tree.steps.isEmpty else { return "No steps." }
    let rest = arrows.map { arrow in
      (arrow.isBefore ? "before " : "") + "\(name(arrow.from)) → \(name(arrow.to))"
        + (arrow.label.isEmpty ? "" : " (\(arrow.label))")
    }
    return chain(tree.nodes) + "." + (rest.isEmpty ? "" : " Also " + rest.joined(separator: ", ") + ".")
  }

  /// A row for each step.
  var table: DataTable {
    let rows = tree.steps.map { step in
      let targets = arrows.filter { $0.from == step.step.id }.map { name($0.to) }
      return [step.step.name, step.step.detail, frames(step.path), targets.joined(separator: ", ")]
    }
    return DataTable(columns: ["step", "detail", "part of", "also leads to"], rows: rows)
  }

  private func chain(_ nodes: [FlowNode]) -> String {
    nodes.map { node in
      switch node {
      case .step(let step): step.detail.isEmpty ? step.name : "\(step.name) (\(step.detail))"
      case .group(let title, let repeats, let content):
        [title, repeats, "[\(chain(content))]"].filter { !$0.isEmpty }.joined(separator: " ")
      case .columns(let columns): "{ " + columns.map(chain).joined(separator: " | ") + " }"
      }
    }.joined(separator: " → ")
  }

  private func name(_ id: String) -> String { tree.steps.first { $0.step.id == id }?.step.name ?? id }

  /// The titles of the frames around a path, outermost first.
  private func frames(_ path: [Int]) -> String {
    var titles: [String] = []
    var nodes = tree.nodes
    var rest = path[...]
    while let place = rest.popFirst(), nodes.indices.contains(place) {
      switch nodes[place] {
      case .step: return titles.joined(separator: ", ")
      case .group(let title, let repeats, let content):
        let text = [title, repeats].filter { !$0.isEmpty }.joined(separator: " ")
        if !text.isEmpty { titles.append(text) }
        nodes = content
      case .columns(let columns):
        guard let column = rest.popFirst(), columns.indices.contains(column) else { return "" }
        nodes = columns[column]
      }
    }
    return titles.joined(separator: ", ")
  }
}
