public import Numerals

/// Marks of an axis: which values have one, on which side, and what it consists of.
///
/// ```swift
/// .chartYAxis {
///   AxisMarks(position: .leading, values: [0, 0.5, 1]) { value in
///     AxisGridLine()
///     AxisValueLabel { "\(value.index)" }
///   }
/// }
/// ```
public struct AxisMarks: AxisContent {
  /// Which values are marked.
  package let values: AxisMarkValues
  /// On which side of the plot labels stand.
  package let position: AxisMarkPosition
  /// How labels stand to the plot.
  package let preset: AxisMarkPreset
  /// How values are written; nil for what suits them.
  package let format: NumberFormat?
  /// The stroke of grid lines and ticks; nil for the usual one.
  package let stroke: StrokeStyle?
  /// What the mark of a value consists of; nil for what suits the axis.
  package let content: ((AxisValue) -> AxisMarkParts)?

  /// The usual marks at round values.
  public init(
    format: NumberFormat? = nil, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: AxisMarkValues = .automatic, stroke: StrokeStyle? = nil
  ) {
    self.init(values, position, preset, format, stroke, nil)
  }

  /// The usual marks at the given values.
  public init<Value: Plottable>(
    format: NumberFormat? = nil, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: [Value], stroke: StrokeStyle? = nil
  ) {
    self.init(Self.listed(values), position, preset, format, stroke, nil)
  }

  /// At round values, what the closure gives for each.
  public init(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: AxisMarkValues = .automatic,
    @AxisMarkBuilder content: @escaping (AxisValue) -> AxisMarkParts
  ) {
    self.init(values, position, preset, nil, nil, content)
  }

  /// At the given values, what the closure gives for each.
  public init<Value: Plottable>(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: [Value],
    @AxisMarkBuilder content: @escaping (AxisValue) -> AxisMarkParts
  ) {
    self.init(Self.listed(values), position, preset, nil, nil, content)
  }

  /// At round values, the same parts for each.
  public init(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: AxisMarkValues = .automatic,
    @AxisMarkBuilder content: @escaping () -> AxisMarkParts
  ) {
    self.init(values, position, preset, nil, nil) { _ in content() }
  }

  /// At the given values, the same parts for each.
  public init<Value: Plottable>(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic, values: [Value],
    @AxisMarkBuilder content: @escaping () -> AxisMarkParts
  ) {
    self.init(Self.listed(values), position, preset, nil, nil) { _ in content() }
  }

  /// The marks themselves.
  public var axisMarks: [AxisMarks] { [self] }

  private init(
    _ values: AxisMarkValues, _ position: AxisMarkPosition, _ preset: AxisMarkPreset, _ format: NumberFormat?,
    _ stroke: StrokeStyle?, _ content: ((AxisValue) -> AxisMarkParts)?
  ) {
    self.values = values
    self.position = position
    self.preset = preset
    self.format = format
    self.stroke = stroke
    self.content = content
  }

  private static func listed(_ values: [some Plottable]) -> AxisMarkValues {
    AxisMarkValues(choice: .listed(values.map(\.plotValue)))
  }
}

/// The side of the plot on which the labels of an axis stand.
public enum AxisMarkPosition: Sendable, Hashable {
  /// Below for x, on the left for y.
  case automatic
  /// On the left.
  case leading
  /// On the right.
  case trailing
  /// Above.
  case top
  /// Below.
  case bottom
}

/// How the labels of an axis stand to the plot.
public enum AxisMarkPreset: Sendable, Hashable {
  /// As `extended`.
  case automatic
  /// Labels at the ends stay within the width of the plot.
  case aligned
  /// Labels stand at the middle of their ticks, also where they reach over the end of the plot.
  case extended
  /// Labels of y stand within the plot, above their grid lines.
  case inset
}

/// What an axis shows: one kind of marks or several.
public protocol AxisContent {
  /// The marks in the order of drawing.
  var axisMarks: [AxisMarks] { get }
}

/// The content of an axis from several pieces.
public struct AxisContents: AxisContent {
  /// The marks in the order of drawing.
  public let axisMarks: [AxisMarks]
}

/// Builds the content of an axis.
@resultBuilder public enum AxisContentBuilder {
  /// A single kind of marks.
  public static func buildExpression(_ content: some AxisContent) -> AxisContents {
    AxisContents(axisMarks: content.axisMarks)
  }
  /// Several kinds in order.
  public static func buildBlock(_ content: AxisContents...) -> AxisContents {
    AxisContents(axisMarks: content.flatMap(\.axisMarks))
  }
  /// An `if` without `else`.
  public static func buildOptional(_ content: AxisContents?) -> AxisContents { content ?? AxisContents(axisMarks: []) }
  /// The first branch of a conditional.
  public static func buildEither(first content: AxisContents) -> AxisContents { content }
  /// The second branch of a conditional.
  public static func buildEither(second content: AxisContents) -> AxisContents { content }
}
