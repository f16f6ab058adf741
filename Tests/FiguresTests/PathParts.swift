import Figures

/// A path, read as a browser reads it: its corners, and the boxes of its parts.
struct PathParts {
  /// A place that the path leads through or by.
  struct Corner: Equatable {
    let point: Point
    /// True for an end of a line or curve, false for a handle of a curve.
    let isEnd: Bool
    /// True where the path goes on to the next end.
    var isPenDown = true
  }

  /// The corners in order.
  private(set) var corners: [Corner] = []
  /// How often each command is carried out, by its capital letter.
  private(set) var commands: [Character: Int] = [:]
  private var starts: [Int] = []

  /// The ends of the lines and curves.
  var ends: [Corner] { corners.filter(\.isEnd) }

  /// The box of each part, each of which begins with a move, with the handles of its curves.
  var boxes: [Box] {
    zip(starts, starts.dropFirst() + [corners.count]).compactMap { start, end in
      let points = corners[start..<end].map(\.point)
      guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
        let bottom = points.map(\.y).max()
      else { return nil }
      return Box(x: left, y: top, width: right - left, height: bottom - top)
    }
  }

  /// Reads the `d` of a path.
  init(_ text: String) {
    var (place, start) = (Point(0, 0), Point(0, 0))
    var rest = text[...]
    while let command = rest.popFirst() {
      let numbers = rest.prefix { !$0.isLetter }
      rest = rest[numbers.endIndex...]
      let values = Self.numbers(numbers)
      let kind = command.uppercased().first ?? command
      let base = command.isLowercase ? place : Point(0, 0)
      let count = ["M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0][kind] ?? 0
      if kind == "Z" {
        commands[kind, default: 0] += 1
        add(start)
        place = start
      }
      var from = base
      for index in stride(from: 0, to: count == 0 ? 0 : values.count, by: max(1, count)) {
        commands[kind, default: 0] += 1
        let group = Array(values[index..<min(index + count, values.count)])
        switch kind {
        case "H": place = Point(from.x + group[0], place.y)
        case "V": place = Point(place.x, from.y + group[0])
        case "C":
          add(Point(from.x + group[0], from.y + group[1]), isEnd: false)
          add(Point(from.x + group[2], from.y + group[3]), isEnd: false)
          place = Point(from.x + group[4], from.y + group[5])
        default: place = Point(from.x + group[0], from.y + group[1])
        }
        if kind == "M", index == 0 {
          if let last = corners.indices.last { corners[last].isPenDown = false }
          starts.append(corners.count)
          start = place
        }
        add(place)
        if command.isLowercase { from = place }
      }
    }
  }

  private mutating func add(_ point: Point, isEnd: Bool = true) { corners.append(Corner(point: point, isEnd: isEnd)) }

  /// Numbers as SVG allows them: a sign or a second point begins the next one.
  private static func numbers(_ text: Substring) -> [Double] {
    var words: [String] = [""]
    for character in text {
      let word = words[words.count - 1]
      switch character {
      case " ", ",": if !word.isEmpty { words.append("") }
      case "-" where !word.isEmpty: words.append("-")
      case "." where word.contains("."): words.append(".")
      default: words[words.count - 1].append(character)
      }
    }
    return words.compactMap { Double($0) }
  }
}
