/// A symbol for each of many values.
///
/// Several plots with different names for y in one chart are told apart by colour and named.
public struct PointPlot<Element>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<Element>
  /// A plot of marks that exist.
  public init(_ plotted: PlottedElements<Element>) { self.plotted = plotted }

  /// Two properties of the elements of a collection.
  public init<Data: Sequence>(_ data: Data, x: PlottableProjection<Element>, y: PlottableProjection<Element>)
  where Data.Element == Element {
    plotted = PlotMarks(.point, figure: "PointPlot").marks(data, name: y.label) {
      Mark(.point, x: x.extent($0), y: y.extent($0))
    }
  }
}

extension PointPlot where Element == Double {
  /// The values of a vector over their indices, or one series for each row of a matrix.
  ///
  /// `series` names the rows of a matrix; without it they are numbered.
  public init(x: String, y: String, _ values: some FigureData, series: [String] = []) {
    plotted = PlotMarks(.point, figure: "PointPlot", x: x, y: y).marks(values, series: series)
  }

  /// The values of one vector over those of another.
  public init(x: String, y: String, _ xValues: some FigureData, _ yValues: some FigureData) {
    plotted = PlotMarks(.point, figure: "PointPlot", x: x, y: y).marks(xValues, yValues)
  }
}
