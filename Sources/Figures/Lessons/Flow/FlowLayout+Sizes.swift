// How much room the parts of a diagram need.
extension FlowLayout {
  /// The width that all steps of a column share.
  func stepWidth(_ nodes: [FlowNode]) -> Double {
    nodes.map { node -> Double in
      switch node {
      case .step(let step) where step.isMerge: 0
      case .step(let step):
        min(
          max(TextMeasure.width(step.name, size: 14), TextMeasure.width(step.detail, size: 12)) + 32, 320)
      case .group(_, _, let content): stepWidth(content)
      case .columns: 0
      }
    }.max().map { max($0, 90) } ?? 90
  }

  /// The height of a step.
  static func height(_ step: FlowStep) -> Double { step.isMerge ? 26 : step.detail.isEmpty ? 36 : 50 }

  /// The room that parts one after the other take.
  func extent(of nodes: [FlowNode], at path: [Int], width: Double) -> Extent {
    var extent = Extent()
    for (place, node) in nodes.enumerated() {
      let part = self.extent(of: node, at: path + [place], width: width)
      extent.left = max(extent.left, part.left)
      extent.right = max(extent.right, part.right)
      extent.height += part.height + (place > 0 ? Self.gap : 0)
    }
    extent.left += lanes.room(path, .leading)
    extent.right += lanes.room(path, .trailing)
    return extent
  }

  /// The room that a part takes.
  func extent(of node: FlowNode, at path: [Int], width: Double) -> Extent {
    switch node {
    case .step(let step):
      let half = (step.isMerge ? Self.height(step) : width) / 2
      return Extent(left: half, right: half, height: Self.height(step))
    case .group(let title, let repeats, let content):
      var extent = extent(of: content, at: path, width: width)
      // The texts stand on either side of the line through the frame.
      let texts = (TextMeasure.width(title, size: 14) + 20, TextMeasure.width(repeats, size: 14) + 20)
      extent.left = max(extent.left + Self.pad, title.isEmpty ? 0 : texts.0)
      extent.right = max(extent.right + Self.pad, repeats.isEmpty ? 0 : texts.1)
      extent.height += Self.start + Self.pad + Self.room(title, repeats) + (content.isEmpty ? 20 : 0)
      return extent
    case .columns(let columns):
      let parts = columns.indices.map { extent(of: columns[$0], at: path + [$0], width: stepWidth(columns[$0])) }
      let widths = parts.map { $0.left + $0.right }.reduce(0, +)
      let gutters = columns.indices.dropLast().map { gutter(path, $0) }.reduce(0, +)
      let channels = Double(lanes.below[path]?.count ?? 0) * Self.channel
      let half = (widths + gutters) / 2
      return Extent(left: half, right: half, height: (parts.map(\.height).max() ?? 0) + channels)
    }
  }

  /// The room between a column and the next one.
  func gutter(_ path: [Int], _ column: Int) -> Double { Self.gutter + lanes.room(path, after: column) }

  /// The height of the texts of a frame.
  static func room(_ title: String, _ repeats: String) -> Double {
    title.isEmpty && repeats.isEmpty ? 0 : 22
  }
}
