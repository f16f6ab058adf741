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
  public func markup(id: String) -> Markup { drawing().markup(id: id) }
  /// The steps in order.
  public var plainText: String { drawing().plainText }

  /// Writes a title above the diagram.
  public func chartTitle(_ title: String) -> FlowDiagram {
    var copy = self
    copy.title = title
    return copy
  }

  /// The diagram, laid out and drawn.
  package func drawing() -> Drawing {
    let tree = FlowTree(content.nodes)
    let layout = FlowLayout(tree, content.arrows, direction: direction)
    let description = FlowDescription(tree, content.arrows)
    let top = title == nil ? 0.0 : 30
    var body: [Markup] = []
    if let title { body.append(.label(title, at: Point(10, 18), class: "heading")) }
    body += FlowRenderer(layout, direction: direction, top: top).body
    if tree.steps.isEmpty { body.append(.label("No steps", at: Point(10, top + 18), class: "quiet")) }
    let titleWidth = title.map { TextMeasure.width($0, size: 15) + 20 } ?? 0
    return Drawing(
      width: max(layout.size.width, titleWidth, 100).rounded(.up),
      height: max(layout.size.height + top, 30).rounded(.up), title: title ?? "Diagram", summary: description.summary,
      body: body, data: description.table)
  }
}
