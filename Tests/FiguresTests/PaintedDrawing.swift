import Figures
import MarkupText

/// A drawing as it is painted on a page: the colour of each shape and text, and what lies behind it.
struct PaintedDrawing {
  /// A colour that contrasts too little.
  struct Weakness: CustomStringConvertible {
    let what: String
    let color: RGB
    let background: RGB
    let needed: Double

    var description: String {
      let ratio = (color.contrast(with: background) * 100).rounded() / 100
      return "\(what): \(color.css) on \(background.css) has \(ratio):1, expected \(needed):1"
    }
  }

  /// A colour, and how much of it covers what is behind.
  private struct Paint {
    let variable: String
    let color: RGB
    let cover: Double

    func over(_ background: RGB) -> RGB { .between(background, color, cover) }
  }

  private struct Layer {
    let box: Box
    let paint: Paint
    let isMark: Bool

    func covers(_ point: Point) -> Bool {
      (box.x...box.x + box.width).contains(point.x) && (box.y...box.y + box.height).contains(point.y)
    }
  }

  private let drawing: XMLChecker
  private let sheet: StyleSheet
  private let page: StyleSheet.Medium
  private var layers: [Layer] = []
  private var haloed: Set<Box> = []
  private(set) var weaknesses: [Weakness] = []
  /// How many texts and marks were compared with what they stand on.
  private(set) var compared = (texts: 0, marks: 0)

  private static let shapes: Set<String> = ["rect", "circle", "ellipse", "path", "line", "polyline", "polygon"]
  private static let hidden: Set<String> = ["defs", "clipPath", "pattern", "marker", "title", "desc", "mask"]

  init(_ drawing: XMLChecker, sheet: StyleSheet, page: StyleSheet.Medium) {
    self.drawing = drawing
    self.sheet = sheet
    self.page = page
    var isHidden: [Bool] = []
    for index in drawing.elements.indices {
      let name = drawing.elements[index].name
      isHidden.append(Self.hidden.contains(name) || drawing.parents[index].map { isHidden[$0] } ?? false)
      if isHidden[index] { continue }
      if name == "text" { write(index) } else if Self.shapes.contains(name) { paint(index) }
    }
  }

  // MARK: Colours

  private func property(_ name: String, _ index: Int) -> String? {
    sheet.value(name, of: index, in: drawing, media: page)
  }

  /// The product of the opacities of an element and of what it stands in.
  private func opacity(_ index: Int) -> Double {
    let own = drawing.elements[index].attributes["opacity"].flatMap(Double.init) ?? 1
    return own * (drawing.parents[index].map(opacity) ?? 1)
  }

  private func color(_ text: String) -> RGB? {
    if text.hasPrefix("#") { return Int(text.dropFirst(), radix: 16).map { RGB($0) } }
    if text.hasPrefix("var("), let value = sheet.variable(String(text.dropFirst(4).dropLast()), on: page) {
      return color(value)
    }
    // Patterns hatch the panel.
    return text.hasPrefix("url(") ? color("var(--figure-panel)") : nil
  }

  private mutating func paint(_ property: String, _ index: Int) -> Paint? {
    let missing = property == "fill" && drawing.elements[index].name != "line" ? "#000000" : "none"
    let text = self.property(property, index) ?? missing
    if text == "none" || text == "transparent" { return nil }
    guard let color = color(text) else {
      weaknesses.append(Weakness(what: "the colour \(text) is unknown", color: RGB(0), background: RGB(0), needed: 21))
      return nil
    }
    let cover = (self.property(property + "-opacity", index).flatMap(Double.init) ?? 1) * opacity(index)
    let variable = text.hasPrefix("var(--") ? String(text.dropFirst(6).dropLast()) : text
    return cover == 0 ? nil : Paint(variable: variable, color: color, cover: min(1, cover))
  }

  private var paper: RGB { color("var(--figure-paper)") ?? RGB(0) }

  /// The colour at a point; with `withoutMarks` that of the surfaces on which the marks stand.
  private func color(at point: Point, withoutMarks: Bool) -> RGB {
    layers.filter { $0.covers(point) && !(withoutMarks && $0.isMark) }.reduce(paper) { $1.paint.over($0) }
  }

  // MARK: Shapes

