/// Sets the matrices of a figure side by side, in several lines when they are too wide for one.
struct MatrixFigureRenderer {
  private let figure: MatrixFigure
  private let lines: [[Piece]]

  /// A matrix or a sign with its width.
  private enum Piece {
    case block(MatrixBlock)
    case sign(String)
    case arrow(String)

    var width: Double {
      switch self {
      case .block(let block): block.width
      case .sign(let sign): TextMeasure.width(sign, size: 18) + 18
      case .arrow(let name): max(44, TextMeasure.width(name, size: Drawing.textSize) + 14) + 14
      }
    }
  }

  private static let widest = 640.0
  /// The numbers of rows and columns that are tried.
  private static let limits = [(rows: 12, columns: 12), (12, 10), (10, 8), (8, 6), (6, 5)]

  init(_ figure: MatrixFigure) {
    self.figure = figure
    let limits = figure.limit.map { [$0] } ?? Self.limits
    let candidates = limits.map { Self.lines(figure.parts, limit: $0) }
    lines = candidates.first { $0.count == 1 } ?? candidates.last ?? []
  }

  /// The parts in lines, with the middle rows and columns of matrices above `limit` left out.
  private static func lines(_ parts: [MatrixPart], limit: (rows: Int, columns: Int)) -> [[Piece]] {
    var lines: [[Piece]] = [[]]
    var unit: [Piece] = []
    for part in parts {
      switch part {
      case .sign(let sign): unit.append(.sign(sign))
      case .arrow(let name): unit.append(.arrow(name))
      case .matrix(let matrix):
        // A sign goes on with the matrix after it.
        unit.append(.block(MatrixBlock(matrix, limit: limit)))
        append(unit, to: &lines)
        unit = []
      }
    }
    append(unit, to: &lines)
    return lines
  }

  private static func append(_ unit: [Piece], to lines: inout [[Piece]]) {
    let last = lines.count - 1
    if !lines[last].isEmpty, width(lines[last] + unit) > widest { lines.append(unit) } else { lines[last] += unit }
  }

  private static func width(_ line: [Piece]) -> Double { line.reduce(0) { $0 + $1.width } }

  /// The matrices with what is said about them.
  func drawing() -> Drawing {
    var body: [Markup] = []
    var y = 6.0
    if let title = figure.title {
      body.append(.label(title, at: Point(8, 18), class: "heading"))
      y = 32
    }
    for line in lines where !line.isEmpty {
      let blocks = line.compactMap { if case .block(let block) = $0 { block } else { nil } }
      let middle = y + max(12, blocks.map(\.above).max() ?? 0)
      var x = 10.0
      for piece in line {
        body += draw(piece, x: x, middle: middle)
        x += piece.width
      }
      y = middle + max(12, blocks.map(\.below).max() ?? 0) + 16
    }
    let description = MatrixDescription(figure)
    if figure.parts.isEmpty {
      body.append(.label("No matrices", at: Point(10, y + 12), class: "quiet"))
      y += 30
    }
    let titleWidth = figure.title.map { TextMeasure.width($0, size: 15) + 20 } ?? 0
    let width = max((lines.map(Self.width).max() ?? 0) + 20, titleWidth, 100)
    return Drawing(
      width: width.rounded(.up), height: (y - 8).rounded(.up), title: figure.title ?? description.title,
      summary: description.summary, body: body, data: description.table)
  }

  private func draw(_ piece: Piece, x: Double, middle: Double) -> [Markup] {
    switch piece {
    case .block(let block): return block.markup(x: x, middle: middle)
    case .sign(let sign):
      return [.label(sign, at: Point(x + piece.width / 2, middle + 6), anchor: "middle", class: "sign")]
    case .arrow(let name):
      let (from, to) = (Point(x + 7, middle), Point(x + piece.width - 7, middle))
      let label = Markup.label(name, at: Point(x + piece.width / 2, middle - 8), anchor: "middle", class: "quiet")
      return [.arrow(from: from, to: to)] + (name.isEmpty ? [] : [label])
    }
  }
}
