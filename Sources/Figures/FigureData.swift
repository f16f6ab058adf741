/// Numbers with a shape, such as a vector or a matrix, that figures and tables can show.
///
/// Numbers themselves, and arrays of whatever conforms, conform already; a tensor type needs the two properties.
public protocol FigureData {
  /// The length of every axis, outermost first; empty for a single number.
  var figureShape: [Int] { get }
  /// The numbers in row-major order; NaN and infinities are allowed.
  var figureValues: [Double] { get }
}

extension Double: FigureData {
  /// A single number has no axes.
  public var figureShape: [Int] { [] }
  /// The number itself.
  public var figureValues: [Double] { [self] }
}

extension Float: FigureData {
  /// A single number has no axes.
  public var figureShape: [Int] { [] }
  /// The number itself.
  public var figureValues: [Double] { [Double(self)] }
}

extension Int: FigureData {
  /// A single number has no axes.
  public var figureShape: [Int] { [] }
  /// The number itself.
  public var figureValues: [Double] { [Double(self)] }
}

extension Array: FigureData where Element: FigureData {
  /// The number of elements, then the shape that they share; stops when they differ.
  public var figureShape: [Int] {
    guard let first = first?.figureShape else { return [0] }
    for (index, element) in enumerated() where element.figureShape != first {
      fatalError(Misuse.ragged(row: index, shape: element.figureShape, expected: first))
    }
    return [count] + first
  }

  /// The numbers of all elements in order.
  public var figureValues: [Double] { flatMap(\.figureValues) }
}

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

  /// The value at a row and a column, both from zero.
  package subscript(row: Int, column: Int) -> Double { values[row * columns + column] }

  /// One row.
  package func row(_ index: Int) -> [Double] { Array(values[index * columns..<(index + 1) * columns]) }
}
