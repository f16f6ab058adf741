import Numerals

extension Table {
  /// The rows that are shown; nil stands for those left out of the middle.
  var shownRows: [Int?] {
    guard let limit = rowLimit, rows.count > limit else { return rows.indices.map { $0 } }
    let last = min(20, limit / 2)
    return (0..<limit - last).map { $0 } + [nil] + (rows.count - last..<rows.count).map { $0 }
  }

  /// The table with the columns that are shown: above the limit the middle is one column of ellipses.
  ///
  /// Shades stay those of the whole table.
  var withShownColumns: Table {
    guard let limit = columnLimit, columns.count > limit else { return self }
    let last = min(20, limit / 2)
    let gap = (limit - last)..<(columns.count - last)
    func shown<Part>(_ parts: [Part], _ middle: Part) -> [Part] {
      parts[..<gap.lowerBound] + [middle] + parts[gap.upperBound...]
    }
    let scales = TableShading(self).scales
    return changed { table in
      for (column, scale) in scales {
        table.columns[column].shading = ColumnShading(ramp: scale.ramp, domain: scale.domain, isShared: false)
      }
      var middle = ColumnOptions(name: "… \(NumberFormat.fixed(0).grouped.string(gap.count)) more …")
      middle.alignment = .center
      table.columns = shown(table.columns, middle)
      let ellipsis = TableCell(.text("…"))
      for row in table.rows.indices { table.rows[row].cells = shown(table.rows[row].cells, ellipsis) }
      for row in table.footers.indices { table.footers[row].cells = shown(table.footers[row].cells, ellipsis) }
      table.groups = groups.compactMap { group in
        if group.columns.overlaps(gap) { return nil }
        guard group.columns.lowerBound >= gap.upperBound else { return group }
        let shift = gap.count - 1
        return ColumnGroup(
          name: group.name, columns: group.columns.lowerBound - shift..<group.columns.upperBound - shift)
      }
    }
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