  /// Surfaces and the grid are no marks; the steps of a ramp show values that stand in the cells or the data as well.
  private static func isMark(_ variable: String) -> Bool {
    !["figure-grid", "figure-panel", "figure-paper"].contains(variable) && !variable.hasPrefix("url(")
      && !variable.hasPrefix("heat-") && !variable.hasPrefix("diverge-")
  }

  private mutating func paint(_ index: Int) {
    let isLine = drawing.elements[index].name == "line"
    let fill = isLine ? nil : paint("fill", index)
    let stroke = paint("stroke", index)
    let boxes = boxes(index)
    guard let box = boxes.first else { return }
    let background = color(at: Point(box.x + box.width / 2, box.y + box.height / 2), withoutMarks: true)
    defer { if stroke?.variable == "figure-paper" { haloed.insert(box) } }
    // A line on a wider line of the page stands on the page.
    if haloed.contains(box), let stroke, fill == nil, stroke.over(paper).contrast(with: paper) >= 3 { return }
    let isEdged = stroke.map { $0.over(background).contrast(with: background) >= 3 } ?? false
    for paint in [stroke, fill].compactMap(\.self) where Self.isMark(paint.variable) {
      compared.marks += 1
      let color = paint.over(background)
      if color.contrast(with: background) >= 3 || isEdged || hasEdge(paint.variable, background) { continue }
      let name = drawing.elements[index].name + "." + (drawing.elements[index].attributes["class"] ?? "")
      weaknesses.append(Weakness(what: "\(name) \(paint.variable)", color: color, background: background, needed: 3))
    }
    if let fill {
      let areas = boxes.filter { $0.width > 0 && $0.height > 0 }
      layers += areas.map { Layer(box: $0, paint: fill, isMark: Self.isMark(fill.variable)) }
    }
    // A cell is a line as thick as it is high.
    if let stroke, let width = property("stroke-width", index).flatMap(Double.init), width >= 8 {
      layers += boxes.map { box in
        let thick = Box(x: box.x, y: box.y - width / 2, width: box.width, height: box.height + width)
        return Layer(box: thick, paint: stroke, isMark: Self.isMark(stroke.variable))
      }
    }
  }

  /// True when a pale area has a line of its colour along its edge.
  private mutating func hasEdge(_ variable: String, _ background: RGB) -> Bool {
    for index in drawing.elements.indices where drawing.elements[index].name == "path" {
      guard property("fill", index) == "none", let stroke = paint("stroke", index), stroke.variable == variable else {
        continue
      }
      if stroke.over(background).contrast(with: background) >= 3 { return true }
    }
    return false
  }

  /// The boxes of a shape: one, or one for each part of a path.
  private func boxes(_ index: Int) -> [Box] {
    let attributes = drawing.elements[index].attributes
    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
    switch drawing.elements[index].name {
    case "rect": return [Box(x: number("x"), y: number("y"), width: number("width"), height: number("height"))]
    case "circle":
      let radius = number("r")
      return [Box(x: number("cx") - radius, y: number("cy") - radius, width: 2 * radius, height: 2 * radius)]
    case "line":
      let (left, top) = (min(number("x1"), number("x2")), min(number("y1"), number("y2")))
      return [
        Box(x: left, y: top, width: abs(number("x2") - number("x1")), height: abs(number("y2") - number("y1")))
      ]
    default: return PathParts(attributes["d"] ?? "M" + (attributes["points"] ?? "")).boxes
    }
  }

  // MARK: Texts

  private mutating func write(_ index: Int) {
    guard let text = drawing.texts[index], !text.isEmpty, let ink = paint("fill", index) else { return }
    let attributes = drawing.elements[index].attributes
    guard let x = attributes["x"].flatMap(Double.init), let y = attributes["y"].flatMap(Double.init) else { return }
    compared.texts += 1
    let width = attributes["transform"] == nil ? TextMeasure.width(text, size: 12) : 0
    let start =
      attributes["text-anchor"] == "middle" ? x - width / 2 : attributes["text-anchor"] == "end" ? x - width : x
    let halo = property("paint-order", index) == "stroke" ? paint("stroke", index) : nil
    for share in [0, 0.5, 1] {
      let behind = color(at: Point(start + share * width, y - 4), withoutMarks: false)
      let background = halo?.over(behind) ?? behind
      let color = ink.over(background)
      if color.contrast(with: background) >= 4.5 { continue }
      weaknesses.append(Weakness(what: "“\(text)”", color: color, background: background, needed: 4.5))
      return
    }
  }
}
