/// Builds the content of a chart from marks, conditionals and loops.
@resultBuilder public enum ChartContentBuilder {
  /// A single mark or plot.
  public static func buildExpression(_ content: some ChartContent) -> ChartMarks { content.chartMarks }
  /// Several pieces in order.
  public static func buildBlock(_ content: ChartMarks...) -> ChartMarks { .blocks(content) }
  /// An `if` without `else`.
  public static func buildOptional(_ content: ChartMarks?) -> ChartMarks { content ?? ChartMarks([]) }
  /// The first branch of a conditional.
  public static func buildEither(first content: ChartMarks) -> ChartMarks { content }
  /// The second branch of a conditional.
  public static func buildEither(second content: ChartMarks) -> ChartMarks { content }
  /// A `for` loop.
  public static func buildArray(_ content: [ChartMarks]) -> ChartMarks { .iterations(content) }
}
