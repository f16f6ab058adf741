/// A rectangle.
public struct RectangleMark: ChartContent {
  private let mark: Mark

  /// The mark.
  public var chartMarks: ChartMarks { ChartMarks([mark]) }

  /// A cell of a grid; it fills its place but for a hair line.
  public init<X, Y>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic, height: MarkDimension = .automatic
  ) {
    var mark = Mark(.rectangle, x: .init(x), y: .init(y))
    mark.width = width
    mark.height = height
    self.mark = mark
  }

  /// A rectangle between two values of x.
  public init<X, Y>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    var mark = Mark(.rectangle, x: .init(xStart, xEnd), y: .init(y))
    mark.height = height
    self.mark = mark
  }

  /// A rectangle between two values of y.
  public init<X, Y>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    var mark = Mark(.rectangle, x: .init(x), y: .init(yStart, yEnd))
    mark.width = width
    self.mark = mark
  }

  /// A rectangle between four values.
  public init<X, Y>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    mark = Mark(.rectangle, x: .init(xStart, xEnd), y: .init(yStart, yEnd))
  }
}
