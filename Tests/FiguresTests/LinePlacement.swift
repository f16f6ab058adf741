import Figures
import MarkupText

/// Finds lines of a drawing that go through a text.
enum LinePlacement {
  /// The texts that a line of class `line` goes through; curves count as the straight lines between their ends.
  static func crossings(in drawing: Drawing) -> [String] {
    let svg = XMLChecker(drawing.svg(id: "l").source)
    var problems: [String] = []
    let texts = TextPlacement.boxes(in: svg)
    for element in svg.elements where element.name == "path" && element.attributes["class"]?.contains("line") == true {
      let points = PathParts(element.attributes["d"] ?? "").ends
      for (start, end) in zip(points, points.dropFirst()) where start.isPenDown {
        for (text, box) in texts where crosses(start.point, end.point, box) {
          problems.append("a line from \(start.point) to \(end.point) goes through “\(text)”")
        }
      }
    }
    return problems
  }

  private static func crosses(_ start: Point, _ end: Point, _ box: Box) -> Bool {
    // Sampling is enough: no text is smaller than two pixels.
    let length = max(abs(end.x - start.x), abs(end.y - start.y))
    return stride(from: 0, through: length, by: 1).contains { step in
      let share = length == 0 ? 0 : step / length
      let (x, y) = (start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
      return x > box.x && x < box.maxX && y > box.y && y < box.maxY
    }
  }
}
