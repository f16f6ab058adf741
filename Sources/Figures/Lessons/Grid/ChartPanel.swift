/// A chart or a heat map as a part of a grid.
public struct ChartPanel {
  /// What is drawn.
  enum Content {
    case chart(Chart)
    case heatmap(Heatmap)
  }

  /// What is drawn.
  var content: Content

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
  ///
  /// `mostSingles` is the most cells that a heat map draws one by one.
  mutating func fit(width: Double, mostSingles: Int) {
    switch content {
    case .chart(var chart):
      let usual = ChartOptions()
      if chart.options.width == usual.width { chart.options.width = width }
      if chart.options.height == usual.height { chart.options.height = max(180, (width * 0.85).rounded()) }
      content = .chart(chart)
    case .heatmap(var heatmap):
      heatmap.options.width = heatmap.options.width ?? width
      heatmap.options.isPanel = true
      heatmap.options.mostSingles = min(heatmap.options.mostSingles, mostSingles)
      content = .heatmap(heatmap)
    }
  }
}
