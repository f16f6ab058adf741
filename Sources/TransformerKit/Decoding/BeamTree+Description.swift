internal import Numerals
internal import TensorEngine

extension BeamTree: CustomStringConvertible {
  /// A line for each node, under its parent: the token, its probability, the log-probability so far, and its fate.
  public var description: String {
    var children = [[Int]](repeating: [], count: nodes.count)
    for node in nodes { if let parent = node.parent { children[parent].append(node.id) } }
    var lines = [String(nodes[0].token)]
    append(children, of: 0, indent: "", to: &lines)
    return lines.joined(separator: "\n")
  }

  private func append(_ children: [[Int]], of parent: Int, indent: String, to lines: inout [String]) {
    for id in children[parent] {
      let isLast = id == children[parent].last
      lines.append(indent + (isLast ? "└ " : "├ ") + text(nodes[id]))
      append(children, of: id, indent: indent + (isLast ? "  " : "│ "), to: &lines)
    }
  }

  private func text(_ node: Node) -> String {
    let format = NumberFormat.fixed(4)
    let rank = results.firstIndex(of: node.id).map { ", result \($0 + 1)" } ?? ""
    let numbers = "p \(format.string(ScalarMath.exp(node.logProbability))), log p \(format.string(node.total))"
    return "\(node.token): \(numbers), \(node.fate.rawValue)\(rank)"
  }
}
