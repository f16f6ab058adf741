public import MarkupText

/// An architecture as boxes, with arrows from each to the next, around others, and to other columns.
///
/// ```swift
/// FlowDiagram {
///   FlowStep("Tokens", detail: "6")
///   FlowGroup("Layer", repeats: 12) {
///     FlowStep("Attention", detail: "6 × 512", color: .orange)
///     FlowStep("Add & norm", color: .yellow)
///     FlowArrow(before: "Attention", to: "Add & norm", label: "residual")
///   }
///   FlowStep("Logits")
/// }
/// ```
public struct FlowDiagram: Figure {
  private let content: FlowContent
  private let direction: FlowDirection
  private var title: String?

  /// Steps in the order of the flow; stops when an arrow names a step that does not exist, or several that do.
  public init(_ direction: FlowDirection = .down, @FlowBuilder content: () -> FlowContent) {
    self.content = content()
    self.direction = direction
    let tree = FlowTree(self.content.nodes)
    for name in self.content.arrows.flatMap({ [$0.from, $0.to] }) {
      let found = tree.steps.count { $0.step.id == name }
      if found == 0 { fatalError(Misuse.unknownStep(name: name, known: tree.steps.map(\.step.id))) }
      if found > 1 { fatalError(Misuse.ambiguousStep(name: name, count: found)) }
    }
  }

  /// A diagram is a figure.
  public var figureKind: FigureKind { .figure }
  /// The diagram with its summary.
  public func markup(id: String) -> Markup {
    let wide = drawing()
    return wide.markup(id: id) { narrowDrawing(insteadOf: wide) }
  }
  /// The steps in order.
  public var plainText: String { drawing().plainText }

  /// Writes a title above the diagram.
  public func chartTitle(_ title: String) -> FlowDiagram {
    var copy = self
    copy.title = title
    return copy
  }

  package func drawing() -> Drawing { drawing(FlowTree(content.nodes), FlowMeasure()) }

  /// The width of a diagram for a phone, which shrinks it a little before it scrolls.
  private static let narrowWidth = 352.0
  /// The widest steps on a phone, from comfortable ones to those of one word a line.
  private static let narrowSteps = [160.0, 124, 104, 88, 76]

  /// The diagram for a phone: with narrower steps, or with its columns below each other; nil where nothing is gained.
  package func narrowDrawing(insteadOf wide: Drawing) -> Drawing? {
    guard wide.width > Self.narrowWidth else { return nil }
    let tree = FlowTree(content.nodes)
    let trees = [tree] + (tree.isOnlyColumns ? [FlowTree(content.nodes, isPiled: true)] : [])
    let drawings = trees.lazy.flatMap { tree in
      Self.narrowSteps.lazy.map { drawing(tree, .narrow(widest: $0)) }
    }
    if let fitting = drawings.first(where: { $0.width <= Self.narrowWidth }) { return fitting }
    return drawings.min { $0.width < $1.width }.flatMap { $0.width < wide.width ? $0 : nil }
  }

  private func drawing(_ tree: FlowTree, _ measure: FlowMeasure) -> Drawing {
    let layout = FlowLayout(tree, content.arrows, direction: direction, measure: measure)
    let description = FlowDescription(tree, content.arrows)
    let top = title == nil ? 0.0 : 30
    var body: [Markup] = []
    let room = measure.wraps ? Self.narrowWidth - 20 : .infinity
    let heading = title.map { TextMeasure.fitted($0, width: room, size: 15) }
    if let heading { body.append(.label(heading, at: Point(10, 18), class: "heading")) }
    body += FlowRenderer(layout, direction: direction, top: top).body
    if tree.steps.isEmpty { body.append(.label("No steps", at: Point(10, top + 18), class: "quiet")) }
    let titleWidth = heading.map { TextMeasure.width($0, size: 15) + 20 } ?? 0
    return Drawing(
      width: max(layout.size.width, titleWidth, 100).rounded(.up),
      height: max(layout.size.height + top, 30).rounded(.up), title: title ?? "Diagram", summary: description.summary,
      body: body, data: description.table)
  }
}
