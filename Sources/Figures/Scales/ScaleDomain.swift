/// What a scale reaches over: a range of numbers, names in order, or what the values need.
public protocol ScaleDomain {
  /// What the author chose.
  var chosenDomain: ChosenDomain { get }
}

/// What an author chose of a scale's domain.
public struct ChosenDomain: Sendable, Hashable {
  /// The ends of the range or the names; nil for what the values need.
  package var values: [PlotValue]?
  /// Whether zero must be on the scale; nil for what suits the marks.
  package var includesZero: Bool?
  /// Whether the scale runs from right to left, or from top to bottom.
  package var isReversed = false

  package init(values: [PlotValue]? = nil, includesZero: Bool? = nil, isReversed: Bool = false) {
    self.values = values
    self.includesZero = includesZero
    self.isReversed = isReversed
  }
}

extension ClosedRange: ScaleDomain where Bound: Plottable {
  /// The two ends.
  public var chosenDomain: ChosenDomain { ChosenDomain(values: [lowerBound.plotValue, upperBound.plotValue]) }
}

extension Array: ScaleDomain where Element: Plottable {
  /// The names in order, or the ends of the range: where the first number is larger, the scale is reversed.
  public var chosenDomain: ChosenDomain {
    let values = map(\.plotValue)
    if case .number(let first)? = values.first, case .number(let last)? = values.last, first > last {
      return ChosenDomain(values: values, isReversed: true)
    }
    return ChosenDomain(values: values)
  }
}

/// The domain that the values need, with wishes.
public struct AutomaticScaleDomain: ScaleDomain {
  /// The wishes.
  public let chosenDomain: ChosenDomain
}

extension ScaleDomain where Self == AutomaticScaleDomain {
  /// What the values need.
  public static var automatic: AutomaticScaleDomain { .automatic() }

  /// What the values need, with or without zero, and reversed on request.
  public static func automatic(includesZero: Bool? = nil, reversed: Bool = false) -> AutomaticScaleDomain {
    AutomaticScaleDomain(chosenDomain: ChosenDomain(includesZero: includesZero, isReversed: reversed))
  }
}

/// The part of the plot that an axis uses.
public struct PositionScaleRange: Sendable, Hashable {
  /// The room before the first value in pixels.
  package var startPadding = 0.0
  /// The room after the last value in pixels.
  package var endPadding = 0.0

  /// All of it.
  public static let plotDimension = PositionScaleRange()
  /// All of it but so many pixels at either end.
  public static func plotDimension(padding: Double) -> PositionScaleRange {
    plotDimension(startPadding: padding, endPadding: padding)
  }
  /// All of it but so many pixels at the first and at the last value.
  public static func plotDimension(startPadding: Double = 0, endPadding: Double = 0) -> PositionScaleRange {
    PositionScaleRange(
      startPadding: startPadding.isFinite ? min(max(startPadding, 0), 200) : 0,
      endPadding: endPadding.isFinite ? min(max(endPadding, 0), 200) : 0)
  }
}
