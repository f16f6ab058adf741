internal import Numerals
internal import TensorEngine

extension BeamTree: CustomStringConvertible {
  /// A line for each node, under its parent: the token, its probability, the log-probability so far, and its fate.
  public var description: String { text() }

  /// The same with tokens as `name` writes them, such as by a tokenizer.
  public func text(naming name: (Int) -> String = { String($0) }) -> String {
    var children = [[Int]](repeating: [], count: nodes.count)
    for node in nodes { if let parent = node.parent { children[parent].append(node.id) } }
    var lines = [name(nodes[0].token)]
    append(children, of: 0, indent: "", name, to: &lines)
    return lines.joined(separator: "\n")
  }

  private func append(
    _ children: [[Int]], of parent: Int, indent: String, _ name: (Int) -> String, to lines: inout [String]
  ) {
    for id in children[parent] {
      let isLast = id == children[parent].last
      lines.append(indent + (isLast ? "└ " : "├ ") + name(nodes[id].token) + ": " + numbers(nodes[id]))
      append(children, of: id, indent: indent + (isLast ? "  " : "│ "), name, to: &lines)
    }
  }

  private func numbers(_ node: Node) -> String {
    let format = NumberFormat.fixed(4)
    let rank = results.firstIndex(of: node.id).map { ", result \($0 + 1)" } ?? ""
    let probabilities = "p \(format.string(ScalarMath.exp(node.logProbability))), log p \(format.string(node.total))"
    return "\(probabilities), \(node.fate.rawValue)\(rank)"
  }
}
