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
    let decimals = tensor.scalarDecimals
    let format = tensor.dtype.isFloating ? .elements(decimals.compactMap(\.self), mantissa: 2) : NumberFormat.shortest
    let entries = zip(scalars, decimals).map { ($1.map(format.written) ?? format.written($0)).tex }
    let rows = stride(from: 0, to: entries.count, by: columns).map { start in
      entries[start..<(start + columns)].joined(separator: " & ")
    }
    let shape = tensor.rank == 1 ? "\(columns)" : "\(rows.count) \\times \(columns)"
    text =
      "\\begin{bmatrix}" + rows.joined(separator: " \\\\ ") + "\\end{bmatrix}"
      + "\\quad\\scriptstyle{\(shape)}"
  }
}
