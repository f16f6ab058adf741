internal import MarkupText

// The texts around the cells.
extension HeatmapRenderer {
  /// The title, and what rows and columns are.
  func headings(width: Double) -> [Markup] {
    var parts: [Markup] = []
    if let title = map.options.title {
      let fitted = TextMeasure.fitted(title, width: width - 16, size: 15)
      parts.append(.label(fitted, at: Point(8, 18), class: "heading", title: fitted == title ? nil : title))
    }
    let names =
      [map.options.yLabel.isEmpty ? "" : map.options.yLabel + " ↓"]
      + [map.options.xLabel.isEmpty ? "" : map.options.xLabel + " →"]
    let name = names.filter { !$0.isEmpty }.joined(separator: " · ")
    if !name.isEmpty {
      let fitted = TextMeasure.fitted(name, width: width - 16, size: Drawing.textSize)
      parts.append(.label(fitted, at: Point(8, layout.top - 8), class: "axis-name"))
    }
    return parts
  }

  /// The names of rows and columns, or the indices that stand for them, as many as there is room for.
  func names(width: Double) -> [Markup] {
    let rows = layout.showsNames ? map.rows : [], columns = layout.showsNames ? map.columns : []
    return rowNames(rows) + columnNames(columns, width: width)
  }

  private func rowNames(_ names: [String]) -> [Markup] {
    let every = max(1, Int((14 / layout.cell.height).rounded(.up)))
    let named = names.indices.filter { $0 % every == 0 }.map { ($0, names[$0]) }
    return (named + layout.rowTicks.map { ($0, String($0)) }).map { row, name in
      // Half a pixel more, because adding and taking away the margin may leave a little less than the name needs.
      let fitted = TextMeasure.fitted(name, width: layout.left - 11.5, size: Drawing.textSize)
      let place = Point(layout.left - 8, layout.gridTop + (Double(row) + 0.5) * layout.cell.height + 3.5)
      return .label(fitted, at: place, anchor: "end", title: fitted == name ? nil : name)
    }
  }

  private func columnNames(_ names: [String], width: Double) -> [Markup] {
    let cell = layout.cell.width
    func middle(_ column: Int) -> Double { layout.left + (Double(column) + 0.5) * cell }
    let ticks = columnTicks.map {
      Markup.label(String($0), at: Point(middle($0), layout.gridTop - 7), anchor: "middle")
    }
    guard layout.turnsNames else {
      return ticks
        + names.enumerated().map { column, name in
          .label(name, at: Point(middle(column), layout.gridTop - 7), anchor: "middle")
        }
    }
    let every = max(1, Int((15 / cell).rounded(.up)))
    return names.indices.filter { $0 % every == 0 }.map { column in
      let name = names[column]
      let room = min(110, (width - middle(column) - 4) / 0.7072)
      let fitted = TextMeasure.fitted(name, width: room, size: Drawing.textSize)
      return .label(
        fitted, at: Point(middle(column), layout.gridTop - 6), rotated: -45, title: fitted == name ? nil : name)
    }
  }

  /// The indices over the columns, every second or third where they would touch.
  private var columnTicks: [Int] {
    let ticks = layout.columnTicks
    guard ticks.count > 1 else { return ticks }
    let widest = ticks.map { TextMeasure.width(String($0), size: Drawing.textSize) }.max() ?? 0
    let every = ((widest + 6) / (Double(ticks[1] - ticks[0]) * layout.cell.width)).rounded(.up)
    return ticks.enumerated().filter { $0.offset % Int(max(1, every)) == 0 }.map(\.element)
  }
}
