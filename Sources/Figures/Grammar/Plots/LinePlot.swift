/// A line through many values, or the graph of a function.
///
/// Several plots with different names for y in one chart are told apart by colour and named.
public struct LinePlot<Element>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<Element>
  /// A plot of marks that exist.
  public init(_ plotted: PlottedElements<Element>) { self.plotted = plotted }

  /// Two properties of the elements of a collection; a third one tells the series apart.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Element>, y: PlottableProjection<Element>,
    series: PlottableProjection<Element>? = nil
  ) where Data.Element == Element {
    plotted = PlotMarks(.line, figure: "LinePlot").marks(data, series: series, name: y.label) {
      Mark(.line, x: x.extent($0), y: y.extent($0))
    }
  }
}

extension LinePlot where Element == Double {
  /// The values of a vector over their indices, or one series for each row of a matrix.
  ///
  /// `series` names the rows of a matrix; without it they are numbered.
  public init(x: String, y: String, _ values: some FigureData, series: [String] = []) {
    plotted = PlotMarks(.line, figure: "LinePlot", x: x, y: y).marks(values, series: series)
  }

  /// The values of one vector over those of another.
  public init(x: String, y: String, _ xValues: some FigureData, _ yValues: some FigureData) {
    plotted = PlotMarks(.line, figure: "LinePlot", x: x, y: y).marks(xValues, yValues)
  }

  /// The graph of a function; without `domain` it reaches over the chart's x scale, and NaN makes a gap.
  public init(x: String, y: String, domain: ClosedRange<Double>? = nil, function: @escaping (Double) -> Double) {
    plotted = PlotMarks(.line, figure: "LinePlot", x: x, y: y).marks(domain, .graph(function))
  }

  /// The curve that a point runs along while a parameter runs through `domain`; NaN makes a gap.
  public init(
    x: String, y: String, t: String, domain: ClosedRange<Double>,
    function: @escaping (Double) -> (x: Double, y: Double)
  ) {
    plotted = PlotMarks(.line, figure: "LinePlot", x: x, y: y).marks(domain, .parametric(function))
  }
}
