/// Joins points by straight lines, steps or curves.
struct LinePath {
  /// How neighbours are joined.
  let method: InterpolationMethod

  /// Adds the points, which are in order, to a path; the first one by `move` or, when `continues`, by a line.
  func append(_ points: [Point], to path: inout PathText, continues: Bool = false) {
    guard let first = points.first else { return }
    if continues { path.line(first) } else { path.move(first) }
    if points.count == 1, !continues { path.line(first) }
    switch method {
    case .linear: for point in points.dropFirst() { path.line(point) }
    case .stepStart, .stepCenter, .stepEnd: steps(points, &path)
    case .monotone: curves(points, monotoneSlopes(points), &path)
    case .cardinal, .catmullRom: tangents(points, tension: 1.0 / 6, &path)
    }
  }

  private func steps(_ points: [Point], _ path: inout PathText) {
    for (from, to) in zip(points, points.dropFirst()) {
      let x = method == .stepStart ? from.x : method == .stepEnd ? to.x : (from.x + to.x) / 2
      path.line(Point(x, from.y))
      path.line(Point(x, to.y))
      if method != .stepEnd { path.line(to) }
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

  private func tangents(_ points: [Point], tension: Double, _ path: inout PathText) {
    for index in points.indices.dropFirst() {
      let (from, to) = (points[index - 1], points[index])
      let before = points[max(0, index - 2)]
      let after = points[min(points.count - 1, index + 1)]
      path.curve(
        Point(from.x + (to.x - before.x) * tension, from.y + (to.y - before.y) * tension),
        Point(to.x - (after.x - from.x) * tension, to.y - (after.y - from.y) * tension), to)
    }
  }
}
