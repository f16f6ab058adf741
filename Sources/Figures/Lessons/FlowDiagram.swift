/// The steps of an architecture as boxes, with arrows from each to the next and around others.
///
/// ```swift
/// FlowDiagram {
///   FlowStep("Tokens", detail: "6")
///   FlowStep("Embedding", detail: "6 × 512")
///   FlowStep("Attention")
///   FlowStep("Add & norm")
///   FlowArrow(from: "Embedding", to: "Add & norm", label: "residual")
/// }
/// ```
public struct FlowDiagram: Figure {
  private let steps: [FlowStep]
  private let arrows: [FlowArrow]
  private var title: String?

  private static let step = (height: 46.0, gap: 26.0)
  private static let lane = 20.0

  /// Steps from top to bottom; stops when an arrow names a step that does not exist.
  public init(@FlowBuilder content: () -> FlowContent) {
    let content = content()
    steps = content.steps
    arrows = content.arrows
    for name in arrows.flatMap({ [$0.from, $0.to] }) where !steps.contains(where: { $0.name == name }) {
      fatalError(Misuse.unknownStep(name: name, known: steps.map(\.name)))
    }
  }

  /// A diagram is a figure.
  public var figureKind: FigureKind { .figure }
  /// The diagram with its summary.
  public func markup(id: String) -> Markup { drawing(id: id).markup(id: id) }
  /// The steps in order.
  public var plainText: String { drawing(id: "flow").plainText }

  /// Names the diagram.
  public func chartTitle(_ title: String) -> FlowDiagram {
    var copy = self
    copy.title = title
    return copy
  }

  /// The diagram, laid out and drawn.
  package func drawing(id: String) -> Drawing {
    let widest =
      steps.map { max(TextMeasure.width($0.name, size: 14), TextMeasure.width($0.detail, size: 12)) }.max() ?? 0
    let width = min(max(widest + 36, 150), 420)
    let top = title == nil ? 8.0 : 36
    let lanes = lanes
    let left = 10.0
    var body = [marker(id: id)]
    if let title { body.append(.label(title, at: Point(left, 18), class: "heading")) }
    var right = left + width
    for (index, arrow) in arrows.enumerated() {
      let x = left + width + 16 + Double(lanes[index]) * Self.lane
      body.append(around(arrow, boxRight: left + width, x: x, top: top, id: id))
      right = max(right, x + 8 + TextMeasure.width(arrow.label, size: Drawing.textSize))
    }
    for index in steps.indices {
      let y = top + Double(index) * (Self.step.height + Self.step.gap)
      if index > 0 { body.append(down(to: y, x: left + width / 2, id: id)) }
      body.append(box(steps[index], Box(x: left, y: y, width: width, height: Self.step.height)))
    }
    let height =
      top + Double(steps.count) * (Self.step.height + Self.step.gap) - (steps.isEmpty ? 0 : Self.step.gap) + 8
    let titleWidth = title.map { TextMeasure.width($0, size: 15) + 20 } ?? 0
    return Drawing(
      width: max(right + 10, titleWidth).rounded(.up), height: height.rounded(.up), title: title ?? "Diagram",
      summary: summary, body: body, data: DataTable(columns: [], rows: []))
  }

  /// The lane of each arrow beside the boxes: arrows whose stretches overlap take different ones.
  private var lanes: [Int] {
    var ends: [[(Int, Int)]] = []
    return arrows.map { arrow in
      let places = [place(arrow.from), place(arrow.to)].sorted()
      let lane = ends.firstIndex { $0.allSatisfy { $0.1 <= places[0] || $0.0 >= places[1] } } ?? ends.count
      if lane == ends.count { ends.append([]) }
      ends[lane].append((places[0], places[1]))
      return lane
    }
  }

  private var summary: String {
    let chain = steps.map { $0.detail.isEmpty ? $0.name : "\($0.name) (\($0.detail))" }.joined(separator: " → ")
    let rest = arrows.map { "\($0.from) → \($0.to)" + ($0.label.isEmpty ? "" : " (\($0.label))") }
    return chain + "." + (rest.isEmpty ? "" : " Also " + rest.joined(separator: ", ") + ".")
  }

  private func place(_ name: String) -> Int { steps.firstIndex { $0.name == name } ?? 0 }
}

// MARK: Parts

extension FlowDiagram {
  private func marker(id: String) -> Markup {
    var tip = PathText()
    tip.move(Point(0, 0))
    tip.line(Point(8, 4))
    tip.line(Point(0, 8))
    tip.close()
    let attributes: [Markup.Attribute] = [
      .init("id", "\(id)-tip"), .init("markerWidth", 8), .init("markerHeight", 8), .init("refX", 7), .init("refY", 4),
      .init("orient", "auto"), .init("markerUnits", "userSpaceOnUse"),
    ]
    let shape = Markup.path(tip, [.init("fill", FigureColor.secondary.css)])
    return .element("defs", [], [.element("marker", attributes, [shape])])
  }

  private func box(_ step: FlowStep, _ box: Box) -> Markup {
    let middle = box.x + box.width / 2
    let name = TextMeasure.fitted(step.name, width: box.width - 16, size: 14)
    let detail = TextMeasure.fitted(step.detail, width: box.width - 16, size: 12)
    let nameY = box.y + (step.detail.isEmpty ? 28 : 20)
    return .rectangle(box, [.init("class", "box"), .init("rx", 6)])
      + .label(
        name, at: Point(middle, nameY), anchor: "middle", class: "word strong",
        title: name == step.name ? nil : step.name)
      + (detail.isEmpty
        ? .empty
        : .label(
          detail, at: Point(middle, box.y + 37), anchor: "middle", class: "quiet",
          title: detail == step.detail ? nil : step.detail))
  }

  private func down(to y: Double, x: Double, id: String) -> Markup {
    .line(
      Point(x, y - Self.step.gap), Point(x, y - 1),
      [.init("stroke", FigureColor.secondary.css), .init("stroke-width", 1.5), .init("marker-end", "url(#\(id)-tip)")])
  }

  private func around(_ arrow: FlowArrow, boxRight: Double, x: Double, top: Double, id: String) -> Markup {
    func middle(_ name: String) -> Double {
      top + Double(place(name)) * (Self.step.height + Self.step.gap) + Self.step.height / 2
    }
    let (from, to) = (middle(arrow.from) + 8, middle(arrow.to) - 8)
    let turn = from < to ? 8.0 : -8
    var path = PathText()
    path.move(Point(boxRight, from))
    path.line(Point(x - 8, from))
    path.curve(Point(x - 3, from), Point(x, from + turn * 0.4), Point(x, from + turn))
    path.line(Point(x, to - turn))
    path.curve(Point(x, to - turn * 0.4), Point(x - 3, to), Point(x - 8, to))
    path.line(Point(boxRight + 1, to))
    let line = Markup.path(
      path,
      [
        .init("class", "line"), .init("stroke", FigureColor.secondary.css), .init("stroke-width", 1.5),
        .init("marker-end", "url(#\(id)-tip)"),
      ])
    guard !arrow.label.isEmpty else { return line }
    return line + .label(arrow.label, at: Point(x + 6, (from + to) / 2 + 4), class: "quiet")
  }
}
