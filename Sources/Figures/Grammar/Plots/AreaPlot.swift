/// The area under many values, or under the graph of a function.
///
/// Several plots with different names for y in one chart are told apart by colour and named.
public struct AreaPlot<Element>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<Element>
  /// A plot of marks that exist.
  public init(_ plotted: PlottedElements<Element>) { self.plotted = plotted }

  /// Two properties of the elements of a collection; a third one tells the series apart.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Element>, y: PlottableProjection<Element>,
    series: PlottableProjection<Element>? = nil, stacking: MarkStackingMethod = .standard
  ) where Data.Element == Element {
    plotted = PlotMarks(.area, figure: "AreaPlot").marks(data, series: series, name: y.label) {
      var mark = Mark(.area, x: x.extent($0), y: y.extent($0))
      mark.stacking = stacking
      return mark
    }
  }

  /// The area between two properties of the elements of a collection; a further one tells the series apart.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Element>, yStart: PlottableProjection<Element>,
    yEnd: PlottableProjection<Element>, series: PlottableProjection<Element>? = nil
  ) where Data.Element == Element {
    plotted = PlotMarks(.area, figure: "AreaPlot").marks(data, series: series) {
      Mark(.area, x: x.extent($0), y: .init(yStart.label, yStart.value($0), yEnd.value($0)))
    }
  }
}

extension AreaPlot where Element == Double {
  /// The values of a vector over their indices, or one series for each row of a matrix.
  ///
  /// `series` names the rows of a matrix; without it they are numbered.
  public init(x: String, y: String, _ values: some FigureData, series: [String] = []) {
    plotted = PlotMarks(.area, figure: "AreaPlot", x: x, y: y).marks(values, series: series)
  }

  /// The values of one vector over those of another.
  public init(x: String, y: String, _ xValues: some FigureData, _ yValues: some FigureData) {
    plotted = PlotMarks(.area, figure: "AreaPlot", x: x, y: y).marks(xValues, yValues)
  }

  /// The area under the graph of a function; without `domain` it reaches over the chart's x scale, and NaN makes a gap.
  public init(x: String, y: String, domain: ClosedRange<Double>? = nil, function: @escaping (Double) -> Double) {
    plotted = PlotMarks(.area, figure: "AreaPlot", x: x, y: y).marks(domain, .graph(function))
  }

  /// The area between the graphs of two functions; without `domain` it reaches over the chart's x scale.
  public init(
    x: String, yStart: String, yEnd: String, domain: ClosedRange<Double>? = nil,
    function: @escaping (Double) -> (yStart: Double, yEnd: Double)
  ) {
    plotted = PlotMarks(.area, figure: "AreaPlot", x: x, y: yEnd).marks(domain, .band(function))
  }
}
