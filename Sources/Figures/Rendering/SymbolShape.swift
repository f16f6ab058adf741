/// The outlines of symbols.
enum SymbolShape {
  /// Adds a symbol of an area in square pixels to a path; true when it is made of strokes.
  static func append(_ symbol: MarkSymbol, at middle: Point, area: Double, to path: inout PathText) -> Bool {
    let root = area.squareRoot()
    switch symbol {
    case .circle: circle(middle, radius: root * 0.5642, &path)
    case .square:
      path.box(Box(x: middle.x - root * 0.46, y: middle.y - root * 0.46, width: root * 0.92, height: root * 0.92))
    case .triangle: polygon(middle, radius: root * 0.8, corners: 3, turn: -0.25, &path)
    case .diamond: polygon(middle, radius: root * 0.72, corners: 4, turn: -0.25, &path)
    case .pentagon: polygon(middle, radius: root * 0.66, corners: 5, turn: -0.25, &path)
    case .plus: spokes(middle, radius: root * 0.62, count: 2, turn: 0, &path)
    case .cross: spokes(middle, radius: root * 0.62, count: 2, turn: 0.125, &path)
    case .asterisk: spokes(middle, radius: root * 0.62, count: 3, turn: 0.25, &path)
    }
    return [.plus, .cross, .asterisk].contains(symbol)
  }

  /// How a symbol is painted: a hair line of the page keeps neighbours apart.
  static func attributes(_ color: FigureColor, isStroke: Bool) -> [Markup.Attribute] {
    isStroke
      ? [.init("fill", "none"), .init("stroke", color.css), .init("stroke-width", 2)]
      : [.init("fill", color.css), .init("stroke", "var(--figure-paper)"), .init("stroke-width", 0.75)]
  }

  private static func circle(_ middle: Point, radius: Double, _ path: inout PathText) {
    let handle = radius * 0.5523
    path.move(Point(middle.x - radius, middle.y))
    let quarters = [(0.0, -1.0), (1, 0), (0, 1), (-1, 0)]
    var from = (-1.0, 0.0)
    for to in quarters {
      path.curve(
        Point(middle.x + from.0 * radius + to.0 * handle, middle.y + from.1 * radius + to.1 * handle),
        Point(middle.x + to.0 * radius + from.0 * handle, middle.y + to.1 * radius + from.1 * handle),
        Point(middle.x + to.0 * radius, middle.y + to.1 * radius))
      from = to
    }
    path.close()
  }

  private static func polygon(
    _ middle: Point, radius: Double, corners: Int, turn: Double, _ path: inout PathText
  ) {
    for corner in 0..<corners {
      let point = place(middle, radius, turn + Double(corner) / Double(corners))
      if corner == 0 { path.move(point) } else { path.line(point) }
    }
    path.close()
  }

  private static func spokes(_ middle: Point, radius: Double, count: Int, turn: Double, _ path: inout PathText) {
    for spoke in 0..<count {
      let part = turn + Double(spoke) / Double(2 * count)
      path.move(place(middle, radius, part))
      path.line(place(middle, radius, part + 0.5))
    }
  }

  private static func place(_ middle: Point, _ radius: Double, _ turn: Double) -> Point {
    let angle = turn * 6.283185307179586
    return Point(middle.x + radius * Math.cosine(angle), middle.y + radius * Math.sine(angle))
  }
}
