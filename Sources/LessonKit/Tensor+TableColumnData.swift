public import Figures
internal import Numerals
public import TensorEngine

extension Tensor: TableColumnData {
  /// The elements of a vector, with the digits of their type; stops when there are more or fewer axes than one.
  public var tableCells: [TableCell] {
    guard rank == 1 else { fatalError(Misuse.dimensions(figure: "Table", shape: shape, allowed: "1")) }
    return cells
  }

  /// The elements in reading order as cells.
  fileprivate var cells: [TableCell] {
    if dtype == .bool { return scalars.map { ($0 != 0).tableCell } }
    return zip(scalars, scalarDecimals).map { TableCell.number($1, $0) }
  }
}

extension Tensor: TableValue {
  /// The number of a tensor with a single one, with the digits of its type; several as text in brackets.
  public var tableCell: TableCell { count == 1 ? cells[0] : description.tableCell }
}
