internal import Numerals
internal import TensorEngine

/// A small tensor as typeset mathematics: a row for a vector, a matrix with its shape.
struct MatrixTeX {
  /// The TeX; nil for tensors that read better as text.
  let text: String?

  /// Rows and columns above which a matrix is shown as text.
  private static let limit = 12

  /// Typesets a tensor of numbers with one or two axes and at most twelve entries along each.
  init(_ tensor: Tensor) {
    guard (1...2).contains(tensor.rank), tensor.dtype != .bool,
      tensor.shape.allSatisfy({ (1...Self.limit).contains($0) })
    else {
      text = nil
      return
    }
    let scalars = tensor.scalars
    let columns = tensor.dim(-1)
    let format = Self.format(scalars, tensor.dtype)
    let rows = stride(from: 0, to: scalars.count, by: columns).map { start in
      scalars[start..<(start + columns)].map { Self.entry($0, format) }.joined(separator: " & ")
    }
    let shape = tensor.rank == 1 ? "\(columns)" : "\(rows.count) \\times \(columns)"
    text =
      "\\begin{bmatrix}" + rows.joined(separator: " \\\\ ") + "\\end{bmatrix}"
      + "\\quad\\scriptstyle{\(shape)}"
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

  private static func entry(_ value: Double, _ format: NumberFormat) -> String {
    if value.isNaN { return "\\text{nan}" }
    if value.isInfinite { return value < 0 ? "-\\infty" : "\\infty" }
    let parts = format.string(value).split(separator: "e")
    guard parts.count == 2, let power = Int(parts[1]) else { return format.string(value) }
    return "\(parts[0]) \\times 10^{\(power)}"
  }
}
