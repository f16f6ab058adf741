/// A row of a table.
public struct TableRow {
  /// The cells, one for each column.
  package var cells: [TableCell]
  /// True when the row stands out.
  package var isHighlighted = false

  /// A row of values of any kind.
  public init(_ values: any TableValue...) { cells = values.map(\.tableCell) }

  /// A row of values of any kind.
  public init(_ values: [any TableValue]) { cells = values.map(\.tableCell) }

  package init(cells: [TableCell]) { self.cells = cells }

  /// The same row, which stands out among the others.
  public func highlighted(_ isHighlighted: Bool = true) -> TableRow {
    var copy = self
    copy.isHighlighted = isHighlighted
    return copy
  }
}
