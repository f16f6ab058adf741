/// A point on the edge of an area.
public struct AreaMark: ChartContent {
  private var mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A point of the upper edge of an area that begins at zero.
  public init<X, Y>(x: PlottableValue<X>, y: PlottableValue<Y>, stacking: MarkStackingMethod = .standard) {
    mark = Mark(.area, x: .init(x), y: .init(y))
    mark.stacking = stacking
  }

  /// A point of the area of one series.
  public init<X, Y, Series>(
    x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>,
    stacking: MarkStackingMethod = .standard
  ) {
    self.init(x: x, y: y, stacking: stacking)
    mark.series = series.start
  }

  /// A place where an area reaches from one value of y to another.
  public init<X, Y>(x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>) {
    mark = Mark(.area, x: .init(x), y: .init(yStart, yEnd))
  }

  /// A place where the area of one series reaches from one value of y to another.
  public init<X, Y, Series>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, series: PlottableValue<Series>
  ) {
    self.init(x: x, yStart: yStart, yEnd: yEnd)
    mark.series = series.start
  }

  /// A place where an area that runs along y reaches from one value of x to another.
  public init<X, Y>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>) {
    mark = Mark(.area, x: .init(xStart, xEnd), y: .init(y))
  }

  /// A place where the area of one series, which runs along y, reaches from one value of x to another.
  public init<X, Y, Series>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>
  ) {
    self.init(xStart: xStart, xEnd: xEnd, y: y)
    mark.series = series.start
  }
}
