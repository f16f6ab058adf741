public import Numerals

/// A column of a table of `Element`s: its head, and what it shows of each of them.
///
///     Table(layers) {
///       TableColumn("layer", value: \.name)
///       TableColumn("parameters", value: \.parameters).format(.metric)
///       TableColumn("share") { $0.parameters / total }.format(.percent(1))
///     }
public struct TableColumn<Element> {
  let options: ColumnOptions
  let cell: (Element) -> TableCell

  /// A column that shows a property, or what a closure makes, of every element.
  public init<Value: TableValue>(_ title: String, value: @escaping (Element) -> Value) {
    options = ColumnOptions(name: title)
    cell = { value($0).tableCell }
  }

  private init(options: ColumnOptions, cell: @escaping (Element) -> TableCell) {
    self.options = options
    self.cell = cell
  }

  /// Writes the numbers of the column in a format.
  public func format(_ format: NumberFormat) -> TableColumn { changed { $0.format = format } }

  /// Aligns the column.
  public func alignment(_ alignment: ColumnAlignment) -> TableColumn { changed { $0.alignment = alignment } }

  /// Makes the column as wide as about so many digits; longer texts wrap.
  ///
  /// Stops below 1.
  public func width(_ characters: Int) -> TableColumn { changed { $0.setWidth(characters) } }

  private func changed(_ change: (inout ColumnOptions) -> Void) -> TableColumn {
    var copy = options
    change(&copy)
    return TableColumn(options: copy, cell: cell)
  }
}
