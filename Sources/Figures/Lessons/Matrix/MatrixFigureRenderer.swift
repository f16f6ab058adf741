internal import MarkupText

/// Sets the matrices of a figure side by side, in several lines when they are too wide for one.
struct MatrixFigureRenderer {
  private let figure: MatrixFigure
  private let lines: [[Piece]]
  private let style: Style
  private let isNarrow: Bool

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

  /// The rows and columns of a matrix that are shown.
  private typealias Limit = (rows: Int, columns: Int)

  /// On which the drawing of a matrix depends.
  private struct Style: Equatable { var rows: Int, columns: Int, isTight: Bool }

  /// A piece with its left edge and the middle of its line.
  private struct PlacedPiece { var piece: Piece, x: Double, middle: Double }

  /// Above these widths a product goes on below, on a page and on a phone.
  private static let widest = (page: 640.0, phone: Drawing.phoneWidth - 20)
  /// As many rows and columns as leave the product on one line, else the fewest.
  private static let limits: [Limit] = [(12, 12), (12, 10), (10, 8), (8, 6), (6, 5)]
  /// What a phone may need beyond that.
  private static let narrowLimits: [Limit] = [(6, 4), (6, 3)]

  /// Sets the matrices for a page or, with `isNarrow`, for a phone.
  init(_ figure: MatrixFigure, isNarrow: Bool = false) {
    self.figure = figure
    self.isNarrow = isNarrow
    let widest = isNarrow ? Self.widest.phone : Self.widest.page
    // Rather a little less room between the numbers than fewer of them.
    let styles = Self.limits(figure.limit, isNarrow: isNarrow).flatMap { limit in
      [false, true].map { Style(rows: limit.rows, columns: limit.columns, isTight: $0) }
    }
    let candidates = styles.lazy.map { style in
      (style, lines: Self.lines(Self.units(figure.parts, style), widest: widest))
    }
    let fitting = candidates.first {
      isNarrow ? $0.lines.allSatisfy { Self.width($0) <= widest } : $0.lines.count == 1
    }
    (style, lines) = fitting ?? candidates[max(0, styles.count - 2)]
  }

  /// The limits to try, those of the author first; only a phone shows fewer than the author wants.
  private static func limits(_ chosen: Limit?, isNarrow: Bool) -> [Limit] {
    guard let chosen else { return limits + (isNarrow ? narrowLimits : []) }
    guard isNarrow else { return [chosen] }
    return [chosen]
      + (limits + narrowLimits).map { (min($0.rows, chosen.rows), min($0.columns, chosen.columns)) }
  }

  /// Matrices, each with the signs before it.
  private static func units(_ parts: [MatrixPart], _ style: Style) -> [[Piece]] {
    var units: [[Piece]] = [[]]
    for part in parts {
      switch part {
      case .sign(let sign): units[units.count - 1].append(.sign(sign, isTight: style.isTight))
      case .arrow(let name): units[units.count - 1].append(.arrow(name, isTight: style.isTight))
      case .matrix(let matrix):
        // A sign goes on with the matrix after it; without one, a gap keeps two matrices apart.
        if units.count > 1, units[units.count - 1].isEmpty { units[units.count - 1].append(.gap) }
        let block = MatrixBlock(matrix, limit: (style.rows, style.columns), isTight: style.isTight)
        units[units.count - 1].append(.block(block))
        units.append([])
      }
    }
    units.removeAll(where: \.isEmpty)
    return units
  }

  /// The units in lines of at most `widest` pixels that are about equally long.
  private static func lines(_ units: [[Piece]], widest: Double) -> [[Piece]] {
    let lines = filled(units, width: widest)
    guard lines.count > 1 else { return lines }
    let even = stride(from: 120, to: widest, by: 10).lazy.map { filled(units, width: $0) }
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

  /// The matrices with what is said about them; on a page, where it has an id, each can be shown again.
  func drawing(id: String? = nil) -> Drawing {
    drawing { place, block, x, middle in
      let markup = block.markup(x: x, middle: middle)
      // What is shown again has only the style of what is inside of it.
      return id.map { id in
        [.element("g", [.init("class", "figure-drawing"), .init("id", "\(id)-matrix-\(place)")], [.drawn(markup)])]
      } ?? markup
    }
  }

  /// The drawing for a phone that shows the matrices of the one for a page once more, where they are the same.
  func narrowDrawing(id: String, beside page: MatrixFigureRenderer) -> Drawing {
    guard style == page.style else { return drawing() }
    let drawn = page.placed.filter { if case .block = $0.piece { true } else { false } }
    return drawing { place, _, x, middle in
      [
        .shape(
          "use",
          [
            .init("href", "#\(id)-matrix-\(place)"), .init("x", x - drawn[place].x),
            .init("y", middle - drawn[place].middle),
          ])
      ]
    }
  }

  private var title: String? {
    figure.title.map { TextMeasure.fitted($0, width: isNarrow ? Self.widest.phone : .infinity, size: 15) }
  }

  /// The upper edge of the first line.
  private var top: Double { title == nil ? 6 : 32 }

  /// The height of a line above or below its middle.
  private static func height(_ line: [Piece], _ half: (MatrixBlock) -> Double) -> Double {
    line.reduce(12) { if case .block(let block) = $1 { max($0, half(block)) } else { $0 } }
  }

  /// The pieces where they stand.
  private var placed: [PlacedPiece] {
    var y = top
    return lines.flatMap { line in
      let middle = y + Self.height(line, \.above)
      y = middle + Self.height(line, \.below) + 16
      var x = 10.0
      return line.map { piece in
        defer { x += piece.width }
        return PlacedPiece(piece: piece, x: x, middle: middle)
      }
    }
  }

  private func drawing(_ draw: (_ place: Int, MatrixBlock, _ x: Double, _ middle: Double) -> [Markup]) -> Drawing {
    var body: [Markup] = []
    if let title {
      body.append(.label(title, at: Point(8, 18), class: "heading", title: title == figure.title ? nil : figure.title))
    }
    var blocks = 0
    for place in placed {
      if case .block(let block) = place.piece {
        body += draw(blocks, block, place.x, place.middle)
        blocks += 1
      } else {
        body += sign(place)
      }
    }
    let description = MatrixDescription(figure)
    var bottom = top
    if let last = placed.last, let line = lines.last { bottom = last.middle + Self.height(line, \.below) + 16 }
    if figure.parts.isEmpty {
      body.append(.label("No matrices", at: Point(10, bottom + 12), class: "quiet"))
      bottom += 30
    }
    let titleWidth = title.map { TextMeasure.width($0, size: 15) + 20 } ?? 0
    let width = max((lines.map(Self.width).max() ?? 0) + 20, titleWidth, 100)
    return Drawing(
      width: width.rounded(.up), height: (bottom - 8).rounded(.up), title: figure.title ?? description.title,
      summary: description.summary, body: body, data: description.table)
  }

  private func sign(_ place: PlacedPiece) -> [Markup] {
    let (piece, middle) = (place.piece, Point(place.x + place.piece.width / 2, place.middle))
    switch piece {
    case .block, .gap: return []
    case .sign(let sign, _):
      return [.label(sign, at: Point(middle.x, middle.y + 6), anchor: "middle", class: "sign")]
    case .arrow(let name, _):
      let (from, to) = (Point(place.x + 7, middle.y), Point(place.x + piece.width - 7, middle.y))
      let label = Markup.label(name, at: Point(middle.x, middle.y - 8), anchor: "middle", class: "quiet")
      return [.arrow(from: from, to: to)] + (name.isEmpty ? [] : [label])
    }
  }
}
