extension PathText {
  /// Draws straight lines through points, with rounded corners.
  package mutating func rounded(_ points: [Point], radius: Double) {
    guard let first = points.first, let last = points.last else { return }
    move(first)
    for index in points.indices.dropFirst().dropLast() {
      let (corner, before, after) = (points[index], points[index - 1], points[index + 1])
      let from = Self.towards(before, from: corner, radius), to = Self.towards(after, from: corner, radius)
      line(from)
      curve(corner, corner, to)
    }
    line(last)
  }

  /// The point at a distance from a corner towards the next one, at most halfway.
  private static func towards(_ next: Point, from corner: Point, _ distance: Double) -> Point {
    let (x, y) = (next.x - corner.x, next.y - corner.y)
    let length = (x * x + y * y).squareRoot()
    let share = length == 0 ? 0 : min(distance, length / 2) / length
    return Point(corner.x + x * share, corner.y + y * share)
  }
}
