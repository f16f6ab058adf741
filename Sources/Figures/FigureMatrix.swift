/// A matrix of numbers in row-major order, read from any `FigureData`.
package struct FigureMatrix {
  /// The number of rows.
  package let rows: Int
  /// The number of columns.
  package let columns: Int
  /// The numbers, row after row.
  package let values: [Double]

  /// Reads data with one axis (one row) or two; stops when there are more or when values are missing.
  package init(_ data: some FigureData, figure: String) {
    let shape = data.figureShape
    guard shape.count <= 2 else { fatalError(Misuse.dimensions(figure: figure, shape: shape, allowed: "1 or 2")) }
    rows = shape.count == 2 ? shape[0] : 1
    columns = shape.last ?? 1
    values = data.figureValues
    guard values.count == rows * columns else {
      fatalError(Misuse.valueCount(figure: figure, count: values.count, shape: shape))
    }
  }

  /// A matrix of values that are known to be as many as it has places.
  package init(rows: Int, columns: Int, values: [Double]) {
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The value at a row and a column, both from zero.
  package subscript(row: Int, column: Int) -> Double { values[row * columns + column] }

  /// One row.
  package func row(_ index: Int) -> [Double] { Array(values[index * columns..<(index + 1) * columns]) }
}
