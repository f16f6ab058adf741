/// A rectangle.
public struct RectangleMark: ChartContent {
  private var mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A cell of a grid; it fills its place but for a hair line.
  public init<X, Y>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic, height: MarkDimension = .automatic
  ) {
    mark = Mark(.rectangle, x: .init(x), y: .init(y))
    mark.width = width
    mark.height = height
  }

  /// A rectangle between two values of x.
  public init<X, Y>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    mark = Mark(.rectangle, x: .init(xStart, xEnd), y: .init(y))
    mark.height = height
  }

  /// A rectangle between two values of y.
  public init<X, Y>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    mark = Mark(.rectangle, x: .init(x), y: .init(yStart, yEnd))
    mark.width = width
  }

  /// A rectangle between four values.
  public init<X, Y>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    mark = Mark(.rectangle, x: .init(xStart, xEnd), y: .init(yStart, yEnd))
  }

  /// An upright band through the whole plot.
  public init<X>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>) {
    mark = Mark(.rectangle, x: .init(xStart, xEnd), y: nil)
  }

  /// A level band through the whole plot.
  public init<Y>(yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>) {
    mark = Mark(.rectangle, x: nil, y: .init(yStart, yEnd))
  }
}
