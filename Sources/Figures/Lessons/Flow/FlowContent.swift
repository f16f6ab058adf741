/// Steps, groups, columns and arrows of a `FlowDiagram`.
public struct FlowContent {
  /// The steps, groups and columns in the order of the flow.
  package var nodes: [FlowNode] = []
  /// The arrows besides those from each to the next.
  package var arrows: [FlowArrow] = []

  package init(nodes: [FlowNode] = [], arrows: [FlowArrow] = []) {
    self.nodes = nodes
    self.arrows = arrows
  }
}

/// A part of a diagram.
package indirect enum FlowNode {
  /// A box.
  case step(FlowStep)
  /// Parts one after the other with a frame around them.
  case group(title: String, repeats: String, content: [FlowNode])
  /// Parts side by side.
  case columns([[FlowNode]])
}

/// Steps with a frame around them, such as a layer that is repeated.
public struct FlowGroup {
  /// The frame with its arrows.
  package let content: FlowContent

  /// A frame with a title.
  public init(_ title: String = "", @FlowBuilder content: () -> FlowContent) {
    self.init(title, repeats: "", content: content)
  }

  /// A frame with a title and how often it is repeated: `repeats: 6` is written `× 6`.
  public init(_ title: String = "", repeats: Int, @FlowBuilder content: () -> FlowContent) {
    self.init(title, repeats: String(repeats), content: content)
  }

  /// A frame that is repeated as often as a letter says: `repeats: "N"`.
  public init(_ title: String = "", repeats: String, @FlowBuilder content: () -> FlowContent) {
    let inner = content()
    self.content = FlowContent(
      nodes: [.group(title: title, repeats: repeats.isEmpty ? "" : "× " + repeats, content: inner.nodes)],
      arrows: inner.arrows)
  }
}

/// Branches side by side, such as an encoder and a decoder: each part in the closure is a column.
///
/// A step before them leads into each of them, and each leads into the step after them.
public struct FlowColumns {
  /// The columns with their arrows.
  package let content: FlowContent

  /// A column for each part; several steps in one column are a `FlowStack`.
  public init(@FlowBuilder columns: () -> FlowContent) {
    let inner = columns()
    let columns = inner.nodes.map { node -> [FlowNode] in
      if case .group(title: "", repeats: "", let content) = node { return content }
      return [node]
    }
    content = FlowContent(nodes: [.columns(columns)], arrows: inner.arrows)
  }
}

/// Several steps as one column of `FlowColumns`, without a frame.
public struct FlowStack {
  /// The steps with their arrows.
  package let content: FlowContent

  /// Steps in the order of the flow.
  public init(@FlowBuilder content: () -> FlowContent) {
    let inner = content()
    self.content = FlowContent(
      nodes: [.group(title: "", repeats: "", content: inner.nodes)], arrows: inner.arrows)
  }
}

/// Builds a `FlowDiagram`.
@resultBuilder public enum FlowBuilder {
  /// A step.
  public static func buildExpression(_ step: FlowStep) -> FlowContent { FlowContent(nodes: [.step(step)]) }
  /// An arrow.
  public static func buildExpression(_ arrow: FlowArrow) -> FlowContent { FlowContent(arrows: [arrow]) }
  /// Steps with a frame.
  public static func buildExpression(_ group: FlowGroup) -> FlowContent { group.content }
  /// Branches side by side.
  public static func buildExpression(_ columns: FlowColumns) -> FlowContent { columns.content }
  /// A column of several steps.
  public static func buildExpression(_ stack: FlowStack) -> FlowContent { stack.content }
  /// What a function with this builder has made.
  public static func buildExpression(_ content: FlowContent) -> FlowContent { content }
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
    FlowContent(nodes: parts.flatMap(\.nodes), arrows: parts.flatMap(\.arrows))
  }
}
