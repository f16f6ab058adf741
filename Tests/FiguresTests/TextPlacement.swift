import Figures
import MarkupText

/// Finds texts of a drawing that leave its frame or cover each other.
enum TextPlacement {
  static func problems(in drawing: Drawing, id: String) -> [String] {
    let svg = XMLChecker(drawing.svg(id: id).source)
    var boxes: [(text: String, box: Box)] = []
    var problems: [String] = []
    for (index, element) in svg.elements.enumerated() where element.name == "text" {
      let text = svg.texts[index] ?? ""
      guard let box = box(of: text, element.attributes) else {
        problems.append("“\(text)” has no place")
        continue
      }
      let isTurned = element.attributes["transform"] != nil
      if !isTurned, !Box(x: 0, y: 0, width: drawing.width, height: drawing.height).contains(box) {
        problems.append("“\(text)” leaves the frame")
      }
      if !isTurned {
        problems += boxes.filter { $0.box.overlaps(box) }.map { "“\($0.text)” and “\(text)” overlap" }
        boxes.append((text, box))
      }
    }
    return problems
  }

  /// The level texts of a drawing with their boxes.
  static func boxes(in svg: XMLChecker) -> [(text: String, box: Box)] {
    svg.elements.indices.compactMap { index in
      let element = svg.elements[index]
      guard element.name == "text", element.attributes["transform"] == nil else { return nil }
      let text = svg.texts[index] ?? ""
      return box(of: text, element.attributes).map { (text, $0) }
    }
  }

  /// The box of a level text; of a turned one the place only.
  private static func box(of text: String, _ attributes: [String: String]) -> Box? {
    guard let x = Double(attributes["x"] ?? ""), let y = Double(attributes["y"] ?? "") else { return nil }
    let names = attributes["class"] ?? ""
    let size = names.contains("heading") || names.contains("word") ? 14.0 : 12
    let width = TextMeasure.width(text, size: size)
    let start =
      attributes["text-anchor"] == "middle" ? x - width / 2 : attributes["text-anchor"] == "end" ? x - width : x
    // Capitals reach about 0.75 of the size above the base line; what hangs below it may come near its neighbour.
    return Box(x: start, y: y - size * 0.75, width: width, height: size * 0.85)
  }
}
