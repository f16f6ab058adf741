/// Says in words what a heat map shows, and gives its numbers.
struct HeatmapDescription {
  private let map: Heatmap
  private let texts: [String]

  /// Above this number of cells the table shows the beginning only.
  private static let fullCells = 1000

  init(_ map: Heatmap, texts: [String]) {
    self.map = map
    self.texts = texts
  }

  /// The author's title, or what is shown.
  var title: String {
    if let title = map.options.title { return title }
    let value = map.options.valueLabel.isEmpty ? "Heat map" : map.options.valueLabel
    let (x, y) = (map.options.xLabel, map.options.yLabel)
    return x.isEmpty || y.isEmpty ? value : "\(value): \(y) against \(x)"
  }

  /// The size, the largest and the smallest value.
  var summary: String {
    let matrix = map.matrix
    let finite = matrix.values.indices.filter { matrix.values[$0].isFinite }
    let what = map.options.valueLabel.isEmpty ? "" : " of \(map.options.valueLabel)"
    let size =
      "\(matrix.rows) row\(matrix.rows == 1 ? "" : "s")\(what), \(matrix.columns) column\(matrix.columns == 1 ? "" : "s")"
    guard let high = finite.max(by: { matrix.values[$0] < matrix.values[$1] }),
      let low = finite.min(by: { matrix.values[$0] < matrix.values[$1] })
    else { return size + "; no finite values." }
    let masked = matrix.values.count - finite.count
    let rest = masked == 0 ? "" : "; \(masked) masked"
    if matrix.values[high] == matrix.values[low] { return "\(size); all values are \(texts[high])\(rest)." }
    return
      "\(size); the largest value is \(texts[high]), \(place(high)); the smallest is \(texts[low]), \(place(low))\(rest)."
  }

  /// The values, or for many of them the first ones.
  var table: DataTable {
    let matrix = map.matrix
    let isWhole = matrix.values.count <= Self.fullCells
    let rows = isWhole ? matrix.rows : min(matrix.rows, 10)
    let columns = isWhole ? matrix.columns : min(matrix.columns, 20)
    let head = [map.options.yLabel] + (0..<columns).map { map.columns.isEmpty ? String($0) : map.columns[$0] }
    let body = (0..<rows).map { row in
      [map.rows.isEmpty ? String(row) : map.rows[row]]
        + (0..<columns).map { column in
          let text = texts[row * matrix.columns + column]
          return text.isEmpty ? "–" : text
        }
    }
    let note = isWhole ? nil : "The first \(rows) of \(matrix.rows) rows and \(columns) of \(matrix.columns) columns."
    return DataTable(columns: head, rows: body, note: note)
  }

  private func place(_ index: Int) -> String {
    let (row, column) = (index / map.matrix.columns, index % map.matrix.columns)
    let from = map.rows.isEmpty ? "row \(row)" : map.rows[row]
    return from + " → " + (map.columns.isEmpty ? "column \(column)" : map.columns[column])
  }
}
