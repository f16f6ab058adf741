public import Figures
public import Numerals

/// A value that is a row of a table: a cell shows an array of such values as that table.
public protocol TableRowRepresentable {
  /// The heads of the columns.
  static var tableColumns: [String] { get }
  /// How the numbers of some columns are written; those of the others as suits them.
  static var tableFormats: KeyValuePairs<String, NumberFormat> { get }
  /// The cells, one for each column.
  var tableRow: TableRow { get }
}

extension TableRowRepresentable {
  /// All numbers as suits them.
  public static var tableFormats: KeyValuePairs<String, NumberFormat> { [:] }
}

extension Table {
  /// A row for each element, with the columns that suit its type.
  public init<Row: TableRowRepresentable>(of rows: [Row]) {
    self.init(columns: Row.tableColumns) {
      for row in rows { row.tableRow }
    }
    for (column, format) in Row.tableFormats { self = self.format(format, columns: column) }
  }
}

extension Array: Figure, FigureRepresentable where Element: TableRowRepresentable {
  /// The table of the elements.
  public var figure: Table { Table(of: self) }
  /// The table in columns of text.
  public var plainText: String { figure.plainText }
}

extension ArraySlice: Figure, FigureRepresentable where Element: TableRowRepresentable {
  /// The table of the elements.
  public var figure: Table { Table(of: Array(self)) }
  /// The table in columns of text.
  public var plainText: String { figure.plainText }
}
