/// One mark as the author wrote it, before scales are known.
package struct Mark {
  /// The shapes of marks.
  package enum Kind: String, Sendable, Hashable, CaseIterable { case line, point, bar, area, rectangle, rule, sector }

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

    /// The only place of an axis along which nothing is measured.
    package static let single = Extent("", .category(""))
  }

  /// A curve that is sampled when the scale of x is known.
  package struct Curve {
    /// The name of the variable that runs along x.
    package var xLabel: String
    /// The name of the function's value.
    package var yLabel: String
    /// Where the function is drawn; nil for the whole axis.
    package var domain: ClosedRange<Double>?
    /// How a value of the parameter becomes a place.
    package var shape: Shape

    /// What a function gives; NaN makes a gap.
    package enum Shape {
      /// y over x.
      case graph((Double) -> Double)
      /// The lower and the upper edge of an area over x.
      case band((Double) -> (yStart: Double, yEnd: Double))
      /// x and y over a parameter.
      case parametric((Double) -> (x: Double, y: Double))
    }
  }

  /// The radii of a sector.
  package struct Ring {
    /// The radius of the hole.
    package var inner: MarkDimension
    /// The radius of the disc.
    package var outer: MarkDimension
    /// The pixels between neighbours; nil for a hair line.
    package var inset: Double?
  }

  /// What is drawn.
  package var kind: Kind
  /// The place along x; nil for a level rule or band.
  package var x: Extent?
  /// The place along y; nil for an upright rule or band.
  package var y: Extent?
  /// The size of a sector.
  package var angle: Extent?
  /// The radii of a sector.
  package var ring: Ring?
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
