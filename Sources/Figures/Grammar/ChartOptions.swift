/// What the author asked of a chart as a whole.
package struct ChartOptions {
  /// What the author asked of one axis.
  package struct AxisOptions {
    /// The name beside the axis; nil for the name that the marks agree on.
    package var label: AxisName?
    /// True when ticks, labels and grid are left out.
    package var isHidden = false
    /// The marks of the axis; nil for those that suit it.
    package var marks: [AxisMarks]?
    /// What the scale reaches over.
    package var domain = ChosenDomain()
    /// True when the domain is that of a grid, which holds all values, so that nothing must be cut off.
    package var isShared = false
    /// The kind of scale; nil for the one that suits the values.
    package var type: ScaleType?
    /// The room at either end of the axis in pixels.
    package var range = PositionScaleRange()
  }

  /// The name of an axis and its place.
  package struct AxisName {
    package var text: String
    package var position: AnnotationPosition
    package var alignment: Alignment?
  }

  /// Where the legend stands.
  package struct Legend {
    package var visibility = Visibility.automatic
    package var position = AnnotationPosition.automatic
    package var alignment: Alignment?
    package var spacing: Double?
  }

  package init() {}

  /// The title above the plot.
  package var title: String?
  /// The natural width in pixels.
  package var width = 640.0
  /// The natural height in pixels.
  package var height = 320.0
  /// The width of the plot by its height; nil for what the frame leaves.
  package var aspectRatio: Double?
  /// True when hovering over a mark shows its value.
  package var isHovered = true
  /// The x axis.
  package var x = AxisOptions()
  /// The y axis.
  package var y = AxisOptions()
  /// How series are named.
  package var legend = Legend()
  /// Colours that the author gave to names, in order.
  package var colors: [(name: String, look: FigureColor)] = []
  /// Colours for names in the order of their appearance; empty for the palette.
  package var colorRange: [FigureColor] = []
  /// The ramp for numbers; nil for the one that suits them.
  package var ramp: ColorRamp?
  /// What the ramp reaches over; nil for all numbers.
  package var rampDomain: ClosedRange<Double>?
  /// Symbols that the author gave to names, in order.
  package var symbols: [(name: String, look: MarkSymbol)] = []
  /// Symbols for names in the order of their appearance; empty for all.
  package var symbolRange: [MarkSymbol] = []
  /// Lines that the author gave to names, in order.
  package var lines: [(name: String, look: StrokeStyle)] = []
  /// Lines for names in the order of their appearance; empty for the usual ones.
  package var lineRange: [StrokeStyle] = []
  /// The smallest and the largest area of symbols in square pixels.
  package var sizeRange: ClosedRange<Double> = 16...360
  /// What areas of symbols reach over; nil for all numbers.
  package var sizeDomain: ClosedRange<Double>?
}
