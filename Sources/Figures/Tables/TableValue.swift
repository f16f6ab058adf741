import Numerals

/// A value that can stand in a table.
public protocol TableValue {
  /// The value as a cell.
  var tableCell: TableCell { get }
}

extension Double: TableValue {
  /// The number.
  public var tableCell: TableCell { .number(DecimalNumber(self), self) }
}

extension Float: TableValue {
  /// The number, with the digits of single precision.
  public var tableCell: TableCell { .number(DecimalNumber(self), Double(self)) }
}

extension TableValue where Self: FixedWidthInteger {
  /// The number, exactly.
  public var tableCell: TableCell { .number(DecimalNumber(parsing: description), Double(self)) }
}

extension Int: TableValue {}
extension Int8: TableValue {}
extension Int16: TableValue {}
extension Int32: TableValue {}
extension Int64: TableValue {}
extension UInt: TableValue {}
extension UInt8: TableValue {}
extension UInt16: TableValue {}
extension UInt32: TableValue {}
extension UInt64: TableValue {}

extension String: TableValue {
  /// The text.
  public var tableCell: TableCell { TableCell(.text(self)) }
}

extension Substring: TableValue {
  /// The text.
  public var tableCell: TableCell { TableCell(.text(String(self))) }
}

extension Character: TableValue {
  /// The text.
  public var tableCell: TableCell { TableCell(.text(String(self))) }
}

extension Bool: TableValue {
  /// `true` or `false`.
  public var tableCell: TableCell { TableCell(.text(self ? "true" : "false")) }
}

extension Optional: TableValue where Wrapped: TableValue {
  /// The value, or an empty cell.
  public var tableCell: TableCell { self?.tableCell ?? TableCell(.empty) }
}
