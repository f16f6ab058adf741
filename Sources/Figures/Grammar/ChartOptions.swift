package import Numerals

/// What the author asked of a chart as a whole.
package struct ChartOptions {
  /// What the author asked of one axis.
  package struct Axis {
    /// The name beside the axis; nil for the name that the marks agree on.
    package var label: String?
    /// True when ticks, labels and grid are left out.
    package var isHidden = false
    /// Which values are marked.
    package var values = AxisMarkValues.automatic
    /// How they are written; nil for the format that suits them.
    package var format: NumberFormat?
    /// What the scale reaches over; nil for all values.
    package var domain: [PlotValue]?
    /// The kind of scale; nil for the one that suits the values.
    package var type: ScaleType?
  }

  /// The title above the plot.
  package var title: String?
  /// The natural width in pixels.
  package var width = 640.0
  /// The natural height in pixels.
  package var height = 320.0
  /// The x axis.
  package var x = Axis()
  /// The y axis.
  package var y = Axis()
  /// Whether series are named.
  package var legend = Visibility.automatic
  /// Colours that the author gave to names, in order.
  package var colors: [(name: String, color: FigureColor)] = []
  /// The ramp for numbers; nil for the one that suits them.
  package var ramp: ColorRamp?
  /// What the ramp reaches over; nil for all numbers.
  package var rampDomain: ClosedRange<Double>?
}
