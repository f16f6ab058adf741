/// A chart or a heat map as a part of a grid.
public struct ChartPanel {
  private enum Content {
    case chart(Chart)
    case heatmap(Heatmap)
  }

  private var content: Content

  /// A chart.
  public init(_ chart: Chart) { content = .chart(chart) }
  /// A heat map.
  public init(_ heatmap: Heatmap) { content = .heatmap(heatmap) }

  /// The panel, laid out and drawn.
  func drawing(id: String) -> Drawing {
    switch content {
    case .chart(let chart): chart.drawing(id: id)
    case .heatmap(let heatmap): heatmap.drawing(id: id)
    }
  }

  /// Gives a panel whose size the author did not choose the width of its column.
  mutating func fit(width: Double) {
    let usual = ChartOptions()
    switch content {
    case .chart(var chart):
      if chart.options.width == usual.width { chart.options.width = width }
      if chart.options.height == usual.height { chart.options.height = max(150, (width * 0.75).rounded()) }
      content = .chart(chart)
    case .heatmap(var heatmap):
      if heatmap.options.width == usual.width { heatmap.options.width = width }
      content = .heatmap(heatmap)
    }
  }

  /// Gives heat maps one domain of colours, and charts one domain of y, where the author chose none.
  static func share(_ panels: inout [ChartPanel]) {
    var heat: [(ramp: ColorRamp, domain: ClosedRange<Double>)] = []
    var heights: [(Double, Double)] = []
    for panel in panels {
      switch panel.content {
      case .heatmap(let heatmap): heat.append(heatmap.scale)
      case .chart(let chart):
        let plan = ChartPlan(chart.marks, chart.options)
        if !plan.y.isCategory, !plan.series.isEmpty { heights.append((plan.y.lower, plan.y.upper)) }
      }
    }
    let ramp: ColorRamp = heat.contains { $0.ramp == .diverging } ? .diverging : .sequential
    let low = heat.map(\.domain.lowerBound).min() ?? 0
    let high = heat.map(\.domain.upperBound).max() ?? 1
    let reach = max(abs(low), abs(high))
    let bottom = heights.map(\.0).min() ?? 0
    let top = heights.map(\.1).max() ?? 1
    for index in panels.indices {
      switch panels[index].content {
      case .heatmap(let map) where map.options.domain == nil:
        panels[index].content = .heatmap(map.sharing(ramp, ramp == .diverging ? -reach...reach : low...high))
      case .chart(var chart) where chart.options.y.domain.values == nil && !heights.isEmpty:
        guard !ChartPlan(chart.marks, chart.options).y.isCategory else { continue }
        chart.options.y.domain.values = [.number(bottom), .number(top)]
        panels[index].content = .chart(chart)
      default: break
      }
    }
  }
}
