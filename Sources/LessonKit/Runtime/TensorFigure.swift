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
    let matrix = Matrix(tensor).format(Self.format(scalars, tensor.dtype))
    let finite = scalars.filter(\.isFinite)
    // Whole numbers name things, and equal ones have nothing to compare.
    let isShaded = tensor.dtype.isFloating && finite.min() != finite.max()
    figure = MatrixFigure { isShaded ? matrix.shaded() : matrix }
  }

  /// As few decimals as all entries need, at most four; powers of ten where sizes differ too much for that.
  private static func format(_ scalars: [Double], _ dtype: DType) -> NumberFormat {
    let sizes = scalars.filter { $0.isFinite && $0 != 0 }.map(\.magnitude)
    guard dtype.isFloating, let largest = sizes.max(), let smallest = sizes.min() else { return .shortest }
    if largest >= 1e6 || (smallest < 1e-4 && largest < 1e-2) { return .scientific(2) }
    let texts = scalars.filter(\.isFinite).map { DecimalNumber(Float($0))?.rounded(toPlace: -4) }
    let decimals = texts.map { max(0, -($0?.exponent ?? 0)) }.max() ?? 0
    return .fixed(decimals)
  }
}
