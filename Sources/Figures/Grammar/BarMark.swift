/// A bar.
public struct BarMark: ChartContent {
  private let mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A bar from zero: upright when y is a number, lying when only x is.
  public init<X, Y>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic, height: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) {
    var mark = Mark(.bar, x: .init(x), y: .init(y))
    mark.width = width
    mark.height = height
    mark.isBinned = x.end != nil
    mark.stacking = stacking
    self.mark = mark
  }

  /// An upright bar from one value to another.
  public init<X, Y>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    var mark = Mark(.bar, x: .init(x), y: .init(yStart, yEnd))
    mark.width = width
    self.mark = mark
  }

  /// A lying bar from one value to another.
  public init<X, Y>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    var mark = Mark(.bar, x: .init(xStart, xEnd), y: .init(y))
    mark.height = height
    self.mark = mark
  }
}
