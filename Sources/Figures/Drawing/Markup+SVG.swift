package import MarkupText

extension Markup.Attribute {
  /// Writes a coordinate or a length, or an amount such as the width of a stroke.
  package init(_ name: String, _ value: Double) {
    let isAmount = name.hasSuffix("opacity") || name == "stroke-width"
    self.init(name, isAmount ? Coordinate.amount(value) : Coordinate.string(value))
  }
}

extension Markup {
  /// A text in a drawing, or nothing for an empty one; `title` is what hovering shows, such as the whole of a shortened label.
  package static func label(
    _ text: String, at point: Point, anchor: String? = nil, class name: String? = nil, fill: String? = nil,
    rotated: Double? = nil, title: String? = nil
  ) -> Markup {
    if text.isEmpty { return .empty }
    let turn = rotated.map {
      "rotate(\(Coordinate.string($0)) \(Coordinate.string(point.x)) \(Coordinate.string(point.y)))"
    }
    let attributes: [Attribute] = [
      .init("x", point.x), .init("y", point.y), .init("text-anchor", anchor), .init("class", name),
      .init("style", fill.map { "fill:\($0)" }), .init("transform", turn),
    ]
    let children = (title.map { [Markup.element("title", text: $0)] } ?? []) + [.text(text)]
    return .element("text", attributes, children)
  }

  /// A straight line.
  package static func line(_ from: Point, _ to: Point, _ attributes: [Attribute] = []) -> Markup {
    .shape(
      "line",
      [.init("x1", from.x), .init("y1", from.y), .init("x2", to.x), .init("y2", to.y)] + attributes)
  }

  /// A rectangle.
  package static func rectangle(_ box: Box, _ attributes: [Attribute] = [], title: String? = nil) -> Markup {
    let place: [Attribute] = [
      .init("x", box.x), .init("y", box.y), .init("width", box.width), .init("height", box.height),
    ]
    return titled("rect", place + attributes, title)
  }

  /// A box in a tint of a colour, with a border in the colour itself.
  package static func tinted(_ box: Box, _ color: FigureColor, radius: Double) -> [Markup] {
    let corner = Attribute("rx", radius)
    return [
      .rectangle(box, [.init("fill", "var(--figure-paper)"), corner]),
      .rectangle(box, [.init("class", "tint"), corner, .init("fill", color.css), .init("stroke", color.css)]),
    ]
  }

  /// A path.
  package static func path(_ path: PathText, _ attributes: [Attribute], title: String? = nil) -> Markup {
    titled("path", [.init("d", path.text)] + attributes, title)
  }

  /// A group.
  package static func group(_ name: String, _ children: [Markup]) -> Markup {
    children.isEmpty ? .empty : .element("g", [.init("class", name)], [.drawn(children)])
  }

  /// An SVG element that shows `title` when a reader hovers over it.
  package static func titled(_ name: String, _ attributes: [Attribute], _ title: String?) -> Markup {
    guard let title else { return .shape(name, attributes) }
    return .element(name, attributes, [.element("title", text: title)])
  }
}

extension Markup {
  /// Coloured cells of one height, made by `cell`.
  package static func cells(_ cells: [Markup], height: Double, anchor: String = "middle") -> Markup {
    .element(
      "g", [.init("class", "cells"), .init("stroke-width", height), .init("text-anchor", anchor)], [.drawn(cells)])
  }

  /// A cell without a value, hatched by the pattern of an id.
  package static func hatchedCell(_ box: Box, pattern: String, title: String?) -> Markup {
    .path(PathText(cell: box), [.init("stroke", "url(#\(pattern))")], title: title)
  }

  /// A cell: a line as thick as it is high, in the colour of a step, and its value in the ink that reads on it.
  package static func cell(
    _ box: Box, _ ramp: ColorRamp, step: Int, value: (text: String, place: Point)? = nil, title: String? = nil
  ) -> Markup {
    let look = Attribute("class", ramp.className(step))
    let line = PathText(cell: box)
    guard let value else { return .path(line, [look], title: title) }
    let name = title.map { [Markup.element("title", text: $0)] } ?? []
    return .element("g", [look], name + [.path(line, []), .label(value.text, at: value.place)])
  }
}

extension PathText {
  /// The line through the middle of a cell.
  fileprivate init(cell box: Box) {
    self.init()
    move(Point(box.x, box.y + box.height / 2))
    line(Point(box.maxX, box.y + box.height / 2))
  }
}
