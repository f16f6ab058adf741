/// A bar.
public struct BarMark: ChartContent {
  private var mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A bar from zero: upright when y is a number, lying when only x is.
  public init<X, Y>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic, height: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) {
    mark = Mark(.bar, x: .init(x), y: .init(y))
    mark.width = width
    mark.height = height
    mark.isBinned = x.end != nil
    mark.stacking = stacking
  }

  /// A part of the only lying bar of a chart without y.
  public init<X>(
    x: PlottableValue<X>, height: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
  ) {
    mark = Mark(.bar, x: .init(x), y: .single)
    mark.height = height
    mark.stacking = stacking
  }

  /// A part of the only upright bar of a chart without x.
  public init<Y>(
    y: PlottableValue<Y>, width: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
  ) {
    mark = Mark(.bar, x: .single, y: .init(y))
    mark.width = width
    mark.stacking = stacking
  }

  /// An upright bar from one value to another.
  public init<X, Y>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    mark = Mark(.bar, x: .init(x), y: .init(yStart, yEnd))
    mark.width = width
  }

  /// A lying bar from one value to another.
  public init<X, Y>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    mark = Mark(.bar, x: .init(xStart, xEnd), y: .init(y))
    mark.height = height
  }

  /// A bar between four values.
  public init<X, Y>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    mark = Mark(.bar, x: .init(xStart, xEnd), y: .init(yStart, yEnd))
  }
}
