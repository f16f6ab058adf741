package import Numerals

/// What the author asked of a chart as a whole.
package struct ChartOptions {
  /// What the author asked of one axis.
  package struct Axis {
    package var label: String?
    package var isHidden = false
    package var values = AxisMarkValues.automatic
    package var format: NumberFormat?
    package var domain: [PlotValue]?
    package var type: ScaleType?
  }

  package var title: String?
  package var width = 640.0
  package var height = 320.0
  package var x = Axis()
  package var y = Axis()
  package var legend = Visibility.automatic
  package var colors: [(name: String, color: FigureColor)] = []
  package var ramp: ColorRamp?
  package var rampDomain: ClosedRange<Double>?
}
