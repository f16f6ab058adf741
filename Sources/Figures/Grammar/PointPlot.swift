/// A symbol for each of many values.
///
/// Several plots with different names for y in one chart are told apart by colour and named.
public struct PointPlot: ChartContent {
  /// The marks.
  public let chartMarks: ChartMarks

  /// The values of a vector over their indices, or one series for each row of a matrix.
  ///
  /// `series` names the rows of a matrix; without it they are numbered.
  public init(x: String, y: String, _ values: some FigureData, series: [String] = []) {
    chartMarks = PlotMarks(.point, figure: "PointPlot", x: x, y: y).marks(values, series: series)
  }

  /// The values of one vector over those of another.
  public init(
    x: String, y: String, _ xValues: some FigureData, _ yValues: some FigureData
  ) {
    chartMarks = PlotMarks(.point, figure: "PointPlot", x: x, y: y).marks(xValues, yValues)
  }

  /// Two properties of the elements of a collection.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Data.Element>, y: PlottableProjection<Data.Element>
  ) {
    chartMarks = PlotMarks(.point, figure: "PointPlot", x: x.label, y: y.label).marks(data, x: x, y: y, series: nil)
  }

  /// Two properties of the elements of a collection; a third one tells the series apart.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Data.Element>, y: PlottableProjection<Data.Element>,
    series: PlottableProjection<Data.Element>
  ) {
    chartMarks = PlotMarks(.point, figure: "PointPlot", x: x.label, y: y.label).marks(data, x: x, y: y, series: series)
  }
}
