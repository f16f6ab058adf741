/// A straight line.
public struct RuleMark: ChartContent {
  private let mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// An upright line through the whole plot.
  public init<X>(x: PlottableValue<X>) { mark = Mark(.rule, x: .init(x), y: nil) }

  /// A level line through the whole plot.
  public init<Y>(y: PlottableValue<Y>) { mark = Mark(.rule, x: nil, y: .init(y)) }

  /// An upright line between two values.
  public init<X, Y>(x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>) {
    mark = Mark(.rule, x: .init(x), y: .init(yStart, yEnd))
  }

  /// A level line between two values.
  public init<X, Y>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>) {
    mark = Mark(.rule, x: .init(xStart, xEnd), y: .init(y))
  }
}
