extension Markup.Attribute {
  /// Writes a coordinate or a length.
  package init(_ name: String, _ value: Double) { self.init(name, Coordinate.string(value)) }
}

extension Markup {
  /// A text in a drawing; `title` is what hovering shows, such as the whole of a shortened label.
  package static func label(
    _ text: String, at point: Point, anchor: String? = nil, class name: String? = nil, fill: String? = nil,
    rotated: Double? = nil, title: String? = nil
  ) -> Markup {
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
    children.isEmpty ? .empty : .element("g", [.init("class", name)], children)
  }

  /// An SVG element that shows `title` when a reader hovers over it.
  package static func titled(_ name: String, _ attributes: [Attribute], _ title: String?) -> Markup {
    guard let title else { return .shape(name, attributes) }
    return .element(name, attributes, [.element("title", text: title)])
  }
}

extension Markup {
  /// A value in a coloured cell, in the ink that reads on the cell's colour.
  package static func cellValue(
    _ text: String, at place: Point, anchor: String = "middle", ramp: ColorRamp, step: Int
  ) -> Markup {
    .element(
      "text",
      [
        .init("x", place.x), .init("y", place.y), .init("text-anchor", anchor),
        .init("style", "fill:\(ramp.ink(step))"), .init("pointer-events", "none"),
      ], text: text)
  }
}
