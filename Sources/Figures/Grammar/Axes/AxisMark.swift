public import Numerals

/// A part of what marks a value on an axis: a grid line, a tick or a label.
public protocol AxisMark {
  /// The parts, in the order of drawing.
  var axisMarkParts: AxisMarkParts { get }
}

/// A value that an axis marks.
public struct AxisValue: Sendable, Hashable {
  /// The number of the value among those marked, from zero.
  public let index: Int
  /// How many values are marked.
  public let count: Int
  /// The value.
  package let value: PlotValue

  package init(index: Int, count: Int, value: PlotValue) {
    self.index = index
    self.count = count
    self.value = value
  }

  /// The value in a type that it can have; nil for any other.
  public func `as`<Value: Plottable>(_ type: Value.Type) -> Value? {
    Value.PrimitivePlottable(plotValue: value).flatMap { Value(primitivePlottable: $0) }
  }
}

/// What marks one value on an axis.
public struct AxisMarkParts: AxisMark {
  /// One part.
  package enum Part: Sendable, Hashable {
    case gridLine(AxisStroke)
    case tick(AxisStroke, length: Double)
    case label(AxisLabel)
  }

  /// The parts in the order of drawing.
  package var parts: [Part]
  /// The parts themselves.
  public var axisMarkParts: AxisMarkParts { self }

  /// The same parts in a colour.
  public func foregroundStyle(_ color: FigureColor) -> AxisMarkParts {
    AxisMarkParts(
      parts: parts.map { part in
        switch part {
        case .gridLine(var stroke):
          stroke.color = stroke.color ?? color
          return .gridLine(stroke)
        case .tick(var stroke, let length):
          stroke.color = stroke.color ?? color
          return .tick(stroke, length: length)
        case .label(var label):
          label.color = label.color ?? color
          return .label(label)
        }
      })
  }
}

/// How a grid line or a tick is drawn.
package struct AxisStroke: Sendable, Hashable {
  /// The width and the dashes; nil for the usual ones.
  package var style: StrokeStyle?
  /// The colour; nil for the usual one.
  package var color: FigureColor?

  /// True when the author asked for nothing.
  package var isUsual: Bool { style == nil && color == nil }
}

/// How the label of a value is written.
package struct AxisLabel: Sendable, Hashable {
  /// The text in place of the value; nil for the value.
  package var text: Text?
  /// The format of the value; nil for what suits all of them.
  package var format: NumberFormat?
  /// How the label is turned.
  package var orientation: AxisValueLabelOrientation
  /// The colour; nil for the usual one.
  package var color: FigureColor?
}

extension AxisMark {
  /// The same parts in a colour.
  public func foregroundStyle(_ color: FigureColor) -> AxisMarkParts { axisMarkParts.foregroundStyle(color) }
}

/// A line through the whole plot.
public struct AxisGridLine: AxisMark {
  /// The line.
  public let axisMarkParts: AxisMarkParts
  /// A line of a stroke, or of the usual one.
  public init(stroke: StrokeStyle? = nil) {
    axisMarkParts = AxisMarkParts(parts: [.gridLine(AxisStroke(style: stroke))])
  }
}

/// A short line at the edge of the plot.
public struct AxisTick: AxisMark {
  /// The tick.
  public let axisMarkParts: AxisMarkParts
  /// A tick of a length in pixels.
  public init(length: Double = 5, stroke: StrokeStyle? = nil) {
    let length = length.isFinite ? min(max(length, 0), 30) : 5
    axisMarkParts = AxisMarkParts(parts: [.tick(AxisStroke(style: stroke), length: length)])
  }
}

/// The text of a value.
public struct AxisValueLabel: AxisMark {
  /// The label.
  public let axisMarkParts: AxisMarkParts

  /// The value in a format, or in the one that suits all values.
  public init(format: NumberFormat? = nil, orientation: AxisValueLabelOrientation = .automatic) {
    axisMarkParts = AxisMarkParts(parts: [.label(AxisLabel(format: format, orientation: orientation))])
  }

  /// A text in place of the value.
  public init(_ text: some StringProtocol, orientation: AxisValueLabelOrientation = .automatic) {
    self.init(orientation: orientation) { Text(text) }
  }

  /// A text in place of the value.
  public init(orientation: AxisValueLabelOrientation = .automatic, content: () -> some TextContent) {
    axisMarkParts = AxisMarkParts(parts: [.label(AxisLabel(text: content().chartText, orientation: orientation))])
  }
}

/// How the labels of the x axis are turned.
public enum AxisValueLabelOrientation: Sendable, Hashable {
  /// Level where there is room, else slanting.
  case automatic
  /// Level.
  case horizontal
  /// Upright, read from below.
  case vertical
  /// Upright, read from above.
  case verticalReversed
}

/// Builds what marks one value on an axis.
@resultBuilder public enum AxisMarkBuilder {
  /// A single part.
  public static func buildExpression(_ mark: some AxisMark) -> AxisMarkParts { mark.axisMarkParts }
  /// Several parts in order.
  public static func buildBlock(_ marks: AxisMarkParts...) -> AxisMarkParts {
    AxisMarkParts(parts: marks.flatMap(\.parts))
  }
  /// An `if` without `else`.
  public static func buildOptional(_ marks: AxisMarkParts?) -> AxisMarkParts { marks ?? AxisMarkParts(parts: []) }
  /// The first branch of a conditional.
  public static func buildEither(first marks: AxisMarkParts) -> AxisMarkParts { marks }
  /// The second branch of a conditional.
  public static func buildEither(second marks: AxisMarkParts) -> AxisMarkParts { marks }
}
