/// A figure that can stand in a grid.
public protocol PanelFigure: Figure {
  /// The figure as a panel.
  var panel: ChartPanel { get }
}

extension Chart: PanelFigure {
  /// The chart as a panel.
  public var panel: ChartPanel { ChartPanel(self) }
}

extension Heatmap: PanelFigure {
  /// The heat map as a panel.
  public var panel: ChartPanel { ChartPanel(self) }
}

extension Histogram: PanelFigure {
  /// The histogram as a panel.
  public var panel: ChartPanel { ChartPanel(Chart { self }) }
}

/// Builds the panels of a grid.
@resultBuilder public enum ChartGridBuilder {
  /// A chart, a heat map or a histogram as a panel.
  public static func buildExpression(_ figure: some PanelFigure) -> [ChartPanel] { [figure.panel] }
  /// Panels in order.
  public static func buildBlock(_ panels: [ChartPanel]...) -> [ChartPanel] { panels.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ panels: [ChartPanel]?) -> [ChartPanel] { panels ?? [] }
  /// The first branch of a conditional.
  public static func buildEither(first panels: [ChartPanel]) -> [ChartPanel] { panels }
  /// The second branch of a conditional.
  public static func buildEither(second panels: [ChartPanel]) -> [ChartPanel] { panels }
  /// A `for` loop.
  public static func buildArray(_ panels: [[ChartPanel]]) -> [ChartPanel] { panels.flatMap { $0 } }
}
