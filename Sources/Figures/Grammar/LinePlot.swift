/// A line through many values, or the graph of a function.
///
/// Several plots with different names for y in one chart are told apart by colour and named.
public struct LinePlot: ChartContent {
  /// The marks.
  public let chartMarks: ChartMarks

  /// The values of a vector over their indices, or one series for each row of a matrix.
  ///
  /// `series` names the rows of a matrix; without it they are numbered.
  public init(x: String, y: String, _ values: some FigureData, series: [String] = []) {
    chartMarks = PlotMarks(.line, figure: "LinePlot", x: x, y: y).marks(values, series: series)
  }

  /// The values of one vector over those of another.
  public init(
    x: String, y: String, _ xValues: some FigureData, _ yValues: some FigureData
  ) {
    chartMarks = PlotMarks(.line, figure: "LinePlot", x: x, y: y).marks(xValues, yValues)
  }

  /// Two properties of the elements of a collection.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Data.Element>, y: PlottableProjection<Data.Element>
  ) {
    chartMarks = PlotMarks(.line, figure: "LinePlot", x: x.label, y: y.label).marks(data, x: x, y: y, series: nil)
  }

  /// Two properties of the elements of a collection; a third one tells the series apart.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Data.Element>, y: PlottableProjection<Data.Element>,
    series: PlottableProjection<Data.Element>
  ) {
    chartMarks = PlotMarks(.line, figure: "LinePlot", x: x.label, y: y.label).marks(data, x: x, y: y, series: series)
  }

  /// The graph of a function; without `domain` it reaches over the chart's x scale, and NaN makes a gap.
  public init(
    x: String, y: String, domain: ClosedRange<Double>? = nil,
    function: @escaping (Double) -> Double
  ) {
    chartMarks = PlotMarks(.line, figure: "LinePlot", x: x, y: y).marks(domain, function)
  }
}
