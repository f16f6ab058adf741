/// A box of a `FlowDiagram`.
public struct FlowStep {
  /// The name in the box.
  package let name: String
  /// The line below it; empty for none.
  package let detail: String
  /// What arrows call it.
  package let id: String
  /// The colour of its kind; nil for none.
  package let color: FigureColor?
  /// True for a small circle, in which lines meet.
  package let isMerge: Bool

  /// A step with a name and, below it, a detail such as a shape.
  ///
  /// Arrows call it by `id`, which is needed where several steps have one name. Steps of one kind share a colour.
  public init(_ name: String, detail: String = "", id: String? = nil, color: FigureColor? = nil) {
    self.name = name
    self.detail = detail
    self.id = id ?? name
    self.color = color
    isMerge = false
  }

  private init(merge sign: String, id: String) {
    name = sign
    detail = ""
    self.id = id
    color = nil
    isMerge = true
  }

  /// A small circle with a sign, in which lines meet: `.merge("+", id: "sum")`.
  public static func merge(_ sign: String, id: String? = nil) -> FlowStep { FlowStep(merge: sign, id: id ?? sign) }
}

/// An arrow of a `FlowDiagram` that leads around the steps between, such as a residual connection, or to another column.
public struct FlowArrow {
  /// The `id` of the step where it begins.
  package let from: String
  /// True when it branches off before that step.
  package let isBefore: Bool
  /// The `id` of the step where it ends.
  package let to: String
  /// The text beside it; empty for none.
  package let label: String
  /// The side on which it leads around other steps; nil for the one that suits.
  package let side: FlowSide?

  /// An arrow between two steps, named by their ids.
  public init(from: String, to: String, label: String = "", side: FlowSide? = nil) {
    (self.from, self.to, self.label, self.side) = (from, to, label, side)
    isBefore = false
  }

  /// An arrow that branches off from the line into a step: what goes into an attention also goes around it.
  public init(before step: String, to: String, label: String = "", side: FlowSide? = nil) {
    (from, self.to, self.label, self.side) = (step, to, label, side)
    isBefore = true
  }
}

/// A side of a column of steps.
public enum FlowSide: Sendable, Hashable {
  /// The left side.
  case leading
  /// The right side.
  case trailing
}

/// Where a diagram leads.
public enum FlowDirection: Sendable, Hashable {
  /// From top to bottom.
  case down
  /// From bottom to top, as papers draw networks.
  case up
}
