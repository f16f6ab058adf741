/// Sets the matrices of a figure side by side, in several lines when they are too wide for one.
struct MatrixFigureRenderer {
  private let figure: MatrixFigure
  private let lines: [[Piece]]

  /// A matrix or a sign with its width.
  private enum Piece {
    case block(MatrixBlock)
    case sign(String, isTight: Bool)
    case arrow(String, isTight: Bool)
    case gap

    var width: Double {
      switch self {
      case .block(let block): block.width
      case .sign(let sign, let isTight): TextMeasure.width(sign, size: 18) + (isTight ? 8 : 18)
      case .arrow(let name, let isTight):
        max(isTight ? 26 : 44, TextMeasure.width(name, size: Drawing.textSize) + (isTight ? 4 : 14))
          + (isTight ? 8 : 14)
      case .gap: 14
      }
    }
  }

  /// Above this width a product goes on below.
  private static let widest = 640.0
  /// The rows and columns that are shown: as many as leave the product on one line, else the fewest.
  private static let limits = [(rows: 12, columns: 12), (12, 10), (10, 8), (8, 6), (6, 5)]

  init(_ figure: MatrixFigure) {
    self.figure = figure
    let limits = figure.limit.map { [$0] } ?? Self.limits
    // Rather a little less room between the numbers than fewer of them.
    let candidates = limits.flatMap { limit in
      [false, true].map { Self.lines(figure.parts, limit: limit, isTight: $0) }
    }
    lines = candidates.first { $0.count == 1 } ?? candidates.dropLast().last ?? []
  }

  /// The pieces in lines of at most `widest` pixels that are about equally long.
  private static func lines(_ parts: [MatrixPart], limit: (rows: Int, columns: Int), isTight: Bool) -> [[Piece]] {
    var units: [[Piece]] = [[]]
    for part in parts {
      switch part {
      case .sign(let sign): units[units.count - 1].append(.sign(sign, isTight: isTight))
      case .arrow(let name): units[units.count - 1].append(.arrow(name, isTight: isTight))
      case .matrix(let matrix):
        // A sign goes on with the matrix after it; without one, a gap keeps two matrices apart.
        if units.count > 1, units[units.count - 1].isEmpty { units[units.count - 1].append(.gap) }
        units[units.count - 1].append(.block(MatrixBlock(matrix, limit: limit, isTight: isTight)))
        units.append([])
      }
    }
    units.removeAll(where: \.isEmpty)
    let lines = filled(units, width: widest)
    guard lines.count > 1 else { return lines }
    let even = stride(from: 200, to: widest, by: 10).lazy.map { filled(units, width: $0) }
    return even.first { $0.count == lines.count } ?? lines
  }

  /// The units in order, in lines as full as the width allows.
  private static func filled(_ units: [[Piece]], width limit: Double) -> [[Piece]] {
    var lines: [[Piece]] = []
    for unit in units {
      if let last = lines.last, width(last + unit) <= limit {
        lines[lines.count - 1] += unit
      } else if case .gap? = unit.first {
        lines.append(Array(unit.dropFirst()))
      } else {
        lines.append(unit)
      }
    }
    return lines
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
    case .gap: return []
    case .sign(let sign, _):
      return [.label(sign, at: Point(x + piece.width / 2, middle + 6), anchor: "middle", class: "sign")]
    case .arrow(let name, _):
      let (from, to) = (Point(x + 7, middle), Point(x + piece.width - 7, middle))
      let label = Markup.label(name, at: Point(x + piece.width / 2, middle - 8), anchor: "middle", class: "quiet")
      return [.arrow(from: from, to: to)] + (name.isEmpty ? [] : [label])
    }
  }
}
