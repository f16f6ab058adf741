/// A rectangle for each element of a collection.
public struct RectanglePlot<Element>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<Element>
  /// A plot of marks that exist.
  public init(_ plotted: PlottedElements<Element>) { self.plotted = plotted }

  /// Cells of a grid at two properties of the elements.
  public init<Data: Sequence>(
    _ data: Data, x: PlottableProjection<Element>, y: PlottableProjection<Element>,
    width: MarkDimension = .automatic, height: MarkDimension = .automatic
  ) where Data.Element == Element {
    plotted = PlotMarks(.rectangle, figure: "RectanglePlot").marks(data) {
      var mark = Mark(.rectangle, x: x.extent($0), y: y.extent($0))
      (mark.width, mark.height) = (width, height)
      return mark
    }
  }

  /// Rectangles between four properties of the elements.
  public init<Data: Sequence>(
    _ data: Data, xStart: PlottableProjection<Element>, xEnd: PlottableProjection<Element>,
    yStart: PlottableProjection<Element>, yEnd: PlottableProjection<Element>
  ) where Data.Element == Element {
    plotted = PlotMarks(.rectangle, figure: "RectanglePlot").marks(data) {
      Mark(
        .rectangle, x: .init(xStart.label, xStart.value($0), xEnd.value($0)),
        y: .init(yStart.label, yStart.value($0), yEnd.value($0)))
    }
  }
}
