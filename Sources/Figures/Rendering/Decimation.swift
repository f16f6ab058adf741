/// Leaves out points of a long line that share a pixel column, without changing what is seen.
enum Decimation {
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
}
