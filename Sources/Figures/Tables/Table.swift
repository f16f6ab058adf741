public import Numerals

/// A table: numbers are aligned on the decimal point, with digits chosen for each column.
public struct Table: Figure {
  /// The heads of the columns.
  package let columns: [String]
  /// The cells of every row, one for each column.
  package let rows: [[TableCell]]
  /// True when the first column names the rows.
  package let hasRowNames: Bool
  /// The formats that the author or the data chose, by column.
  package var formats: [Int: NumberFormat] = [:]
  /// The columns that are shaded by value.
  package var shaded: Set<Int> = []
  /// True when shaded columns share one scale, as those of a matrix do.
  package var sharesShading = false

  /// Rows of values of any kind under the names of the columns; stops when a row has more or fewer values.
  public init(columns: String..., @TableRowBuilder rows: () -> [TableRow]) {
    self.init(columns, rows().map(\.cells))
  }

  /// Rows of values of any kind under the names of the columns; stops when a row has more or fewer values.
  public init(columns: [String], @TableRowBuilder rows: () -> [TableRow]) {
    self.init(columns, rows().map(\.cells))
  }

  /// A matrix, or a vector as one row, with names for its rows and columns; without them columns are numbered.
  public init(_ data: some FigureData, rows: [String] = [], columns: [String] = []) {
    let matrix = FigureMatrix(data, figure: "Table")
    if !rows.isEmpty, rows.count != matrix.rows {
      fatalError(Misuse.labels(figure: "Table", kind: "row", labels: rows.count, expected: matrix.rows))
    }
    if !columns.isEmpty, columns.count != matrix.columns {
      fatalError(Misuse.labels(figure: "Table", kind: "column", labels: columns.count, expected: matrix.columns))
    }
    let names = columns.isEmpty ? (0..<matrix.columns).map { String($0) } : columns
    let cells = (0..<matrix.rows).map { row in
      (rows.isEmpty ? [] : [rows[row].tableCell]) + matrix.row(row).map(\.tableCell)
    }
    self.init(rows.isEmpty ? names : [""] + names, cells, hasRowNames: !rows.isEmpty)
    sharesShading = true
    let format = ColumnFormat.format(matrix.values)
    for column in (rows.isEmpty ? 0 : 1)..<self.columns.count { formats[column] = format }
  }

  /// The stored properties of the elements, one column each, in the order of their declaration.
  ///
  /// A property whose type is no `TableValue` shows its description.
  public init<Element>(of elements: [Element]) {
    let mirrors = elements.map { Mirror(reflecting: $0) }
    let columns = mirrors.first?.children.compactMap(\.label) ?? []
    self.init(
      columns,
      mirrors.map { mirror in
        mirror.children.map { ($0.value as? any TableValue)?.tableCell ?? String(describing: $0.value).tableCell }
      })
  }

  private init(_ columns: [String], _ rows: [[TableCell]], hasRowNames: Bool = false) {
    for (index, row) in rows.enumerated() where row.count != columns.count {
      fatalError(Misuse.cellCount(row: index, cells: row.count, columns: columns.count))
    }
    self.columns = columns
    self.rows = rows
    self.hasRowNames = hasRowNames
  }

  /// A table is counted among the tables.
  public var figureKind: FigureKind { .table }

  /// The table in a frame that scrolls when the page is narrow.
  public func markup(id: String) -> Markup { TableRenderer(self).markup() }

  /// The table in columns of text.
  public var plainText: String { TableRenderer(self).plainText }

  /// Writes the numbers of the named columns, or of all, in a format.
  public func format(_ format: NumberFormat, columns names: String...) -> Table {
    var copy = self
    for column in places(names) { copy.formats[column] = format }
    return copy
  }

  /// Shades the numbers of the named columns, or of all, by their value.
  public func shaded(_ names: String...) -> Table {
    var copy = self
    copy.shaded.formUnion(places(names))
    return copy
  }

  private func places(_ names: [String]) -> [Int] {
    if names.isEmpty { return Array(columns.indices) }
    return names.map { name in
      guard let place = columns.firstIndex(of: name) else {
        fatalError(Misuse.unknownColumn(name: name, known: columns))
      }
      return place
    }
  }
}
