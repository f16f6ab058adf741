/// Marks of one kind that look alike, with numbers for places: what the renderer draws.
package struct PlotSeries {
  /// One mark: a place or a stretch on both axes; NaN where there is none.
  package struct Item {
    /// The place along x, or where the stretch begins.
    package var x: Double
    /// Where the stretch along x ends.
    package var xEnd = Double.nan
    /// The place along y, or where the stretch begins.
    package var y: Double
    /// Where the stretch along y ends.
    package var yEnd = Double.nan
    /// The width of a bar or cell.
    package var width = MarkDimension.automatic
    /// The height of a bar or cell.
    package var height = MarkDimension.automatic
    /// The part of the category's band, from 0 to 1, when marks stand side by side.
    package var slot = (start: 0.0, end: 1.0)
    /// The texts beside the mark.
    package var annotations: [MarkAnnotation] = []
    /// The value before stacking, and of a sector.
    package var value = Double.nan
    /// The step of the colour ramp, for marks coloured by number.
    package var rampStep: Int?
    /// The number that chose the step.
    package var rampValue: Double?
    /// The area of the symbol in square pixels; nil for the usual one.
    package var area: Double?
    /// How much the mark covers, from 0 to 1.
    package var opacity = 1.0
    /// How far the mark is moved in pixels.
    package var offset = Point(0, 0)
    /// What is said of the mark.
    package var accessibility = MarkLook.Accessibility()

    package init(x: Double, xEnd: Double = .nan, y: Double, yEnd: Double = .nan) {
      self.x = x
      self.xEnd = xEnd
      self.y = y
      self.yEnd = yEnd
    }
  }

  /// What is drawn.
  package var kind: Mark.Kind
  /// The name in the legend; nil for none.
  package var name: String?
  /// What the author called the series without asking for a look by it.
  package var quietName: String?
  /// The colour of all marks that have none of their own.
  package var color: FigureColor
  /// The other wishes of the author.
  package var look: MarkLook
  /// How bars and areas at one place are put together.
  package var stacking: MarkStackingMethod
  /// The shape of points.
  package var symbol: MarkSymbol
  /// The stroke of lines; nil for the usual one.
  package var line: StrokeStyle?
  /// The radii of sectors.
  package var ring: Mark.Ring?
  /// The marks in order.
  package var items: [Item] = []
  /// True for a lying bar or area: its length runs along x.
  package var isLying = false

  /// The name by which the series is spoken of; nil for none.
  package var spokenName: String? { name ?? quietName }

  /// Above this number of marks a series is drawn as one path without hovering.
  package static let singleMarks = 1000
}
