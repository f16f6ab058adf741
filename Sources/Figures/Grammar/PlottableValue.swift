/// A position on an axis: a number or the name of a category.
public enum PlotValue: Sendable, Hashable {
  /// A place on a numeric scale.
  case number(Double)
  /// One of the names of a category scale.
  case category(String)
}

/// A type whose values can be plotted: numbers and names.
public protocol Plottable {
  /// The value as a position.
  var plotValue: PlotValue { get }
}

extension Plottable where Self: BinaryFloatingPoint {
  /// The number.
  public var plotValue: PlotValue { .number(Double(self)) }
}

extension Plottable where Self: BinaryInteger {
  /// The number.
  public var plotValue: PlotValue { .number(Double(self)) }
}

extension Plottable where Self: StringProtocol {
  /// The text as a category.
  public var plotValue: PlotValue { .category(String(self)) }
}

extension Double: Plottable {}
extension Float: Plottable {}
extension Int: Plottable {}
extension Int32: Plottable {}
extension Int64: Plottable {}
extension UInt8: Plottable {}
extension String: Plottable {}
extension Substring: Plottable {}

extension Character: Plottable {
  /// The character as a category.
  public var plotValue: PlotValue { .category(String(self)) }
}

extension Bool: Plottable {
  /// `true` or `false` as a category.
  public var plotValue: PlotValue { .category(self ? "true" : "false") }
}

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
  public static func value(_ label: String, _ value: Value) -> PlottableValue {
    PlottableValue(label: label, start: value.plotValue, end: nil)
  }

  /// A bin of values and the name of its quantity.
  public static func value(_ label: String, _ range: Range<Value>) -> PlottableValue
  where Value: Comparable {
    PlottableValue(label: label, start: range.lowerBound.plotValue, end: range.upperBound.plotValue)
  }
}

/// Where the elements of a collection have a plotted value: `.value("loss", \.loss)`.
public struct PlottableProjection<Element> {
  package let label: String
  /// The value of an element.
  package let value: (Element) -> PlotValue

  /// The property of each element that is plotted.
  public static func value<Value: Plottable>(
    _ label: String, _ path: KeyPath<Element, Value>
  ) -> PlottableProjection {
    PlottableProjection(label: label) { $0[keyPath: path].plotValue }
  }
}
