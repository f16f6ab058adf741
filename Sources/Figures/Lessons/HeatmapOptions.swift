package import Numerals

/// What the author asked of a heat map.
package struct HeatmapOptions {
  package var ramp: ColorRamp?
  package var domain: ClosedRange<Double>?
  package var format: NumberFormat?
  package var title: String?
  package var xLabel = ""
  package var yLabel = ""
  package var valueLabel = ""
  package var legend = Visibility.automatic
  package var width = 640.0
}
