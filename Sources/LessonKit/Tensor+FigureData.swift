public import Figures
public import TensorEngine

extension Tensor: FigureData {
  /// The tensor's shape.
  public var figureShape: [Int] { shape }
  /// The scalars in row-major order.
  public var figureValues: [Double] { scalars }
}

extension Tensor: Plottable {
  /// The number of a tensor with a single one: `.value("loss", losses[3])`; stops when there are more.
  public var primitivePlottable: Double { item() }
  /// A tensor without axes.
  public init?(primitivePlottable: Double) { self.init(primitivePlottable) }
}
