import MarkupText
import Numerals

/// One matrix of a figure: its name, its brackets, its cells, its shape.
struct MatrixBlock {
  private let matrix: Matrix
  private let rows: [Int?]
  private let columns: [Int?]
  private let cell: (width: Double, height: Double)
  private let widestText: Double
  private let format: NumberFormat
  private let scale: (ramp: ColorRamp, domain: ClosedRange<Double>)
  private let nameRoom: Double
  private let labelRoom: (left: Double, top: Double)
  private let extent: (width: Double, height: Double)

  private static let size = Drawing.textSize
  private static let gap = (width: 24.0, height: 18.0)
  private let bracket: Double

  /// A matrix of which at most `limit` rows and columns are shown; a tight one leaves its numbers less room.
  init(_ matrix: Matrix, limit: (rows: Int, columns: Int), isTight: Bool) {
    self.matrix = matrix
    bracket = isTight ? 7 : 8
    let values = matrix.values
    rows = Elision(values.rows, limit: limit.rows, marked: matrix.highlights.compactMap(\.row)).places
    columns = Elision(values.columns, limit: limit.columns, marked: matrix.highlights.compactMap(\.column)).places
    let (rows, columns) = (rows, columns)
    let shown = rows.compactMap { $0 }.flatMap { row in columns.compactMap { $0 }.map { values[row, $0] } }
    let format = matrix.format ?? NumberFormat.column(shown.compactMap(DecimalNumber.init), keepsSmall: false)
    self.format = format
    scale = ColorRamp.suiting(values.values, ramp: matrix.ramp, domain: matrix.domain)
    let texts = shown.map { TextMeasure.width(Self.text($0, format), size: Self.size) }
    let names = columns.compactMap { $0 }.filter { _ in !matrix.columns.isEmpty }
      .map { TextMeasure.width(matrix.columns[$0], size: Self.size) }
    let widestText = texts.max() ?? 0
    self.widestText = widestText
    let cell = (
      width: max(isTight ? 20 : 24, widestText + (isTight ? 8 : 14), min(80, (names.max() ?? 0) + 10)), height: 25.0
    )
    self.cell = cell
    nameRoom = matrix.name.isEmpty ? 0 : 24
    let sideNames = rows.compactMap { $0 }.filter { _ in !matrix.rows.isEmpty }
      .map { min(110, TextMeasure.width(matrix.rows[$0], size: Self.size)) }
    labelRoom = ((sideNames.max() ?? -8) + 8, matrix.columns.isEmpty ? 0 : 20)
    extent = (
      max(16, columns.reduce(0) { $0 + ($1 == nil ? Self.gap.width : cell.width) }),
      max(16, rows.reduce(0) { $0 + ($1 == nil ? Self.gap.height : cell.height) })
    )
  }

  /// The width of all.
  var width: Double {
    let body = labelRoom.left + extent.width + 2 * bracket
    return max(body, labelRoom.left + TextMeasure.width(matrix.name, size: 14), TextMeasure.width(shape, size: 12))
  }
  /// The height above the middle of the brackets.
  var above: Double { nameRoom + labelRoom.top + extent.height / 2 + 4 }
  /// The height below the middle of the brackets.
  var below: Double { extent.height / 2 + 4 + (shape.isEmpty ? 0 : 20) }

  /// The matrix with the left edge at `x` and the middle of its brackets at `middle`.
  func markup(x: Double, middle: Double) -> [Markup] {
    let body = labelRoom.left + extent.width + 2 * bracket
    let left = x + (width - body) / 2 + labelRoom.left
    let grid = Box(
      x: left + bracket, y: middle - extent.height / 2, width: extent.width, height: extent.height)
    let center = grid.x + grid.width / 2
    var parts: [Markup] = []
    if !matrix.name.isEmpty {
      parts.append(
        .label(
          matrix.name, at: Point(center, grid.y - labelRoom.top - 12), anchor: "middle", class: "word strong"))
    }
    parts += cells(grid) + names(grid) + highlights(grid) + [brackets(grid)]
    if !shape.isEmpty {
      parts.append(.label(shape, at: Point(center, grid.maxY + 19), anchor: "middle", class: "quiet"))
    }
    return parts
  }

  private var shape: String { matrix.shape.map(String.init).joined(separator: " × ") }

  /// A value as it is written in a cell.
  private static func text(_ value: Double, _ format: NumberFormat) -> String {
    value.isNaN ? "nan" : value.isInfinite ? (value < 0 ? "−∞" : "∞") : format.typeset(value)
  }
}

// MARK: Parts

extension MatrixBlock {
  /// Where each row or column begins, with its place in the matrix.
  private func starts(_ places: [Int?], from start: Double, size: Double, gap: Double) -> [(place: Int?, at: Double)] {
    var at = start
    return places.map { place in
      defer { at += place == nil ? gap : size }
      return (place, at)
    }
  }

