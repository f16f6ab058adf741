internal import MarkupText

/// The outlines of symbols.
enum SymbolShape {
  /// A symbol of an area in square pixels; `look` is how it is painted.
  static func markup(
    _ symbol: MarkSymbol, at middle: Point, area: Double, _ look: [Markup.Attribute], title: String? = nil
  ) -> Markup {
    guard symbol != .circle else {
      let radius = area.squareRoot() * 0.5642
      return .titled("circle", [.init("cx", middle.x), .init("cy", middle.y), .init("r", radius)] + look, title)
    }
    var path = PathText()
    append(symbol, at: middle, area: area, to: &path)
    return .path(path, look, title: title)
  }

  /// True for a symbol that is made of strokes.
  static func isStroke(_ symbol: MarkSymbol) -> Bool { [.plus, .cross, .asterisk].contains(symbol) }

  /// Adds a symbol of an area in square pixels to a path.
  private static func append(_ symbol: MarkSymbol, at middle: Point, area: Double, to path: inout PathText) {
    let root = area.squareRoot()
    switch symbol {
    case .circle: break
    case .square:
      path.box(Box(x: middle.x - root * 0.46, y: middle.y - root * 0.46, width: root * 0.92, height: root * 0.92))
    case .triangle: polygon(middle, radius: root * 0.8, corners: 3, turn: -0.25, &path)
    case .diamond: polygon(middle, radius: root * 0.72, corners: 4, turn: -0.25, &path)
    case .pentagon: polygon(middle, radius: root * 0.66, corners: 5, turn: -0.25, &path)
    case .plus: spokes(middle, radius: root * 0.62, count: 2, turn: 0, &path)
    case .cross: spokes(middle, radius: root * 0.62, count: 2, turn: 0.125, &path)
    case .asterisk: spokes(middle, radius: root * 0.62, count: 3, turn: 0.25, &path)
    }
  }

  /// How a symbol is painted: a hair line of the page keeps neighbours apart.
  static func attributes(_ color: FigureColor, isStroke: Bool) -> [Markup.Attribute] {
    isStroke
      ? [.init("fill", "none"), .init("stroke", color.css), .init("stroke-width", 2)]
      : [.init("fill", color.css), .init("stroke", "var(--figure-paper)"), .init("stroke-width", 0.75)]
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
