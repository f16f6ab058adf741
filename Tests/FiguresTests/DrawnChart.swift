import Figures
import MarkupText

/// Reads a chart off its drawing.
enum DrawnChart {
  /// The drawing as elements.
  static func svg(_ chart: Chart) -> XMLChecker { XMLChecker(chart.drawing(id: "g").svg(id: "g").source) }

  /// What is written, in the order of drawing.
  static func texts(_ chart: Chart) -> [String] {
    let svg = svg(chart)
    return svg.elements.indices.filter { svg.elements[$0].name == "text" }.compactMap { svg.texts[$0] }
  }

  /// What hovering over marks shows.
  static func titles(_ chart: Chart) -> [String] {
    let svg = svg(chart)
    return svg.elements.indices.dropFirst(2).filter { svg.elements[$0].name == "title" }.compactMap { svg.texts[$0] }
  }

  /// The bars and cells with their colours, in the order of drawing.
  static func boxes(_ chart: Chart) -> [(x: Double, width: Double, y: Double, height: Double, fill: String)] {
    svg(chart).elements.filter { $0.name == "rect" || ($0.attributes["d"] ?? "").hasSuffix("z") }.map { element in
      func number(_ name: String) -> Double { Double(element.attributes[name] ?? "") ?? .nan }
      let box =
        PathParts(element.attributes["d"] ?? "").boxes.first
        ?? Box(x: number("x"), y: number("y"), width: number("width"), height: number("height"))
      return (box.x, box.width, box.y, box.height, element.attributes["fill"] ?? "")
    }
  }
}
