import Numerals

/// Says in words which matrices a figure shows, and gives their values.
struct MatrixDescription {
  private let figure: MatrixFigure
  private let matrices: [Matrix]

  /// The most rows and columns of a matrix in the table.
  private static let limit = 20
  /// The most values that are said one by one, so that no table is needed.
  private static let spokenValues = 40

  init(_ figure: MatrixFigure) {
    self.figure = figure
    matrices = figure.parts.compactMap { if case .matrix(let matrix) = $0 { matrix } else { nil } }
  }

  /// The formula that the figure is.
  var title: String {
    let texts = figure.parts.map { part in
      switch part {
      case .matrix(let matrix): matrix.name.isEmpty ? "matrix" : matrix.name
      case .sign(let sign): sign
      case .arrow(let name): name.isEmpty ? "→" : "→ \(name) →"
      }
    }
    return texts.isEmpty ? "Matrices" : texts.joined(separator: " ")
  }

  /// The shapes, what is marked, and what the values reach over.
  var summary: String {
    guard !matrices.isEmpty else { return "No matrices." }
    return matrices.map { matrix in
      let name = matrix.name.isEmpty ? "A matrix" : matrix.name
      let shape = matrix.shape.isEmpty ? "one number" : matrix.shape.map(String.init).joined(separator: " × ")
      return "\(name), \(shape)" + (isSpoken ? values(matrix) : ends(matrix)) + marks(matrix) + "."
    }.joined(separator: " ")
  }

  /// Whether the summary has all values.
  private var isSpoken: Bool { matrices.reduce(0) { $0 + $1.values.values.count } <= Self.spokenValues }

  /// All values in brackets, as they are written in code.
  private func values(_ matrix: Matrix) -> String {
    let texts = matrix.values.values.map { (matrix.format ?? .brief).typeset($0) }
    guard !matrix.shape.isEmpty else { return ": " + texts.joined() }
    let rows = (0..<matrix.values.rows).map { row in
      "[" + (0..<matrix.values.columns).map { texts[row * matrix.values.columns + $0] }.joined(separator: ", ") + "]"
    }
    return ": " + (matrix.shape.count == 1 ? rows.joined() : "[" + rows.joined(separator: ", ") + "]")
  }

  private func ends(_ matrix: Matrix) -> String {
    let finite = matrix.values.values.filter(\.isFinite)
    let others = matrix.values.values.count - finite.count
    let rest = others == 0 ? "" : ", \(others) not finite"
    guard let low = finite.min(), let high = finite.max() else { return rest }
    return
      (low == high
      ? ", all \(NumberFormat.brief.string(low))"
      : ", from \(NumberFormat.brief.string(low)) to \(NumberFormat.brief.string(high))") + rest
  }

  private func marks(_ matrix: Matrix) -> String {
    guard !matrix.highlights.isEmpty else { return "" }
    return ", marked "
      + matrix.highlights.map { mark in
        guard case .cell(let row, let column) = mark else { return mark.text }
        return "\(mark.text): \(NumberFormat.brief.string(matrix.values[row, column]))"
      }.joined(separator: " and ")
  }

  /// The values, row by row; nothing when the summary has them all.
  var table: DataTable {
    if isSpoken { return DataTable(columns: [], rows: []) }
    let count = min(Self.limit, matrices.map(\.values.columns).max() ?? 0)
    let rows = matrices.flatMap { matrix in
      (0..<min(Self.limit, matrix.values.rows)).map { row in
        [matrix.name, matrix.rows.isEmpty ? String(row) : matrix.rows[row]]
          + (0..<count).map { $0 < matrix.values.columns ? NumberFormat.brief.string(matrix.values[row, $0]) : "" }
      }
    }
    let isCut = matrices.contains { $0.values.rows > Self.limit || $0.values.columns > Self.limit }
    return DataTable(
      columns: ["matrix", "row"] + (0..<count).map(String.init), rows: count == 0 ? [] : rows,
      note: isCut ? "At most the first \(Self.limit) rows and columns of each matrix." : nil)
  }
}
