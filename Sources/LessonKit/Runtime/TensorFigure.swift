internal import Figures
internal import Numerals
internal import TensorEngine

/// A vector or a matrix as a reader sees it: numbers in brackets, shaded by value, with the shape.
struct TensorFigure {
  /// The figure; nil for tensors that read better as text.
  let figure: MatrixFigure?

  /// The most elements that are read for a figure; a table of more is better asked for.
  private static let limit = 100_000

  /// Shows a tensor of numbers with one or two axes; of long axes the middle is left out.
  init(_ tensor: Tensor) {
    guard (1...2).contains(tensor.rank), tensor.dtype != .bool, (1...Self.limit).contains(tensor.count) else {
      figure = nil
      return
    }
    let scalars = tensor.scalars
    let decimals = tensor.scalarDecimals.compactMap(\.self)
    let matrix = Matrix(tensor).format(tensor.dtype.isFloating ? .elements(decimals, mantissa: 2) : .shortest)
    let finite = scalars.filter(\.isFinite)
    // Whole numbers name things, and equal ones have nothing to compare.
    let isShaded = tensor.dtype.isFloating && finite.min() != finite.max()
    figure = MatrixFigure { isShaded ? matrix.shaded() : matrix }
  }
}
