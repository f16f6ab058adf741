/// Leaves out points of a long line that share a pixel column, without changing what is seen.
package enum Decimation {
  /// The first, lowest, highest and last point of every pixel column (Jugel et al., "M4", VLDB 2014).
  static func thinned(_ points: [Point]) -> [Point] {
    guard points.count > 2000, zip(points, points.dropFirst()).allSatisfy({ $0.x <= $1.x }) else { return points }
    var result: [Point] = []
    var start = 0
    while start < points.count {
      let column = points[start].x.rounded(.down)
      var end = start
      var (low, high) = (start, start)
      while end < points.count, points[end].x.rounded(.down) == column {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      for index in Set([start, low, high, end - 1]).sorted() { result.append(points[index]) }
      start = end
    }
    return result
  }

  /// The points that are needed for straight lines that stay within `tolerance` pixels of all of them.
  ///
  /// The first and the last one are kept, and of those between the farthest from their line, again and again (Ramer,
  /// "An iterative procedure for the polygonal approximation of plane curves", 1972; Douglas and Peucker, 1973).
  package static func simplified(_ points: [Point], tolerance: Double = 0.1) -> [Point] {
    guard points.count > 2 else { return points }
    var isKept = Array(repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var stretches = [(0, points.count - 1)]
    while let (first, last) = stretches.popLast() {
      guard let (index, distance) = farthest(points, first, last), distance > tolerance else { continue }
      isKept[index] = true
      stretches.append((first, index))
      stretches.append((index, last))
    }
    return points.indices.filter { isKept[$0] }.map { points[$0] }
  }

  /// The point between two others that is farthest from the stretch of line between them.
  private static func farthest(_ points: [Point], _ first: Int, _ last: Int) -> (index: Int, distance: Double)? {
    guard last - first > 1 else { return nil }
    let (start, end) = (points[first], points[last])
    let (x, y) = (end.x - start.x, end.y - start.y)
    let square = x * x + y * y
    var result = (index: first, distance: -1.0)
    for index in first + 1..<last {
      let (dx, dy) = (points[index].x - start.x, points[index].y - start.y)
      let share = square > 0 ? min(max((dx * x + dy * y) / square, 0), 1) : 0
      let (offX, offY) = (dx - share * x, dy - share * y)
      let distance = (offX * offX + offY * offY).squareRoot()
      if distance > result.distance { result = (index, distance) }
    }
    return result
  }
}
