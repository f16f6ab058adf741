/// A point of a line; the points of a block are joined in their order.
public struct LineMark: ChartContent {
  private var mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A point of a line.
  public init<X, Y>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    mark = Mark(.line, x: .init(x), y: .init(y))
  }

  /// A point of the line of one series.
  public init<X, Y, Series>(x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>) {
    mark = Mark(.line, x: .init(x), y: .init(y))
    mark.series = series.start
  }
}
