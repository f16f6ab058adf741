/// A point on the edge of an area.
public struct AreaMark: ChartContent {
  private let mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A point of the upper edge of an area that begins at zero.
  public init<X, Y>(
    x: PlottableValue<X>, y: PlottableValue<Y>, stacking: MarkStackingMethod = .standard
  ) {
    var mark = Mark(.area, x: .init(x), y: .init(y))
    mark.stacking = stacking
    self.mark = mark
  }

  /// A point of the area of one series.
  public init<X, Y, Series>(
    x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>,
    stacking: MarkStackingMethod = .standard
  ) {
    var mark = Mark(.area, x: .init(x), y: .init(y))
    mark.series = series.start
    mark.stacking = stacking
    self.mark = mark
  }

  /// A place where an area reaches from one value to another.
  public init<X, Y>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    mark = Mark(.area, x: .init(x), y: .init(yStart, yEnd))
  }

  /// A place where the area of one series reaches from one value to another.
  public init<X, Y, Series>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, series: PlottableValue<Series>
  ) {
    var mark = Mark(.area, x: .init(x), y: .init(yStart, yEnd))
    mark.series = series.start
    self.mark = mark
  }
}
