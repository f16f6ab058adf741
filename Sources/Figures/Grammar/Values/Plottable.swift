/// A position on an axis: a number or the name of a category.
public enum PlotValue: Sendable, Hashable {
  /// A place on a numeric scale.
  case number(Double)
  /// One of the names of a category scale.
  case category(String)
}

/// A type whose values can be plotted: numbers, names, and what stands for one of these.
///
/// An enumeration with raw values needs nothing more than to be declared `Plottable`.
public protocol Plottable {
  /// The number or text type that stands for the values.
  associatedtype PrimitivePlottable: PrimitivePlottableProtocol
  /// What stands for the value.
  var primitivePlottable: PrimitivePlottable { get }
  /// The value for which a number or text stands; nil when it stands for none.
  init?(primitivePlottable: PrimitivePlottable)
}

/// A number or a text, which has a place on an axis of its own.
public protocol PrimitivePlottableProtocol: Plottable where PrimitivePlottable == Self {
  /// The place.
  var plotValue: PlotValue { get }
  /// The value at a place; nil when it cannot stand there.
  init?(plotValue: PlotValue)
}

extension PrimitivePlottableProtocol {
  /// The value itself.
  public var primitivePlottable: Self { self }
  /// The value itself.
  public init?(primitivePlottable: Self) { self = primitivePlottable }
}

extension Plottable where Self: RawRepresentable, RawValue: PrimitivePlottableProtocol {
  /// The raw value.
  public var primitivePlottable: RawValue { rawValue }
  /// The case with a raw value.
  public init?(primitivePlottable: RawValue) { self.init(rawValue: primitivePlottable) }
}

extension Plottable {
  /// The place of the value on an axis.
  package var plotValue: PlotValue { primitivePlottable.plotValue }
}

extension PrimitivePlottableProtocol where Self: BinaryFloatingPoint {
  /// The number.
  public var plotValue: PlotValue { .number(Double(self)) }
  /// The number at a place.
  public init?(plotValue: PlotValue) {
    guard case .number(let number) = plotValue else { return nil }
    self.init(number)
  }
}

extension PrimitivePlottableProtocol where Self: BinaryInteger {
  /// The number.
  public var plotValue: PlotValue { .number(Double(self)) }
  /// The number at a place; nil when that is no integer.
  public init?(plotValue: PlotValue) {
    guard case .number(let number) = plotValue else { return nil }
    self.init(exactly: number)
  }
}

extension PrimitivePlottableProtocol where Self: StringProtocol {
  /// The text as a category.
  public var plotValue: PlotValue { .category(String(self)) }
}

extension Double: PrimitivePlottableProtocol {}
extension Float: PrimitivePlottableProtocol {}
extension Int: PrimitivePlottableProtocol {}
extension Int8: PrimitivePlottableProtocol {}
extension Int16: PrimitivePlottableProtocol {}
extension Int32: PrimitivePlottableProtocol {}
extension Int64: PrimitivePlottableProtocol {}
extension UInt: PrimitivePlottableProtocol {}
extension UInt8: PrimitivePlottableProtocol {}
extension UInt16: PrimitivePlottableProtocol {}
extension UInt32: PrimitivePlottableProtocol {}
extension UInt64: PrimitivePlottableProtocol {}

extension String: PrimitivePlottableProtocol {
  /// The name of a category.
  public init?(plotValue: PlotValue) {
    guard case .category(let name) = plotValue else { return nil }
    self = name
  }
}

extension Substring: PrimitivePlottableProtocol {
  /// The name of a category.
  public init?(plotValue: PlotValue) {
    guard case .category(let name) = plotValue else { return nil }
    self.init(name)
  }
}

extension Character: PrimitivePlottableProtocol {
  /// The character as a category.
  public var plotValue: PlotValue { .category(String(self)) }
  /// The name of a category of one character.
  public init?(plotValue: PlotValue) {
    guard case .category(let name) = plotValue, name.count == 1, let character = name.first else { return nil }
    self = character
  }
}

extension Bool: PrimitivePlottableProtocol {
  /// `true` or `false` as a category.
  public var plotValue: PlotValue { .category(self ? "true" : "false") }
  /// The truth that a category names.
  public init?(plotValue: PlotValue) {
    switch plotValue {
    case .category("true"): self = true
    case .category("false"): self = false
    default: return nil
    }
  }
}
