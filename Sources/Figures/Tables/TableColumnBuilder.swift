/// Builds the columns of a table of elements.
@resultBuilder public enum TableColumnBuilder<Element> {
  /// A column.
  public static func buildExpression(_ column: TableColumn<Element>) -> [TableColumn<Element>] { [column] }
  /// Columns in order.
  public static func buildBlock(_ columns: [TableColumn<Element>]...) -> [TableColumn<Element>] {
    columns.flatMap { $0 }
  }
  /// An `if` without `else`.
  public static func buildOptional(_ columns: [TableColumn<Element>]?) -> [TableColumn<Element>] { columns ?? [] }
  /// The first branch of a conditional.
  public static func buildEither(first columns: [TableColumn<Element>]) -> [TableColumn<Element>] { columns }
  /// The second branch of a conditional.
  public static func buildEither(second columns: [TableColumn<Element>]) -> [TableColumn<Element>] { columns }
  /// A `for` loop.
  public static func buildArray(_ columns: [[TableColumn<Element>]]) -> [TableColumn<Element>] {
    columns.flatMap { $0 }
  }
}
