public import Figures
public import TensorEngine

extension Tensor: FigureData {
  /// The tensor's shape.
  public var figureShape: [Int] { shape }
  /// The scalars in row-major order.
  public var figureValues: [Double] { scalars }
}
