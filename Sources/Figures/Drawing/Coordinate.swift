/// Coordinates as they are written into markup.
package enum Coordinate {
  /// A coordinate to two decimals without trailing zeros; what is not finite is written as 0.
  package static func string(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e7), 1e7) * 100).rounded())
    let magnitude = hundredths.magnitude
    var text = hundredths < 0 ? "-" : ""
    text += String(magnitude / 100)
    let rest = magnitude % 100
    if rest == 0 { return text }
    text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return text
  }
}

/// A point of the drawing in pixels, y downwards.
package struct Point: Hashable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of the drawing in pixels.
package struct Box: Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var maxX: Double { x + width }
  package var maxY: Double { y + height }

  /// True when the two share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// True when `other` lies inside.
  package func contains(_ other: Box) -> Bool {
    other.x >= x && other.y >= y && other.maxX <= maxX && other.maxY <= maxY
  }
}

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
