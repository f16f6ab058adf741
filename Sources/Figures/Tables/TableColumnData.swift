/// The values of a column of a table, such as an array of numbers or texts.
public protocol TableColumnData {
  /// One cell for each row.
  var tableCells: [TableCell] { get }
}

extension Array: TableColumnData where Element: TableValue {
  /// The elements in order.
  public var tableCells: [TableCell] { map(\.tableCell) }
}

extension ArraySlice: TableColumnData where Element: TableValue {
  /// The elements in order.
  public var tableCells: [TableCell] { map(\.tableCell) }
}

extension Range: TableColumnData where Bound == Int {
  /// The numbers in order.
  public var tableCells: [TableCell] { map(\.tableCell) }
}

extension ClosedRange: TableColumnData where Bound == Int {
  /// The numbers in order.
  public var tableCells: [TableCell] { map(\.tableCell) }
}
