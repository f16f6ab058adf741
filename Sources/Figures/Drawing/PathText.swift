/// Collects the commands of a path.
package struct PathText {
  /// The commands so far, as the attribute `d`.
  package private(set) var text = ""

  package init() {}

  /// Begins a stretch at a point.
  package mutating func move(_ point: Point) { text += "M" + Self.pair(point) }
  /// Draws a straight line to a point.
  package mutating func line(_ point: Point) { text += "L" + Self.pair(point) }
  /// Draws a straight line back to where the stretch began.
  package mutating func close() { text += "Z" }

  /// Draws a cubic Bézier curve to `end` by two control points.
  package mutating func curve(_ first: Point, _ second: Point, _ end: Point) {
    text += "C" + Self.pair(first) + " " + Self.pair(second) + " " + Self.pair(end)
  }

  /// Draws a dot: a line of no length, which a round cap makes visible.
  package mutating func dot(_ point: Point) { text += "M" + Self.pair(point) + "h0" }

  /// Draws an axis-parallel rectangle.
  package mutating func box(_ box: Box) {
    let (width, height) = (Coordinate.string(box.width), Coordinate.string(box.height))
    text += "M" + Self.pair(Point(box.x, box.y)) + "h\(width)v\(height)h-\(width)Z"
  }

  private static func pair(_ point: Point) -> String {
    Coordinate.string(point.x) + " " + Coordinate.string(point.y)
  }
}
