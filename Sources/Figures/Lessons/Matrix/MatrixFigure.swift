public import MarkupText

/// Matrices side by side with the signs between them, such as a product and its result.
///
/// ```swift
/// MatrixFigure {
///   Matrix("Q", q).highlight(row: 0)
///   "×"
///   Matrix("Kᵀ", k.T).highlight(column: 1)
///   "="
///   Matrix("QKᵀ", scores).shaded().highlight(row: 0, column: 1)
///   MatrixArrow("softmax")
///   Matrix("weights", weights).shaded()
/// }
/// ```
/// What does not fit beside each other goes on below. Of large matrices the middle rows and columns are left out.
public struct MatrixFigure: Figure {
  /// The matrices and signs in order.
  package private(set) var parts: [MatrixPart]
  /// The most rows and columns of a matrix that are shown; nil for as many as let all stand in one line, at most twelve.
  package private(set) var limit: (rows: Int, columns: Int)?
  /// The title above all.
  package private(set) var title: String?

  /// Matrices and signs from left to right.
  public init(@MatrixFigureBuilder parts: () -> [MatrixPart]) { self.parts = parts() }

  /// A product and its result; `names` are those of the three matrices.
  ///
  /// Stops when the shapes do not fit.
  public init(
    _ first: some FigureData, times second: some FigureData, equals result: some FigureData, names: [String] = []
  ) {
    let names = names + Array(repeating: "", count: max(0, 3 - names.count))
    let matrices = [Matrix(names[0], first), Matrix(names[1], second), Matrix(names[2], result)]
    let (a, b, c) = (matrices[0].values, matrices[1].values, matrices[2].values)
    guard a.columns == b.rows, c.rows == a.rows, c.columns == b.columns else {
      fatalError(Misuse.product(matrices.map(\.shape)))
    }
    parts = [.matrix(matrices[0]), .sign("×"), .matrix(matrices[1]), .sign("="), .matrix(matrices[2])]
  }

  /// Marks a row of the first matrix, a column of the second, and the cell of the last that comes of them; stops when
  /// there is none.
  public func highlight(row: Int, column: Int) -> MatrixFigure {
    let places = parts.indices.filter { if case .matrix = parts[$0] { true } else { false } }
    return changed { figure in
      for (rank, place) in places.enumerated() {
        guard case .matrix(let matrix) = parts[place] else { continue }
        if places.count >= 3, place == places.last {
          figure.parts[place] = .matrix(matrix.highlight(row: row, column: column))
        } else if rank < 2 {
          figure.parts[place] = .matrix(rank == 0 ? matrix.highlight(row: row) : matrix.highlight(column: column))
        }
      }
    }
  }

  /// Colours the cells of all matrices by their values, each matrix on its own scale.
  public func shaded(_ ramp: ColorRamp? = nil) -> MatrixFigure {
    changed { figure in
      figure.parts = parts.map { if case .matrix(let matrix) = $0 { .matrix(matrix.shaded(ramp)) } else { $0 } }
    }
  }

  /// Chooses how many rows and columns of a matrix are shown at most, at least three.
  public func limit(rows: Int = 12, columns: Int = 12) -> MatrixFigure {
    changed { $0.limit = (max(3, rows), max(3, columns)) }
  }

  /// Writes a title above the matrices.
  public func chartTitle(_ title: String) -> MatrixFigure { changed { $0.title = title } }

  /// Matrices are a figure.
  public var figureKind: FigureKind { .figure }
  /// The matrices with their summary and their values.
  public func markup(id: String) -> Markup {
    let page = MatrixFigureRenderer(self)
    let wide = page.drawing(id: id)
    guard wide.width > Drawing.phoneWidth else { return page.drawing().markup(id: id) }
    return wide.markup(id: id) { MatrixFigureRenderer(self, isNarrow: true).narrowDrawing(id: id, beside: page) }
  }
  /// The names and shapes, and what is marked.
  public var plainText: String { drawing().plainText }
  /// The matrices, laid out and drawn.
  package func drawing() -> Drawing { MatrixFigureRenderer(self).drawing() }

  private func changed(_ change: (inout MatrixFigure) -> Void) -> MatrixFigure {
    var copy = self
    change(&copy)
    return copy
  }
}

/// A matrix of a `MatrixFigure`, or what stands between two.
public enum MatrixPart {
  /// A matrix.
  case matrix(Matrix)
  /// A sign such as `×`.
  case sign(String)
  /// An arrow with a name.
  case arrow(String)
}

/// An arrow between two matrices with the name of what is done: `MatrixArrow("softmax")`.
public struct MatrixArrow {
  /// What is done.
  package let name: String

  /// An arrow with a name above it.
  public init(_ name: String = "") { self.name = name }
}

/// Builds a `MatrixFigure`.
@resultBuilder public enum MatrixFigureBuilder {
  /// A matrix.
  public static func buildExpression(_ matrix: Matrix) -> [MatrixPart] { [.matrix(matrix)] }
  /// A sign between two matrices.
  public static func buildExpression(_ sign: String) -> [MatrixPart] { [.sign(sign)] }
  /// An arrow between two matrices.
  public static func buildExpression(_ arrow: MatrixArrow) -> [MatrixPart] { [.arrow(arrow.name)] }
  /// Parts in order.
  public static func buildBlock(_ parts: [MatrixPart]...) -> [MatrixPart] { parts.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ parts: [MatrixPart]?) -> [MatrixPart] { parts ?? [] }
  /// The first branch of a conditional.
  public static func buildEither(first parts: [MatrixPart]) -> [MatrixPart] { parts }
  /// The second branch of a conditional.
  public static func buildEither(second parts: [MatrixPart]) -> [MatrixPart] { parts }
  /// A `for` loop.
  public static func buildArray(_ parts: [[MatrixPart]]) -> [MatrixPart] { parts.flatMap { $0 } }
}
