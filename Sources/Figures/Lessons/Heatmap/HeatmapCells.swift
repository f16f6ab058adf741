/// The values of a heat map as they are drawn: those of its matrix, or one for each block of a large one.
package struct HeatmapCells {
  /// The number of rows that are drawn.
  package let rows: Int
  /// The number of columns that are drawn.
  package let columns: Int
  /// How many rows and columns of the matrix each of them stands for.
  package let block: (rows: Int, columns: Int)
  /// The values, row after row; NaN where a cell is masked or has no finite value.
  package let values: [Double]

  /// The most rows and columns that are drawn: a cell is then wider than a pixel.
  private static let most = 400

  /// Joins the cells of large matrices; cells that are masked or not finite do not count in their block.
  package init(_ matrix: FigureMatrix, mask: [Bool], reduction: HeatmapReduction) {
    let block = (rows: Self.step(matrix.rows), columns: Self.step(matrix.columns))
    self.block = block
    rows = (matrix.rows + block.rows - 1) / block.rows
    columns = (matrix.columns + block.columns - 1) / block.columns
    func value(_ index: Int) -> Double {
      matrix.values[index].isFinite && (mask.isEmpty || !mask[index]) ? matrix.values[index] : .nan
    }
    guard block != (1, 1) else {
      values = matrix.values.indices.map(value)
      return
    }
    var joined = Array(repeating: 0.0, count: rows * columns)
    var counts = Array(repeating: 0, count: rows * columns)
    for row in 0..<matrix.rows {
      let start = row / block.rows * columns
      for column in 0..<matrix.columns {
        let value = value(row * matrix.columns + column), place = start + column / block.columns
        guard !value.isNaN else { continue }
        counts[place] += 1
        switch reduction {
        case .mean: joined[place] += (value - joined[place]) / Double(counts[place])
        case .extreme: if counts[place] == 1 || abs(value) > abs(joined[place]) { joined[place] = value }
        }
      }
    }
    values = joined.indices.map { counts[$0] == 0 ? .nan : joined[$0] }
  }

  /// True when a cell that is drawn stands for several values.
  package var areJoined: Bool { block != (1, 1) }

  private static func step(_ count: Int) -> Int { max(1, (count + most - 1) / most) }
}
