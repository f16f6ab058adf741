/// A box of a `FlowDiagram`.
public struct FlowStep {
  /// The name in the box.
  package let name: String
  /// The line below it; empty for none.
  package let detail: String

  /// A step with a name and, below it, a detail such as a shape.
  public init(_ name: String, detail: String = "") {
    self.name = name
    self.detail = detail
  }
}

/// An arrow of a `FlowDiagram` that leads around the steps between, such as a residual connection.
public struct FlowArrow {
  /// The name of the step where it begins.
  package let from: String
  /// The name of the step where it ends.
  package let to: String
  /// The text beside it; empty for none.
  package let label: String

  /// An arrow between two steps.
  public init(from: String, to: String, label: String = "") {
    self.from = from
    self.to = to
    self.label = label
  }
}

/// Steps and arrows of a `FlowDiagram`.
public struct FlowContent {
  /// The steps from top to bottom.
  package var steps: [FlowStep] = []
  /// The arrows around them.
  package var arrows: [FlowArrow] = []
}

/// Builds a `FlowDiagram` from steps and arrows.
@resultBuilder public enum FlowBuilder {
  /// A step.
  public static func buildExpression(_ step: FlowStep) -> FlowContent { FlowContent(steps: [step]) }
  /// An arrow.
  public static func buildExpression(_ arrow: FlowArrow) -> FlowContent { FlowContent(arrows: [arrow]) }
  /// Parts in order.
  public static func buildBlock(_ parts: FlowContent...) -> FlowContent { joined(parts) }
  /// An `if` without `else`.
  public static func buildOptional(_ part: FlowContent?) -> FlowContent { part ?? FlowContent() }
  /// The first branch of a conditional.
  public static func buildEither(first part: FlowContent) -> FlowContent { part }
  /// The second branch of a conditional.
  public static func buildEither(second part: FlowContent) -> FlowContent { part }
  /// A `for` loop.
  public static func buildArray(_ parts: [FlowContent]) -> FlowContent { joined(parts) }

  private static func joined(_ parts: [FlowContent]) -> FlowContent {
    FlowContent(steps: parts.flatMap(\.steps), arrows: parts.flatMap(\.arrows))
  }
}
