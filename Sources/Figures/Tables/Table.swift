public import MarkupText

/// A table: numbers are aligned on the decimal point, with digits chosen for each column.
///
///     Table(columns: "model", "BLEU") {
///       ["base", 27.3]
///       ["big", 28.4]
///     }
///     Table(["token": tokens, "probability": probabilities]).highlighted(.maximum, columns: "probability")
///     Table(weights, rows: tokens, columns: tokens).shaded()
///     Table(of: layers)
///
/// Of more than 200 rows or 100 columns the middle is left out; ``maximumRows(_:)`` and ``maximumColumns(_:)`` change that.
public struct Table: Figure {
  /// The columns.
  package var columns: [ColumnOptions]
  /// The rows, with one cell for each column.
  package var rows: [TableRow]
  /// The rows at the foot, such as a total.
  package var footers: [TableRow] = []
  /// True when the first column names the rows.
  package var hasRowNames: Bool
  /// The heads that columns share.
  package var groups: [ColumnGroup] = []
  /// The caption.
  package var caption: String?
  /// The number of rows above which the middle is left out; nil for never.
  package var rowLimit: Int? = 200
  /// The number of columns above which the middle is left out; nil for never.
  package var columnLimit: Int? = 100
  /// True when shaded columns share one scale unless something else is said, as those of a matrix do.
  package var sharesShading = false

  /// Rows of values of any kind under the names of the columns; stops when a row has more or fewer values.
  public init(columns: String..., @TableRowBuilder rows: () -> [TableRow]) {
    self.init(columns.map { ColumnOptions(name: $0) }, rows())
  }

  /// Rows of values of any kind under the names of the columns; stops when a row has more or fewer values.
  public init(columns: [String], @TableRowBuilder rows: () -> [TableRow]) {
    self.init(columns.map { ColumnOptions(name: $0) }, rows())
  }

  init(_ columns: [ColumnOptions], _ rows: [TableRow], hasRowNames: Bool = false) {
    for (index, row) in rows.enumerated() where row.cells.count != columns.count {
      fatalError(Misuse.cellCount(row: index, cells: row.cells.count, columns: columns.count))
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
  public var plainText: String { TableText(self).text }
}
