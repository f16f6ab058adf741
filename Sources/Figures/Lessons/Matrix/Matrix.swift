public import Numerals

/// A matrix with its name, as a `MatrixFigure` shows it.
public struct Matrix {
  /// The name above it; empty for none.
  package let name: String
  /// The shape below it.
  package let shape: [Int]
  /// The values; a vector is one row.
  package let values: FigureMatrix
  /// The names of the rows; empty for none.
  package let rows: [String]
  /// The names of the columns; empty for none.
  package let columns: [String]
  /// How values are written; nil for what suits them.
  package private(set) var format: NumberFormat?
  /// Whether cells are coloured by their values.
  package private(set) var isShaded = false
  /// The colours; nil for those that suit the values.
  package private(set) var ramp: ColorRamp?
  /// What the colours reach over; nil for all values.
  package private(set) var domain: ClosedRange<Double>?
  /// What is marked.
  package private(set) var highlights: [MatrixHighlight] = []

  /// A number, a vector as one row, or a matrix, with names for its rows and columns.
  ///
  /// Stops when there are names but not one for each row or column, and when the data has more than two axes.
  public init(_ name: String, _ data: some FigureData, rows: [String] = [], columns: [String] = []) {
    self.name = name
    shape = data.figureShape
    values = FigureMatrix(data, figure: "Matrix")
    if !rows.isEmpty, rows.count != values.rows {
      fatalError(Misuse.labels(figure: "Matrix", kind: "row", labels: rows.count, expected: values.rows))
    }
    if !columns.isEmpty, columns.count != values.columns {
      fatalError(Misuse.labels(figure: "Matrix", kind: "column", labels: columns.count, expected: values.columns))
    }
    self.rows = rows
    self.columns = columns
  }

  /// A matrix without a name.
  public init(_ data: some FigureData, rows: [String] = [], columns: [String] = []) {
    self.init("", data, rows: rows, columns: columns)
  }

  /// Colours the cells by their values, as a heat map does.
  public func shaded(_ ramp: ColorRamp? = nil, domain: ClosedRange<Double>? = nil) -> Matrix {
    changed {
      $0.isShaded = true
      $0.ramp = ramp
      $0.domain = domain
    }
  }

  /// Chooses how the values are written.
  public func format(_ format: NumberFormat) -> Matrix { changed { $0.format = format } }
  /// Marks a row, counted from zero; stops when there is none.
  public func highlight(row: Int) -> Matrix { highlighted(.row(row)) }
  /// Marks a column, counted from zero; stops when there is none.
  public func highlight(column: Int) -> Matrix { highlighted(.column(column)) }
  /// Marks a cell, counted from zero; stops when there is none.
  public func highlight(row: Int, column: Int) -> Matrix { highlighted(.cell(row, column)) }

  private func highlighted(_ highlight: MatrixHighlight) -> Matrix {
    guard values.rows > highlight.row ?? 0, values.columns > highlight.column ?? 0, highlight.row ?? 0 >= 0,
      highlight.column ?? 0 >= 0
    else { fatalError(Misuse.highlight(highlight.text, matrix: name, rows: values.rows, columns: values.columns)) }
    return changed { $0.highlights.append(highlight) }
  }

  private func changed(_ change: (inout Matrix) -> Void) -> Matrix {
    var copy = self
    change(&copy)
    return copy
  }
}

/// What is marked in a matrix.
package enum MatrixHighlight: Hashable {
  /// A whole row.
  case row(Int)
  /// A whole column.
  case column(Int)
  /// The cell of a row and a column.
  case cell(Int, Int)

  /// The row; nil for a whole column.
  package var row: Int? {
    switch self {
    case .row(let row), .cell(let row, _): row
    case .column: nil
    }
  }

  /// The column; nil for a whole row.
  package var column: Int? {
    switch self {
    case .column(let column), .cell(_, let column): column
    case .row: nil
    }
  }

  /// The mark in words.
  package var text: String {
    switch self {
    case .row(let row): "row \(row)"
    case .column(let column): "column \(column)"
    case .cell(let row, let column): "row \(row), column \(column)"
    }
  }
}
