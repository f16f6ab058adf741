/// A value with the name of its quantity: `.value("loss", 0.3)`.
public struct PlottableValue<Value: Plottable> {
  /// The name of the quantity.
  package let label: String
  /// The value, or where the bin begins.
  package let start: PlotValue
  /// Where the bin ends; nil for a value.
  package let end: PlotValue?

  private init(label: String, start: PlotValue, end: PlotValue?) {
    self.label = label
    self.start = start
    self.end = end
  }

  /// A value and the name of its quantity.
  public static func value(_ label: some StringProtocol, _ value: Value) -> PlottableValue {
    PlottableValue(label: String(label), start: value.plotValue, end: nil)
  }

  /// A bin of values and the name of its quantity.
  public static func value(_ label: some StringProtocol, _ range: Range<Value>) -> PlottableValue
  where Value: Comparable {
    PlottableValue(label: String(label), start: range.lowerBound.plotValue, end: range.upperBound.plotValue)
  }
}
