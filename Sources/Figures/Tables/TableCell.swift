package import Numerals

/// A value that can stand in a table.
public protocol TableValue {
  /// The value as a cell.
  var tableCell: TableCell { get }
}

/// A cell: a text, a number, or nothing.
public struct TableCell: Sendable, Hashable, TableValue {
  /// What a cell holds.
  package enum Content: Sendable, Hashable {
    case text(String)
    case number(DecimalNumber, Double)
    case empty
  }

  /// What the cell holds.
  package let content: Content

  package init(_ content: Content) { self.content = content }

  /// The cell itself.
  public var tableCell: TableCell { self }

  /// The number in the cell.
  package var number: Double? { if case .number(_, let value) = content { value } else { nil } }

  /// A number; one that is not finite becomes its name.
  package static func number(_ decimal: DecimalNumber?, _ value: Double) -> TableCell {
    guard let decimal else { return TableCell(.text(NumberFormat.shortest.string(value))) }
    return TableCell(.number(decimal, value))
  }
}

extension Double: TableValue {
  /// The number.
  public var tableCell: TableCell { .number(DecimalNumber(self), self) }
}

extension Float: TableValue {
  /// The number, with the digits of single precision.
  public var tableCell: TableCell { .number(DecimalNumber(self), Double(self)) }
}

extension Int: TableValue {
  /// The number, exactly.
  public var tableCell: TableCell { .number(DecimalNumber(self), Double(self)) }
}

extension Int32: TableValue {
  /// The number, exactly.
  public var tableCell: TableCell { Int(self).tableCell }
}

extension String: TableValue {
  /// The text.
  public var tableCell: TableCell { TableCell(.text(self)) }
}

extension Substring: TableValue {
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
