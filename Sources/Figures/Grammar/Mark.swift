/// One mark as the author wrote it, before scales are known.
package struct Mark {
  /// The shapes of marks.
  package enum Kind: String, Sendable, Hashable, CaseIterable { case line, point, bar, area, rectangle, rule }

  /// The place or the stretch that a mark takes on one axis.
  package struct Extent {
    /// The name of the quantity.
    package var label: String
    /// The place, or where the stretch begins.
    package var start: PlotValue
    /// Where the stretch ends; nil for a place.
    package var end: PlotValue?

    package init(_ label: String, _ start: PlotValue, _ end: PlotValue? = nil) {
      self.label = label
      self.start = start
      self.end = end
    }

    package init<Value>(_ value: PlottableValue<Value>) { self.init(value.label, value.start, value.end) }

    package init<Value>(_ start: PlottableValue<Value>, _ end: PlottableValue<Value>) {
      self.init(start.label, start.start, end.start)
    }
  }

  /// A curve that is sampled when the scale of x is known.
  package struct Curve {
    /// The name of the variable.
    package var xLabel: String
    /// The name of the function's value.
    package var yLabel: String
    /// Where the function is drawn; nil for the whole axis.
    package var domain: ClosedRange<Double>?
    /// The function; NaN makes a gap.
    package var function: (Double) -> Double
  }

  /// What is drawn.
  package var kind: Kind
  /// The place along x; nil for a level rule.
  package var x: Extent?
  /// The place along y; nil for an upright rule.
  package var y: Extent?
  /// A function instead of a place.
  package var curve: Curve?
  /// What tells lines and areas apart.
  package var series: PlotValue?
  /// The width of a bar or rectangle.
  package var width = MarkDimension.automatic
  /// The height of a bar or rectangle.
  package var height = MarkDimension.automatic
  /// How bars and areas at one place are put together.
  package var stacking = MarkStackingMethod.standard
  /// The look as far as it is known.
  package var look = MarkLook()
  /// The blocks of the builder in which the mark stands; lines of different blocks are never joined.
  package var block: [Int] = []
  /// True once the mark left the `ForEach` or the plot whose marks are joined into one line.
  package var isSealed = false
  /// True when the x of a bar is a bin, so that the bar stands upright on it.
  package var isBinned = false
  /// What a plot of a whole series is called when the chart has several of them.
  package var plotName: String?

  package init(_ kind: Kind, x: Extent? = nil, y: Extent? = nil) {
    self.kind = kind
    self.x = x
    self.y = y
  }
}

/// How a mark looks, as far as the author has said it.
package struct MarkLook {
  /// A value by which marks are told apart, with the name of its quantity.
  package struct Key: Hashable {
    package var label: String
    package var value: PlotValue
  }

  /// The colour that the author chose.
  package var color: FigureColor?
  /// The value that chooses the colour.
  package var colorKey: Key?
  /// The symbol that the author chose.
  package var symbol: MarkSymbol?
  /// The value that chooses the symbol.
  package var symbolKey: Key?
  /// The area of symbols in square pixels.
  package var symbolSize: Double?
  /// The value by which bars stand side by side.
  package var position: Key?
  /// The width and the dashes of lines.
  package var line: StrokeStyle?
  /// How points are joined.
  package var interpolation: InterpolationMethod?
  /// How much the mark covers, from 0 to 1.
  package var opacity: Double?
  /// The radius of corners in pixels.
  package var cornerRadius: Double?
  /// The text beside the mark.
  package var annotation: MarkAnnotation?
}

/// A text beside a mark.
package struct MarkAnnotation {
  /// Where it stands.
  package var position: AnnotationPosition
  /// What it says.
  package var text: String
}
