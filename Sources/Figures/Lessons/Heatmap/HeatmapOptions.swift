package import Numerals

/// What the author asked of a heat map.
package struct HeatmapOptions {
  /// The colours; nil for those that suit the values.
  package var ramp: ColorRamp?
  /// What the colours reach over; nil for all values.
  package var domain: ClosedRange<Double>?
  /// How values are written; nil for what suits them.
  package var format: NumberFormat?
  /// What is drawn where there are too many values.
  package var reduction = HeatmapReduction.mean
  /// The title above the cells.
  package var title: String?
  /// What the columns are.
  package var xLabel = ""
  /// What the rows are.
  package var yLabel = ""
  /// What the values are.
  package var valueLabel = ""
  /// Whether the scale of colours is shown.
  package var legend = Visibility.automatic
  /// The natural width in pixels; nil for the usual one.
  package var width: Double?
  /// True in a grid: the cells stay square, and names for which they are too small are left to hovering.
  package var isPanel = false
  /// Whether values are written in the cells; automatic where they fit.
  package var cellValues = Visibility.automatic
  /// False where nobody hovers: cells do not tell their values then.
  package var isHovered = true
  /// What the panels of a grid agree on; nil outside of one.
  package var shared: SharedCells?
  /// The most cells that are drawn one by one and listed in the table.
  package var mostSingles = PlotSeries.singleMarks
}

/// What the heat maps of a grid agree on, so that their cells are alike.
package struct SharedCells {
  /// The width of the widest value of all in pixels.
  package var widestText = 0.0
  /// The size of a cell in pixels; nil before it is known.
  package var size: CellSize?

  /// A width and a height in pixels.
  package struct CellSize: Hashable {
    package var width: Double
    package var height: Double
  }
}
