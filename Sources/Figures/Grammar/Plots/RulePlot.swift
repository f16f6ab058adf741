/// A straight line for each element of a collection.
public struct RulePlot<Element>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<Element>
  /// A plot of marks that exist.
  public init(_ plotted: PlottedElements<Element>) { self.plotted = plotted }

  /// Upright lines through the whole plot.
  public init<Data: Sequence>(_ data: Data, x: PlottableProjection<Element>) where Data.Element == Element {
    plotted = PlotMarks(.rule, figure: "RulePlot").marks(data) { Mark(.rule, x: x.extent($0)) }
  }

  /// Level lines through the whole plot.
  public init<Data: Sequence>(_ data: Data, y: PlottableProjection<Element>) where Data.Element == Element {
    plotted = PlotMarks(.rule, figure: "RulePlot").marks(data) { Mark(.rule, y: y.extent($0)) }
  }

  /// Upright lines between two properties of the elements.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Element>, yStart: PlottableProjection<Element>,
    yEnd: PlottableProjection<Element>
  ) where Data.Element == Element {
    plotted = PlotMarks(.rule, figure: "RulePlot").marks(data) {
      Mark(.rule, x: x.extent($0), y: .init(yStart.label, yStart.value($0), yEnd.value($0)))
    }
  }

  /// Level lines between two properties of the elements.
  public init<Data: Sequence>(
    _ data: Data, xStart: PlottableProjection<Element>, xEnd: PlottableProjection<Element>,
    y: PlottableProjection<Element>
  ) where Data.Element == Element {
    plotted = PlotMarks(.rule, figure: "RulePlot").marks(data) {
      Mark(.rule, x: .init(xStart.label, xStart.value($0), xEnd.value($0)), y: y.extent($0))
    }
  }
}
