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
  /// The most cells that are drawn one by one and listed in the table.
  package var mostSingles = PlotSeries.singleMarks
}
