internal import MarkupText

/// Draws the parts of a diagram where its layout has put them.
struct FlowRenderer {
  private let layout: FlowLayout
  private let direction: FlowDirection
  private let top: Double

  init(_ layout: FlowLayout, direction: FlowDirection, top: Double) {
    self.layout = layout
    self.direction = direction
    self.top = top
  }

  /// The frames, the lines over them, the steps and the texts.
  var body: [Markup] {
    layout.groups.map(frame) + layout.lines.map(line) + layout.steps.map(step) + layout.lines.map(label)
  }

  /// A height of the layout in the drawing: a flow upwards is the layout turned over.
  private func y(_ height: Double) -> Double { top + (direction == .down ? height : layout.size.height - height) }

  private func turned(_ box: Box) -> Box {
    Box(x: box.x, y: direction == .down ? y(box.y) : y(box.maxY), width: box.width, height: box.height)
  }

  private func turned(_ point: Point) -> Point { Point(point.x, y(point.y)) }

  private func frame(_ group: FlowLayout.PlacedGroup) -> Markup {
    let box = turned(group.box)
    var parts = [Markup.rectangle(box, [.init("class", "frame"), .init("rx", 10)])]
    let line = box.y + layout.measure.nameSize + 6
    let inset = layout.measure.pad - 2
    if !group.title.isEmpty { parts.append(.label(group.title, at: Point(box.x + inset, line), class: nameClass)) }
    if !group.repeats.isEmpty {
      parts.append(.label(group.repeats, at: Point(box.maxX - inset, line), anchor: "end", class: nameClass))
    }
    return .sequence(parts)
  }

  private func line(_ line: FlowLine) -> Markup {
    let points = line.points.map(turned)
    guard points.count >= 2 else { return .empty }
    var path = PathText()
    path.rounded(points, radius: 8)
    var markup = Markup.arrow(
      along: path, from: points[points.count - 2], to: points[points.count - 1], title: line.title)
    if line.isBranch {
      markup =
        markup
        + .shape(
          "circle",
          [
            .init("cx", points[0].x), .init("cy", points[0].y), .init("r", 2.5),
            .init("fill", FigureColor.secondary.css),
          ])
    }
    return markup
  }

  private func label(_ line: FlowLine) -> Markup {
    guard !line.label.isEmpty else { return .empty }
    let place = turned(line.labelPlace)
    return .label(
      line.label, at: Point(place.x, place.y + (line.isLabelAbove ? -5 : 4)), anchor: line.labelAnchor, class: "quiet")
  }

  private func step(_ placed: FlowLayout.PlacedStep) -> Markup {
    let (step, box) = (placed.step, turned(placed.box))
    let middle = Point(box.x + box.width / 2, box.y + box.height / 2)
    if step.isMerge {
      let circle = Markup.shape(
        "circle", [.init("class", "box"), .init("cx", middle.x), .init("cy", middle.y), .init("r", box.width / 2)])
      return circle + .label(step.name, at: Point(middle.x, middle.y + 6), anchor: "middle", class: "sign")
    }
    let plain = [Markup.rectangle(box, [.init("class", "box"), .init("rx", 6)])]
    return .sequence((step.color.map { Markup.tinted(box, $0, radius: 6) } ?? plain) + texts(step, box, at: middle))
  }

  /// The name of a step and, below it, the detail; what is too wide for the step is shortened.
  private func texts(_ step: FlowStep, _ box: Box, at middle: Point) -> [Markup] {
    let measure = layout.measure
    let names = measure.lines(step.name, size: measure.nameSize)
    let details = measure.lines(step.detail, size: Drawing.textSize)
    let room = box.width - (measure.wraps ? 4 : measure.inset)
    let lines = names.map { ($0, nameClass, measure.nameSize) } + details.map { ($0, "quiet", Drawing.textSize) }
    return zip(lines, measure.baselines(names: names.count, details: details.count)).map { line, baseline in
      let fitted = TextMeasure.fitted(line.0, width: room, size: line.2)
      return .label(
        fitted, at: Point(middle.x, middle.y + baseline), anchor: "middle", class: line.1,
        title: fitted == line.0 ? nil : line.0)
    }
  }

  private var nameClass: String { layout.measure.nameSize > Drawing.textSize ? "word strong" : "strong" }
}
