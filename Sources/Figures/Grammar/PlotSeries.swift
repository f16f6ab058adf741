/// Marks of one kind that look alike, with numbers for places: what the renderer draws.
package struct PlotSeries {
  /// One mark: a place or a stretch on both axes; NaN where there is none.
  package struct Item {
    package var x: Double
    package var xEnd = Double.nan
    package var y: Double
    package var yEnd = Double.nan
    package var width = MarkDimension.automatic
    package var height = MarkDimension.automatic
    /// The part of the category's band, from 0 to 1, when bars stand side by side.
    package var slot = (start: 0.0, end: 1.0)
    package var annotation: MarkAnnotation?
    /// The value before stacking.
    package var value = Double.nan
    /// The step of the colour ramp, for marks coloured by number.
    package var rampStep: Int?
    package var rampValue: Double?
  }

  package var kind: Mark.Kind
  package var name: String?
  package var color: FigureColor
  package var look: MarkLook
  package var stacking: MarkStackingMethod
  package var symbol: MarkSymbol
  package var items: [Item] = []
  /// True for a lying bar: its length runs along x.
  package var isLying = false

  /// Above this number of marks a series is drawn as one path without hovering.
  package static let singleMarks = 1000
}
