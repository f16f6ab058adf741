import Numerals

extension Table {
  /// The rows that are shown; nil stands for those left out of the middle.
  var shownRows: [Int?] {
    guard let limit = rowLimit, rows.count > limit else { return rows.indices.map { $0 } }
    let last = min(20, limit / 2)
    return (0..<limit - last).map { $0 } + [nil] + (rows.count - last..<rows.count).map { $0 }
  }

  /// The columns as texts.
  func written(spelling: (WrittenNumber) -> String) -> [WrittenColumn] {
    let shown = shownRows
    return columns.indices.map { column in
      WrittenColumn(
        columns[column], cells: rows.map { $0.cells[column] }, feet: footers.map { $0.cells[column] }, shown: shown,
        spelling: spelling)
    }
  }
}
