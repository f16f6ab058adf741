// How much room the parts of a diagram need.
extension FlowLayout {
  /// The width that all steps of a column share.
  func stepWidth(_ nodes: [FlowNode]) -> Double {
    nodes.map { node -> Double in
      switch node {
      case .step(let step) where step.isMerge: 0
      case .step(let step): measure.width(of: step)
      case .group(_, _, let content): stepWidth(content)
      case .columns: 0
      }
    }.max().map { max($0, measure.narrowest) } ?? measure.narrowest
  }

  /// The room that parts one after the other take.
  func extent(of nodes: [FlowNode], at path: [Int], width: Double) -> Extent {
    var extent = Extent()
    for (place, node) in nodes.enumerated() {
      let part = self.extent(of: node, at: path + [place], width: width)
      extent.left = max(extent.left, part.left)
      extent.right = max(extent.right, part.right)
      extent.height += part.height + (place > 0 ? measure.gap : 0)
    }
    extent.left += lanes.room(path, .leading)
    extent.right += lanes.room(path, .trailing)
    return extent
  }

  /// The room that a part takes.
  func extent(of node: FlowNode, at path: [Int], width: Double) -> Extent {
    switch node {
    case .step(let step):
      let half = (step.isMerge ? measure.height(of: step) : width) / 2
      return Extent(left: half, right: half, height: measure.height(of: step))
    case .group(let title, let repeats, let content):
      var extent = extent(of: content, at: path, width: width)
      // The texts stand on either side of the line through the frame.
      let texts = (
        TextMeasure.width(title, size: measure.nameSize) + 8 + measure.pad,
        TextMeasure.width(repeats, size: measure.nameSize) + 8 + measure.pad
      )
      extent.left = max(extent.left + measure.pad, title.isEmpty ? 0 : texts.0)
      extent.right = max(extent.right + measure.pad, repeats.isEmpty ? 0 : texts.1)
      extent.height += Self.start + measure.pad + measure.room(title, repeats) + (content.isEmpty ? 20 : 0)
      return extent
    case .columns(let columns) where isPile(path): return pileExtent(columns, at: path)
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
  func gutter(_ path: [Int], _ column: Int) -> Double { measure.gutter + lanes.room(path, after: column) }

  /// True for columns that stand below each other.
  func isPile(_ path: [Int]) -> Bool { tree.isPiled && path == [0] }

  private func pileExtent(_ columns: [[FlowNode]], at path: [Int]) -> Extent {
    var extent = Extent(height: Double(columns.count - 1) * measure.gap)
    for (column, nodes) in columns.enumerated() {
      let part = self.extent(of: nodes, at: path + [column], width: stepWidth(nodes))
      (extent.left, extent.right) = (max(extent.left, part.left), max(extent.right, part.right))
      extent.height += part.height
    }
    extent.left += lanes.room(path, .leading)
    extent.right += lanes.room(path, .trailing)
    return extent
  }
}
