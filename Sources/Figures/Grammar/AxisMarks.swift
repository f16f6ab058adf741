public import Numerals

/// Which values an axis marks.
public struct AxisMarkValues: Sendable, Hashable, ExpressibleByArrayLiteral {
  package enum Choice: Sendable, Hashable {
    case automatic(count: Int?)
    case stride(Double)
    case listed([PlotValue])
  }

  package let choice: Choice

  /// Round values, as many as there is room for.
  public static let automatic = AxisMarkValues(choice: .automatic(count: nil))

  /// About so many round values.
  public static func automatic(desiredCount: Int) -> AxisMarkValues {
    AxisMarkValues(choice: .automatic(count: max(1, desiredCount)))
  }

  /// All multiples of a step.
  public static func stride(by step: Double) -> AxisMarkValues { AxisMarkValues(choice: .stride(abs(step))) }

  /// Just these values.
  public init(arrayLiteral values: Double...) { choice = .listed(values.map { .number($0) }) }

  package init(choice: Choice) { self.choice = choice }
}

/// The ticks of an axis: where they stand and how their values are written.
public struct AxisMarks: Sendable, Hashable {
  package let values: AxisMarkValues
  package let format: NumberFormat?

  /// Ticks at round values, in the format that suits them.
  public init(values: AxisMarkValues = .automatic, format: NumberFormat? = nil) {
    self.values = values
    self.format = format
  }

  /// Ticks at the given values.
  public init<Value: Plottable>(values: [Value], format: NumberFormat? = nil) {
    self.values = AxisMarkValues(choice: .listed(values.map(\.plotValue)))
    self.format = format
  }
}

/// How values become places along an axis.
public enum ScaleType: Sendable, Hashable {
  /// Equal differences are equally far apart.
  case linear
  /// Equal ratios are equally far apart; values must be above zero.
  case log
  /// Linear near zero and logarithmic away from it, on both sides.
  case symmetricLog
  /// Names side by side.
  case category
}

/// What a scale reaches over: a range of numbers, or names in order.
public protocol ScaleDomain {
  /// The ends of the range, or the names.
  var scaleDomain: [PlotValue] { get }
}

extension ClosedRange: ScaleDomain where Bound: Plottable {
  /// The two ends.
  public var scaleDomain: [PlotValue] { [lowerBound.plotValue, upperBound.plotValue] }
}

extension Array: ScaleDomain where Element: Plottable {
  /// The names in order, or the ends of the range.
  public var scaleDomain: [PlotValue] { map(\.plotValue) }
}
