import Figures
import TestSupport

/// Makes the content of diagrams that no author would think of.
enum RandomFlow {
  static func nodes(_ random: inout SplitMix, depth: Int, _ count: inout Int) -> [FlowNode] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      count += 1
      let kind = depth > 2 ? 0 : Int.random(in: 0...3, using: &random)
      let texts = ["", "a detail", "512 → 2048 → 512"]
      switch kind {
      case 0, 1:
        return .step(FlowStep("step \(count)", detail: texts[Int.random(in: 0...2, using: &random)], color: .blue))
      case 2:
        return .group(title: "Group \(count)", repeats: "× 12", content: nodes(&random, depth: depth + 1, &count))
      default:
        let columns = Int.random(in: 2...3, using: &random)
        return .columns((0..<columns).map { _ in nodes(&random, depth: depth + 1, &count) })
      }
    }
  }

  static func residuals(_ nodes: [FlowNode], _ random: inout SplitMix, _ arrows: inout [FlowArrow]) {
    var steps: [String] = []
    for node in nodes {
      switch node {
      case .step(let step): steps.append(step.id)
      case .group(_, _, let content): residuals(content, &random, &arrows)
      case .columns(let columns):
        for column in columns { residuals(column, &random, &arrows) }
        let ends = columns.map(Self.steps)
        let (from, to) = (
          Int.random(in: 0..<columns.count, using: &random), Int.random(in: 0..<columns.count, using: &random)
        )
        if from != to, let first = ends[from].randomElement(using: &random),
          let last = ends[to].randomElement(using: &random)
        {
          arrows.append(FlowArrow(from: first, to: last, label: Bool.random(using: &random) ? "K, V" : ""))
        }
      }
    }
    guard let first = steps.first, let last = steps.last, first != last else { return }
    let label = Bool.random(using: &random) ? "residual" : ""
    arrows.append(
      Bool.random(using: &random)
        ? FlowArrow(before: first, to: last, label: label) : FlowArrow(from: first, to: last, label: label))
  }

  /// The steps of a column that do not stand in columns of their own.
  private static func steps(_ nodes: [FlowNode]) -> [String] {
    nodes.flatMap { node in
      switch node {
      case .step(let step): [step.id]
      case .group(_, _, let content): steps(content)
      case .columns: [String]()
      }
    }
  }
}
