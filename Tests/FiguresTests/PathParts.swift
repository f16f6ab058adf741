import Figures

/// The parts of a path, each of which begins with a move, by the boxes of the points that they name.
struct PathParts {
  private(set) var boxes: [Box] = []

  /// Reads the `d` of a path.
  init(_ text: String) {
    var place = (x: 0.0, y: 0.0)
    var points: [(x: Double, y: Double)] = []
    var rest = text[...]
    while let command = rest.popFirst() {
      let numbers = rest.prefix { !$0.isLetter || $0 == "e" }
      rest = rest[numbers.endIndex...]
      let values = Self.numbers(numbers)
      let isRelative = command.isLowercase
      if command.uppercased() == "M" { close(&points) }
      for end in Self.points(command, values, from: place, isRelative) {
        points.append(end)
        place = end
      }
    }
    close(&points)
  }

  private mutating func close(_ points: inout [(x: Double, y: Double)]) {
    if let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    {
      boxes.append(Box(x: left, y: top, width: right - left, height: bottom - top))
    }
    points = []
  }

  private static func numbers(_ text: Substring) -> [Double] {
    var words: [String] = []
    for character in text {
      if character == "-", words.last?.hasSuffix("e") != true {
        words.append("-")
      } else if character == "," || character == " " {
        words.append("")
      } else if words.isEmpty {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.compactMap { Double($0) }
  }

  /// The points that a command leads through; every pair of a curve is one.
  private static func points(
    _ command: Character, _ values: [Double], from start: (x: Double, y: Double), _ isRelative: Bool
  ) -> [(x: Double, y: Double)] {
    var place = start
    var result: [(x: Double, y: Double)] = []
    func move(_ x: Double?, _ y: Double?) {
      place = (x.map { isRelative ? place.x + $0 : $0 } ?? place.x, y.map { isRelative ? place.y + $0 : $0 } ?? place.y)
      result.append(place)
    }
    switch command.uppercased() {
    case "H": for value in values { move(value, nil) }
    case "V": for value in values { move(nil, value) }
    case "A": for index in stride(from: 5, to: values.count - 1, by: 7) { move(values[index], values[index + 1]) }
    case "C" where isRelative:
      // The points of a curve count from its beginning, not from each other.
      for index in stride(from: 0, to: values.count - 5, by: 6) {
        let base = place
        result += [0, 2].map { (base.x + values[index + $0], base.y + values[index + $0 + 1]) }
        move(values[index + 4], values[index + 5])
      }
    case "Z": break
    default: for index in stride(from: 0, to: values.count - 1, by: 2) { move(values[index], values[index + 1]) }
    }
    return result
  }
}
