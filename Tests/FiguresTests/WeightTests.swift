import Figures
import MarkupText
import TestSupport
import Testing

/// How many bytes the parts of figures take, since a page has few hundred thousand.
@Suite struct WeightTests {
  /// What one more element adds.
  private func bytes(_ figure: (Int) -> any Figure, _ counts: (Int, Int)) -> Double {
    let (few, many) = (figure(counts.0).markup(id: "figure-1"), figure(counts.1).markup(id: "figure-1"))
    return Double(many.source.utf8.count - few.source.utf8.count) / Double(counts.1 - counts.0)
  }

  @Test func partsAreLight() {
    let words = ["The", "cat", "sat", "on", "the", "mat", "and", "slept"]
    // In both drawings, with its value, what hovering shows on the page, and its place in the data.
    let cell = bytes(
      { rows in
        Heatmap(
          SampleFigures.matrix(rows, 8) { Double(($0 * 37 + $1 * 11) % 100) / 100 }, rows: Array(words.prefix(rows)),
          columns: words)
      }, (4, 8))
    #expect(cell * 4 / 32 < 230)
    // A bar in both drawings, and its row in the data.
    let bar = bytes({ Histogram(SampleFigures.wave(1000), bins: $0, scale: .probability) }, (10, 30))
    #expect(bar < 260)
    let point = bytes({ count in Chart { LinePlot(x: "x", y: "y", SampleFigures.wave(count)) } }, (20, 60))
    #expect(point < 150)
  }

  /// Steps between rounded points do not add up to an error.
  @Test func pathsKeepTheirPlace() {
    var random = SplitMix(seed: 4)
    for _ in 0..<50 {
      var path = PathText()
      var points: [Point] = []
      for index in 0..<200 {
        let reach = [0.02, 0.3, 5, 400][Int.random(in: 0..<4, using: &random)]
        let last = points.last ?? Point(100, 100)
        let next = Point(
          last.x + Double.random(in: -reach...reach, using: &random),
          last.y + (index % 5 == 0 ? 0 : Double.random(in: -reach...reach, using: &random)))
        points.append(next)
        if index == 0 {
          path.move(next)
        } else if index % 7 == 3 {
          path.curve(last, next, next)
        } else {
          path.line(next)
        }
      }
      let ends = PathParts(path.text).ends.map(\.point)
      // A line that ends where it began is left out.
      var place = 0
      for point in points {
        let rounded = Point((point.x * 10).rounded() / 10, (point.y * 10).rounded() / 10)
        func isNear(_ other: Point) -> Bool { abs(other.x - rounded.x) < 1e-6 && abs(other.y - rounded.y) < 1e-6 }
        if place > 0, isNear(ends[place - 1]), place == ends.count || !isNear(ends[place]) { continue }
        #expect(place < ends.count && isNear(ends[place]))
        place += 1
      }
      #expect(place == ends.count)
    }
  }

  @Test func numbersAreWrittenShortly() {
    #expect([0.04, -0.05, 12, 12.34, -7.96].map(Coordinate.string) == ["0", "-0.1", "12", "12.3", "-8"])
    #expect([0.55, 0.5, 1, 0.05, -1.25].map(Coordinate.amount) == ["0.55", "0.5", "1", "0.05", "-1.25"])
    var path = PathText()
    path.move(Point(1.5, 2))
    for point in [Point(2, 2.5), Point(1.5, 3), Point(1.5, 9), Point(4, 9)] { path.line(point) }
    path.close()
    #expect(path.text == "M1.5 2l.5.5-.5.5v6h2.5z")
  }
}
