/// Collects the commands of a path.
package struct PathText {
  package private(set) var text = ""

  package init() {}

  package mutating func move(_ point: Point) { text += "M" + Self.pair(point) }
  package mutating func line(_ point: Point) { text += "L" + Self.pair(point) }
  package mutating func close() { text += "Z" }

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
