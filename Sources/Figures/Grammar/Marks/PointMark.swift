/// A symbol at a place.
public struct PointMark: ChartContent {
  private let mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A point at x and y.
  public init<X, Y>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    mark = Mark(.point, x: .init(x), y: .init(y))
  }

  /// A point of a chart without y.
  public init<X>(x: PlottableValue<X>) {
    mark = Mark(.point, x: .init(x), y: .single)
  }

  /// A point of a chart without x.
  public init<Y>(y: PlottableValue<Y>) {
    mark = Mark(.point, x: .single, y: .init(y))
  }
}
