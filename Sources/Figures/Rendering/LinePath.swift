/// Joins points by straight lines, steps or curves.
package struct LinePath {
  /// How neighbours are joined.
  package let method: InterpolationMethod

  package init(method: InterpolationMethod) { self.method = method }

  /// Adds the points, which are in order, to a path; the first one by `move` or, when `continues`, by a line.
  ///
  /// `isReversed` tells that the points run backwards, which steps must know.
  package func append(_ points: [Point], to path: inout PathText, continues: Bool = false, isReversed: Bool = false) {
    guard let first = points.first else { return }
    if continues { path.line(first) } else { path.move(first) }
    if points.count == 1, !continues { path.line(first) }
    switch method.curve {
    case .linear: for point in points.dropFirst() { path.line(point) }
    case .stepStart: steps(points, share: isReversed ? 0 : 1, &path)
    case .stepCenter: steps(points, share: 0.5, &path)
    case .stepEnd: steps(points, share: isReversed ? 1 : 0, &path)
    case .monotone: curves(points, monotoneSlopes(points), &path)
    case .cardinal(let tension): cardinal(points, (1 - tension) / 6, &path)
    case .catmullRom(let alpha): catmullRom(points, alpha, &path)
    }
  }

  /// Level lines that rise at a share of the way to the next point.
  private func steps(_ points: [Point], share: Double, _ path: inout PathText) {
    for (from, to) in zip(points, points.dropFirst()) {
      let x = from.x + (to.x - from.x) * share
      if share > 0 { path.line(Point(x, from.y)) }
      if share < 1 { path.line(Point(x, to.y)) }
      path.line(to)
    }
  }

  /// Slopes of a cubic that keeps every stretch monotone (Fritsch and Carlson, 1980; Steffen's choice, 1990).
  private func monotoneSlopes(_ points: [Point]) -> [Double] {
    guard points.count > 2 else { return points.map { _ in slope(points.first, points.last) } }
    var slopes = [0.0]
    for index in 1..<points.count - 1 {
      let before = slope(points[index - 1], points[index])
      let after = slope(points[index], points[index + 1])
      let (left, right) = (points[index].x - points[index - 1].x, points[index + 1].x - points[index].x)
      guard before * after > 0, left + right != 0 else {
        slopes.append(0)
        continue
      }
      let middle = (before * right + after * left) / (left + right)
      let least = min(abs(before), abs(after), abs(middle) / 2)
      slopes.append((before < 0 ? -2 : 2) * least)
    }
    let last = points.count - 1
    slopes.append((3 * slope(points[last - 1], points[last]) - slopes[last - 1]) / 2)
    slopes[0] = (3 * slope(points[0], points[1]) - slopes[1]) / 2
    return slopes
  }

  private func slope(_ from: Point?, _ to: Point?) -> Double {
    guard let from, let to, to.x != from.x else { return 0 }
    return (to.y - from.y) / (to.x - from.x)
  }

  private func curves(_ points: [Point], _ slopes: [Double], _ path: inout PathText) {
    for index in points.indices.dropFirst() {
      let (from, to) = (points[index - 1], points[index])
      let third = (to.x - from.x) / 3
      path.curve(
        Point(from.x + third, from.y + third * slopes[index - 1]), Point(to.x - third, to.y - third * slopes[index]), to
      )
    }
  }

  private func cardinal(_ points: [Point], _ scale: Double, _ path: inout PathText) {
    for index in points.indices.dropFirst() {
      let (from, to) = (points[index - 1], points[index])
      let before = points[max(0, index - 2)]
      let after = points[min(points.count - 1, index + 1)]
      path.curve(
        Point(from.x + (to.x - before.x) * scale, from.y + (to.y - before.y) * scale),
        Point(to.x - (after.x - from.x) * scale, to.y - (after.y - from.y) * scale), to)
    }
  }

  /// The spline through all points with knots at powers of their distances (Yuksel et al., "Parameterization and
  /// applications of Catmull–Rom curves", 2011), as Bézier curves.
  private func catmullRom(_ points: [Point], _ alpha: Double, _ path: inout PathText) {
    for index in points.indices.dropFirst() {
      let (from, to) = (points[index - 1], points[index])
      let before = points[max(0, index - 2)]
      let after = points[min(points.count - 1, index + 1)]
      let length = knot(from, to, alpha)
      let first = handle(from, to, before, length, knot(before, from, alpha))
      let second = handle(to, from, after, length, knot(to, after, alpha))
      path.curve(first, second, to)
    }
  }

  /// The handle of a point towards its neighbour `to`; `beyond` is the neighbour on the other side.
  private func handle(_ point: Point, _ to: Point, _ beyond: Point, _ length: Double, _ other: Double) -> Point {
    guard length > 0, other > 0 else { return point }
    let (square, otherSquare) = (length * length, other * other)
    let weight = 2 * otherSquare + 3 * length * other + square
    let divisor = 3 * other * (other + length)
    return Point(
      (otherSquare * to.x - square * beyond.x + weight * point.x) / divisor,
      (otherSquare * to.y - square * beyond.y + weight * point.y) / divisor)
  }

  /// The distance of two points to the power of alpha.
  private func knot(_ first: Point, _ second: Point, _ alpha: Double) -> Double {
    let (x, y) = (second.x - first.x, second.y - first.y)
    let distance = (x * x + y * y).squareRoot()
    return alpha == 0 ? (distance > 0 ? 1 : 0) : Math.power(distance, alpha)
  }
}
