import Numerals

/// Says in words what a heat map shows, and gives its numbers.
struct HeatmapDescription {
  private let map: Heatmap
  private let cells: HeatmapCells
  private let format: NumberFormat
  /// The place of the largest and the smallest value that is not masked; nil without any.
  private let ends: (high: Int, low: Int)?
  private let tallies: HeatmapTallies

  init(_ map: Heatmap, _ cells: HeatmapCells) {
    self.map = map
    self.cells = cells
    tallies = HeatmapTallies(map.matrix, mask: map.mask)
    ends = tallies.ends
    let values = map.matrix.values
    // Many values are written as their first ones and their ends need it.
    let typical =
      values.count <= map.options.mostSingles
      ? values
      : values.prefix(map.options.mostSingles)
        + [tallies.ends?.high, tallies.ends?.low].compactMap { $0 }.map { values[$0] }
    format = map.options.format ?? NumberFormat.column(Array(typical).compactMap(DecimalNumber.init), keepsSmall: false)
  }

  /// The author's title, or what is shown.
  var title: String {
    if let title = map.options.title { return title }
    let value = map.options.valueLabel.isEmpty ? "Heat map" : map.options.valueLabel
    let (x, y) = (map.options.xLabel, map.options.yLabel)
    return x.isEmpty || y.isEmpty ? value : "\(value): \(y) against \(x)"
  }

  /// The size, the largest and the smallest value, what is masked, and what was joined.
  var summary: String {
    let matrix = map.matrix
    let what = map.options.valueLabel.isEmpty ? "" : " of \(map.options.valueLabel)"
    let size =
      "\(matrix.rows) row\(matrix.rows == 1 ? "" : "s")\(what), \(matrix.columns) column\(matrix.columns == 1 ? "" : "s")"
    var parts = [size]
    if let ends {
      if matrix.values[ends.high] == matrix.values[ends.low] {
        parts.append("all values are \(text(ends.high))")
      } else {
        parts.append("the largest value is \(text(ends.high)), \(place(ends.high))")
        parts.append("the smallest is \(text(ends.low)), \(place(ends.low))")
      }
    } else {
      parts.append("no finite values")
    }
    parts += tallies.sentences
    if cells.areJoined {
      let reduction = map.options.reduction == .mean ? "the mean" : "the value farthest from zero"
      parts.append("each cell drawn is \(reduction) of \(cells.block.rows) × \(cells.block.columns) values")
    }
    return parts.joined(separator: "; ") + "."
  }

  /// The values, or for many of them the first ones.
  var table: DataTable {
    let matrix = map.matrix
    let isWhole = matrix.values.count <= map.options.mostSingles
    let rows = isWhole ? matrix.rows : min(matrix.rows, 10)
    let columns = isWhole ? matrix.columns : min(matrix.columns, 20)
    let head = [map.options.yLabel] + (0..<columns).map { map.columns.isEmpty ? String($0) : map.columns[$0] }
    let body = (0..<rows).map { row in
      [map.rows.isEmpty ? String(row) : map.rows[row]]
        + (0..<columns).map { text(row * matrix.columns + $0) }
    }
    let note = isWhole ? nil : "The first \(rows) of \(matrix.rows) rows and \(columns) of \(matrix.columns) columns."
    return DataTable(columns: head, rows: matrix.columns == 0 ? [] : body, note: note)
  }

  /// The widest value in pixels; no width for more than could be written.
  var widestText: Double {
    let values = cells.values
    guard values.count <= map.options.mostSingles else { return 0 }
    return values.indices.filter { !values[$0].isNaN }
      .map { TextMeasure.width(text($0), size: Drawing.textSize) }.max() ?? 0
  }

  /// A value as it is written in its cell and in the table.
  func text(_ index: Int) -> String {
    if isMasked(index) { return "–" }
    let value = map.matrix.values[index]
    return value.isFinite ? format.typeset(value) : Self.word(value)
  }

  /// What hovering over a cell shows.
  func hover(_ index: Int) -> String {
    let (row, column) = (index / map.matrix.columns, index % map.matrix.columns)
    let names = (map.rows.isEmpty ? [] : [map.rows[row]]) + (map.columns.isEmpty ? [] : [map.columns[column]])
    let place = names.joined(separator: " → ")
    let value = map.matrix.values[index]
    let text = isMasked(index) ? "masked" : value.isFinite ? NumberFormat.brief.string(value) : Self.word(value)
    return (place.isEmpty ? "" : place + ": ") + text
  }

  private func isMasked(_ index: Int) -> Bool { !map.mask.isEmpty && map.mask[index] }

  private static func word(_ value: Double) -> String { value.isNaN ? "nan" : value < 0 ? "−inf" : "inf" }

  private func place(_ index: Int) -> String {
    let (row, column) = (index / map.matrix.columns, index % map.matrix.columns)
    let from = map.rows.isEmpty ? "row \(row)" : map.rows[row]
    return from + " → " + (map.columns.isEmpty ? "column \(column)" : map.columns[column])
  }
}
