/// A sector for each element of a collection.
public struct SectorPlot<Element>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<Element>
  /// A plot of marks that exist.
  public init(_ plotted: PlottedElements<Element>) { self.plotted = plotted }

  /// Sectors whose shares of the circle are those of a property of the elements, as `SectorMark` draws them.
  public init<Data: Sequence>(
    _ data: Data, angle: PlottableProjection<Element>, innerRadius: MarkDimension = .automatic,
    outerRadius: MarkDimension = .automatic, angularInset: Double? = nil
  ) where Data.Element == Element {
    plotted = PlotMarks(.sector, figure: "SectorPlot").marks(data) {
      var mark = Mark(.sector)
      mark.angle = angle.extent($0)
      mark.ring = .init(inner: innerRadius, outer: outerRadius, inset: angularInset)
      return mark
    }
  }
}
