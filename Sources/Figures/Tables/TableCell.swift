package import Numerals

/// A cell: a text, a number, or nothing.
public struct TableCell: Sendable, Hashable, TableValue {
  /// What a cell holds.
  package enum Content: Sendable, Hashable {
    case text(String)
    case number(DecimalNumber, Double)
    case notFinite(Double)
    case empty
  }

  /// What the cell holds.
  package let content: Content

  package init(_ content: Content) { self.content = content }

  /// The cell itself.
  public var tableCell: TableCell { self }

  /// The number in the cell; nil for other cells, and for NaN and infinities.
  package var number: Double? { if case .number(_, let value) = content { value } else { nil } }

  /// The decimal that stands for the number in the cell.
  package var decimal: DecimalNumber? { if case .number(let decimal, _) = content { decimal } else { nil } }

  /// True when the cell may stand in a column of numbers.
  package var fitsNumbers: Bool { if case .text = content { false } else { true } }

  /// A number; `decimal` is nil when it is not finite.
  package static func number(_ decimal: DecimalNumber?, _ value: Double) -> TableCell {
    TableCell(decimal.map { .number($0, value) } ?? .notFinite(value))
  }
}
