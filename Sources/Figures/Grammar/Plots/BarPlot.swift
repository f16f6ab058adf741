/// A bar for each of many values.
///
/// Several plots with different names for y in one chart are told apart by colour and named.
public struct BarPlot<Element>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<Element>
  /// A plot of marks that exist.
  public init(_ plotted: PlottedElements<Element>) { self.plotted = plotted }

  /// Two properties of the elements of a collection.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Element>, y: PlottableProjection<Element>,
    width: MarkDimension = .automatic, height: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
  ) where Data.Element == Element {
    plotted = PlotMarks(.bar, figure: "BarPlot").marks(data, name: y.label) {
      var mark = Mark(.bar, x: x.extent($0), y: y.extent($0))
      (mark.width, mark.height, mark.stacking) = (width, height, stacking)
      return mark
    }
  }

  /// Upright bars from one property of the elements to another.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Element>, yStart: PlottableProjection<Element>,
    yEnd: PlottableProjection<Element>, width: MarkDimension = .automatic
  ) where Data.Element == Element {
    plotted = PlotMarks(.bar, figure: "BarPlot").marks(data) {
      var mark = Mark(.bar, x: x.extent($0), y: .init(yStart.label, yStart.value($0), yEnd.value($0)))
      mark.width = width
      return mark
    }
  }

  /// Lying bars from one property of the elements to another.
  public init<Data: Sequence>(
    _ data: Data, xStart: PlottableProjection<Element>, xEnd: PlottableProjection<Element>,
    y: PlottableProjection<Element>, height: MarkDimension = .automatic
  ) where Data.Element == Element {
    plotted = PlotMarks(.bar, figure: "BarPlot").marks(data) {
      var mark = Mark(.bar, x: .init(xStart.label, xStart.value($0), xEnd.value($0)), y: y.extent($0))
      mark.height = height
      return mark
    }
  }
}

extension BarPlot where Element == Double {
  /// The values of a vector over their indices, or one series for each row of a matrix.
  ///
  /// `series` names the rows of a matrix; without it they are numbered.
  public init(x: String, y: String, _ values: some FigureData, series: [String] = []) {
    plotted = PlotMarks(.bar, figure: "BarPlot", x: x, y: y).marks(values, series: series)
  }

  /// A bar for each name, with the value of a vector at the same place; stops unless there are as many of both.
  public init(x: String, y: String, _ names: [String], _ values: some FigureData) {
    plotted = PlotMarks(.bar, figure: "BarPlot", x: x, y: y).marks(names, values)
  }

  /// The values of one vector over those of another.
  public init(x: String, y: String, _ xValues: some FigureData, _ yValues: some FigureData) {
    plotted = PlotMarks(.bar, figure: "BarPlot", x: x, y: y).marks(xValues, yValues)
  }
}