  private func rowStarts(_ grid: Box) -> [(place: Int?, at: Double)] {
    starts(rows, from: grid.y, size: cell.height, gap: Self.gap.height)
  }

  private func columnStarts(_ grid: Box) -> [(place: Int?, at: Double)] {
    starts(columns, from: grid.x, size: cell.width, gap: Self.gap.width)
  }

  private func cells(_ grid: Box) -> [Markup] {
    let columns = columnStarts(grid)
    let cells = rowStarts(grid).flatMap { row, y -> [Markup] in
      columns.flatMap { column, x -> [Markup] in
        let (width, height) = (column == nil ? Self.gap.width : cell.width, row == nil ? Self.gap.height : cell.height)
        let middle = Point(x + width / 2, y + height / 2 + 4)
        guard let row, let column else {
          let dots = row == nil ? (column == nil ? "⋱" : "⋮") : "⋯"
          return [.label(dots, at: middle, anchor: "middle", class: "quiet")]
        }
        return [self.cell(row, column, Box(x: x, y: y, width: width, height: height))]
      }
    }
    return matrix.isShaded ? [.cells(cells, height: cell.height - 1, anchor: "end")] : cells
  }

  private func cell(_ row: Int, _ column: Int, _ box: Box) -> Markup {
    let value = matrix.values[row, column]
    // Numbers of one format line up by their last digits; the widest one stands in the middle.
    let place = Point(box.x + box.width / 2 + widestText / 2, box.y + box.height / 2 + 4)
    let text = Self.text(value, format)
    guard matrix.isShaded, value.isFinite else { return .label(text, at: place, anchor: "end") }
    let step = scale.ramp.step(value, in: scale.domain)
    let inner = Box(x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1)
    return .cell(inner, scale.ramp, step: step, value: (text, place), title: hover(row, column, value))
  }

  private func hover(_ row: Int, _ column: Int, _ value: Double) -> String {
    let names = [
      matrix.rows.isEmpty ? String(row) : matrix.rows[row],
      matrix.columns.isEmpty ? String(column) : matrix.columns[column],
    ]
    return names.joined(separator: " → ") + ": " + NumberFormat.brief.string(value)
  }

  private func names(_ grid: Box) -> [Markup] {
    var parts: [Markup] = []
    for (row, y) in rowStarts(grid) where row != nil && !matrix.rows.isEmpty {
      let name = matrix.rows[row ?? 0]
      let fitted = TextMeasure.fitted(name, width: 110.5, size: Self.size)
      parts.append(
        .label(
          fitted, at: Point(grid.x - bracket - 6, y + cell.height / 2 + 4), anchor: "end", class: "quiet",
          title: fitted == name ? nil : name))
    }
    for (column, x) in columnStarts(grid) where column != nil && !matrix.columns.isEmpty {
      let name = matrix.columns[column ?? 0]
      let fitted = TextMeasure.fitted(name, width: cell.width - 4, size: Self.size)
      parts.append(
        .label(
          fitted, at: Point(x + cell.width / 2, grid.y - 10), anchor: "middle", class: "quiet",
          title: fitted == name ? nil : name))
    }
    return parts
  }

  private func highlights(_ grid: Box) -> [Markup] {
    matrix.highlights.map { highlight in
      var box = grid
      if let row = highlight.row, let y = rowStarts(grid).first(where: { $0.place == row })?.at {
        (box.y, box.height) = (y, cell.height)
      }
      if let column = highlight.column, let x = columnStarts(grid).first(where: { $0.place == column })?.at {
        (box.x, box.width) = (x, cell.width)
      }
      let frame = Box(x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1)
      // Between two lines of the page the frame is seen on cells of any colour.
      let halo = Markup.rectangle(
        frame,
        [.init("class", "line"), .init("rx", 4), .init("stroke", "var(--figure-paper)"), .init("stroke-width", 5.5)])
      return halo
        + .rectangle(
          frame,
          [
            .init("class", "line"), .init("rx", 4), .init("stroke", FigureColor.series(2).css),
            .init("stroke-width", 2.5),
          ], title: highlight.text)
    }
  }

  private func brackets(_ grid: Box) -> Markup {
    var path = PathText()
    for (edge, turn) in [(grid.x - 5, 5.0), (grid.maxX + 5, -5.0)] {
      path.move(Point(edge + turn, grid.y - 3))
      path.line(Point(edge, grid.y - 3))
      path.line(Point(edge, grid.maxY + 3))
      path.line(Point(edge + turn, grid.maxY + 3))
    }
    return .path(
      path, [.init("class", "line"), .init("stroke", FigureColor.primary.css), .init("stroke-width", 1.5)])
  }
}
