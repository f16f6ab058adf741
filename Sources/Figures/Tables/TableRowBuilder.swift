/// Builds the rows of a table from `TableRow`s, arrays of values, conditionals and loops.
@resultBuilder public enum TableRowBuilder {
  /// A row.
  public static func buildExpression(_ row: TableRow) -> [TableRow] { [row] }
  /// Several rows, such as those that a function makes.
  public static func buildExpression(_ rows: [TableRow]) -> [TableRow] { rows }
  /// A row as an array: `["cat", 3, 0.5]`.
  public static func buildExpression(_ values: [any TableValue]) -> [TableRow] { [TableRow(values)] }
  /// A statement that makes no row.
  public static func buildExpression(_ nothing: Void) -> [TableRow] { [] }
  /// Rows in order.
  public static func buildBlock(_ rows: [TableRow]...) -> [TableRow] { rows.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ rows: [TableRow]?) -> [TableRow] { rows ?? [] }
  /// The first branch of a conditional.
  public static func buildEither(first rows: [TableRow]) -> [TableRow] { rows }
  /// The second branch of a conditional.
  public static func buildEither(second rows: [TableRow]) -> [TableRow] { rows }
  /// A `for` loop.
  public static func buildArray(_ rows: [[TableRow]]) -> [TableRow] { rows.flatMap { $0 } }
}
