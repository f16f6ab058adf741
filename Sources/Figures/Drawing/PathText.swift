/// Collects the commands of a path.
///
/// All but the first point of a stretch are written as steps from the one before, in tenths of a pixel, so that long
/// paths are short texts; rounding does not add up, because steps are those between rounded points.
package struct PathText {
  /// The commands so far, as the attribute `d`.
  package private(set) var text = ""
  /// The place of the pen and the beginning of its stretch, in tenths of a pixel.
  private var pen = Tenths(x: 0, y: 0)
  private var start = Tenths(x: 0, y: 0)
  /// The command that numbers alone go on with.
  private var command: Character?
  /// True when the last number has a point, after which another point begins the next number.
  private var endsInDecimal = false

  private struct Tenths: Equatable {
    var x: Int
    var y: Int

    init(x: Int, y: Int) { (self.x, self.y) = (x, y) }
    init(_ point: Point) { self.init(x: Coordinate.tenths(point.x), y: Coordinate.tenths(point.y)) }
  }

  package init() {}

  /// Begins a stretch at a point.
  package mutating func move(_ point: Point) {
    pen = Tenths(point)
    start = pen
    append("M", [pen.x, pen.y])
  }

  /// Draws a straight line to a point.
  package mutating func line(_ point: Point) {
    let end = Tenths(point)
    let step = (x: end.x - pen.x, y: end.y - pen.y)
    pen = end
    switch step {
    // A line of no length shows nothing, but a dot where a stretch has nothing else.
    case (0, 0): if command == "M" { append("h", [0]) }
    case (_, 0): append("h", [step.x])
    case (0, _): append("v", [step.y])
    default: append("l", [step.x, step.y])
    }
  }

  /// Draws a straight line back to where the stretch began.
  package mutating func close() {
    append("z", [])
    pen = start
  }

  /// Draws a cubic Bézier curve to `end` by two control points.
  package mutating func curve(_ first: Point, _ second: Point, _ end: Point) {
    let points = [first, second, end].map { Tenths($0) }
    append("c", points.flatMap { [$0.x - pen.x, $0.y - pen.y] })
    pen = points[2]
  }

  /// Draws a dot: a line of no length, which a round cap makes visible.
  package mutating func dot(_ point: Point) {
    move(point)
    line(point)
  }

  /// Draws an axis-parallel rectangle.
  package mutating func box(_ box: Box) {
    move(Point(box.x, box.y))
    let (width, height) = (Coordinate.tenths(box.maxX) - pen.x, Coordinate.tenths(box.maxY) - pen.y)
    append("h", [width])
    append("v", [height])
    append("h", [-width])
    close()
  }

  /// Writes a command with its numbers in tenths; the letter of a command that goes on is left out.
  private mutating func append(_ letter: Character, _ tenths: [Int]) {
    if command != letter || letter == "M" || letter == "z" { text.append(letter) } else { separate(tenths) }
    for (index, number) in tenths.enumerated() {
      var digits = Coordinate.string(tenths: number)
      if number.magnitude < 10, number != 0 { digits.remove(at: digits.firstIndex(of: "0") ?? digits.startIndex) }
      let isApart = index == 0 || digits.hasPrefix("-") || (digits.hasPrefix(".") && endsInDecimal)
      text += (isApart ? "" : " ") + digits
      endsInDecimal = digits.contains(".")
    }
    command = letter
  }

  /// Sets the first number apart from the last one of the same command.
  private mutating func separate(_ tenths: [Int]) {
    guard let first = tenths.first, first >= 0 else { return }
    if (1..<10).contains(first), endsInDecimal { return }
    text += " "
  }
}
