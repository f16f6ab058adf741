package import MarkupText

extension Markup {
  /// A straight arrow; its tip ends at `to`.
  package static func arrow(
    from: Point, to: Point, color: FigureColor = .secondary, title: String? = nil
  ) -> Markup {
    var path = PathText()
    path.move(from)
    path.line(to)
    return arrow(along: path, from: from, to: to, color: color, title: title)
  }

  /// An arrow along a path whose last stretch runs from `from` to the tip at `to`.
  package static func arrow(
    along path: PathText, from: Point, to: Point, color: FigureColor = .secondary, title: String? = nil
  ) -> Markup {
    let length = max(((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot(), 0.01)
    let (x, y) = ((to.x - from.x) / length, (to.y - from.y) / length)
    var path = path
    path.move(Point(to.x - 6 * x - 3.5 * y, to.y - 6 * y + 3.5 * x))
    path.line(to)
    path.line(Point(to.x - 6 * x + 3.5 * y, to.y - 6 * y - 3.5 * x))
    return .path(
      path, [.init("class", "line"), .init("stroke", color.css), .init("stroke-width", 1.5)], title: title)
  }
}
