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
    if Element.self == Double.self { return [count] }
    guard let first = first?.figureShape else { return [0] }
    for (index, element) in enumerated() where element.figureShape != first {
      fatalError(Misuse.ragged(row: index, shape: element.figureShape, expected: first))
    }
    return [count] + first
  }

  /// The numbers of all elements in order.
  public var figureValues: [Double] {
    // Rows of large matrices are not taken apart number by number.
    if let numbers = self as? [Double] { return numbers }
    return flatMap(\.figureValues)
  }
}

extension ClosedRange: FigureData where Bound == Int {
  /// The number of whole numbers from the first to the last.
  public var figureShape: [Int] { [count] }
  /// The whole numbers from the first to the last: the steps 1…10 of a line that does not begin at zero.
  public var figureValues: [Double] { map { Double($0) } }
}

extension Range: FigureData where Bound == Int {
  /// The number of whole numbers.
  public var figureShape: [Int] { [count] }
  /// The whole numbers up to the last before the end.
  public var figureValues: [Double] { map { Double($0) } }
}
