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
