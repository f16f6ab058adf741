import Numerals

/// Lays out and draws a heat map.
struct HeatmapRenderer {
  private let map: Heatmap
  private let id: String
  private let ramp: ColorRamp
  private let domain: ClosedRange<Double>
  private let texts: [String]
  private let showsValues: Bool
  private let cell: (width: Double, height: Double)
  private let left: Double
  private let top: Double
  private let gridTop: Double
  private let turnsLabels: Bool
  private let lean: Double

  private static let size = Drawing.textSize

  init(_ map: Heatmap, id: String) {
    self.map = map
    self.id = id
    (ramp, domain) = map.scale
    let matrix = map.matrix
    let format = map.options.format ?? ColumnFormat.format(matrix.values, keepsSmall: false)
    texts = matrix.values.map { $0.isFinite ? Ticks.typeset(format.string($0)) : "" }
    let widestName = map.rows.map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
    left = max(10, min(180, map.options.width * 0.35, widestName) + (map.rows.isEmpty ? 0 : 12))
    let widestColumn = map.columns.map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
    // Slanting labels of the last columns lean out to the right.
    let slant = min(110, widestColumn) * 0.7072 + 6
    let tight = (map.options.width - left - 10) / Double(max(1, matrix.columns)) < widestColumn + 6
    let room = map.options.width - left - (tight ? slant : 10)
    let widestText = texts.map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
    let share = room / Double(max(1, matrix.columns))
    showsValues = matrix.values.count <= 400 && widestText + 6 <= share
    let wanted = showsValues ? max(widestText + 14, min(widestColumn + 10, 84), 36) : 26
    let width = max(1.5, min(share, wanted))
    cell = (width, showsValues ? max(28, min(width, 34)) : max(min(width, 26), map.rows.isEmpty ? 1.5 : 16))
    turnsLabels = widestColumn + 6 > width
    lean = turnsLabels ? slant : 10
    top = (map.options.title == nil ? 6 : 30) + (map.options.xLabel.isEmpty && map.options.yLabel.isEmpty ? 0 : 20)
    let labelRoom = map.columns.isEmpty ? 2 : turnsLabels ? min(110, widestColumn) * 0.7072 + 16 : 20
    gridTop = top + labelRoom
  }

  /// The heat map with what is said about it.
  func drawing() -> Drawing {
    let matrix = map.matrix
    let legend = map.options.legend == .visible || (map.options.legend == .automatic && !showsValues)
    let gridWidth = Double(matrix.columns) * cell.width
    let bottom = gridTop + Double(matrix.rows) * cell.height
    let least = max(TextMeasure.width(map.options.title ?? "", size: 15) + 20, legend ? 300 : 120)
    let width = min(map.options.width, max(left + gridWidth + lean, min(least, map.options.width)))
    let height = bottom + (legend ? 30 : 8)
    var body = headings(width: width)
    body.append(.group("cells", matrix.values.count > PlotSeries.singleMarks ? merged() : singles()))
    body += labels(width: width)
    if legend {
      body.append(
        RampLegend(ramp, domain: domain, label: map.options.valueLabel).markup(
          x: min(left, 24), y: bottom + 8, room: width - 34))
    }
    let description = HeatmapDescription(map, texts: texts)
    return Drawing(
      width: width.rounded(.up), height: height.rounded(.up), title: description.title, summary: description.summary,
      body: [hatching()] + body, data: description.table)
  }

  private func box(_ row: Int, _ column: Int, span: Int = 1) -> Box {
    let gap = map.matrix.values.count <= 400 && cell.width > 8 && cell.height > 8 ? 1.0 : 0
    return Box(
      x: left + Double(column) * cell.width, y: gridTop + Double(row) * cell.height,
      width: Double(span) * cell.width - gap, height: cell.height - gap)
  }

  /// One rectangle a cell, which shows its value when a reader hovers over it.
  private func singles() -> [Markup] {
    let matrix = map.matrix
    var cells: [Markup] = []
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns {
        let value = matrix[row, column]
        let box = box(row, column)
        let title = [name(map.rows, row), name(map.columns, column)].compactMap { $0 }.joined(separator: " → ")
        guard value.isFinite else {
          let text = (title.isEmpty ? "" : title + ": ") + (value.isNaN ? "nan" : value < 0 ? "−inf" : "inf")
          cells.append(.rectangle(box, [.init("fill", "url(#\(id)-hatch)")], title: text))
          continue
        }
        let step = ramp.step(value, in: domain)
        let text = (title.isEmpty ? "" : title + ": ") + Ticks.brief(value)
        cells.append(.rectangle(box, [.init("fill", ramp.fill(step))], title: text))
        guard showsValues else { continue }
        let middle = Point(box.x + box.width / 2, box.y + box.height / 2 + 4)
        let ink = [Markup.Attribute("style", "fill:\(ramp.ink(step))"), .init("pointer-events", "none")]
        cells.append(
          .element(
            "text", [.init("x", middle.x), .init("y", middle.y), .init("text-anchor", "middle")] + ink,
            text: texts[row * matrix.columns + column]))
      }
    }
    return cells
  }

  /// One path for each colour, in which neighbours of a row are joined.
  private func merged() -> [Markup] {
    let matrix = map.matrix
    var paths = Array(repeating: PathText(), count: ColorRamp.steps + 1)
    for row in 0..<matrix.rows {
      var start = 0
      for column in 0..<matrix.columns {
        let step = step(matrix[row, column])
        guard column + 1 == matrix.columns || self.step(matrix[row, column + 1]) != step else { continue }
        paths[step].box(box(row, start, span: column - start + 1))
        start = column + 1
      }
    }
    return paths.enumerated().filter { !$0.element.text.isEmpty }.map { step, path in
      let fill = step == ColorRamp.steps ? "url(#\(id)-hatch)" : ramp.fill(step)
      return .path(path, [.init("fill", fill), .init("shape-rendering", "crispEdges")])
    }
  }

  /// The colour of a value; one more than the last for what is not finite.
  private func step(_ value: Double) -> Int { value.isFinite ? ramp.step(value, in: domain) : ColorRamp.steps }

  private func name(_ names: [String], _ index: Int) -> String? { names.isEmpty ? nil : names[index] }
}

// MARK: Texts around the cells

extension HeatmapRenderer {
  private func headings(width: Double) -> [Markup] {
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
      let fitted = TextMeasure.fitted(name, width: width - 16, size: Self.size)
      parts.append(.label(fitted, at: Point(8, top - 8), class: "axis-name"))
    }
    return parts
  }

  private func labels(width: Double) -> [Markup] {
    var parts: [Markup] = []
    let everyRow = max(1, Int((14 / cell.height).rounded(.up)))
    for (row, name) in map.rows.enumerated() where row % everyRow == 0 {
      // Half a pixel more, because adding and taking away the margin may leave a little less than the name needs.
      let fitted = TextMeasure.fitted(name, width: left - 11.5, size: Self.size)
      let place = Point(left - 8, gridTop + (Double(row) + 0.5) * cell.height + 3.5)
      parts.append(.label(fitted, at: place, anchor: "end", title: fitted == name ? nil : name))
    }
    let everyColumn = turnsLabels ? max(1, Int((15 / cell.width).rounded(.up))) : 1
    for (column, name) in map.columns.enumerated() where column % everyColumn == 0 {
      let middle = left + (Double(column) + 0.5) * cell.width
      if turnsLabels {
        let room = min(110, (width - middle - 4) / 0.7072)
        let fitted = TextMeasure.fitted(name, width: room, size: Self.size)
        parts.append(
          .label(fitted, at: Point(middle, gridTop - 6), rotated: -45, title: fitted == name ? nil : name))
      } else {
        parts.append(.label(name, at: Point(middle, gridTop - 7), anchor: "middle"))
      }
    }
    return parts
  }

  /// The hatching of masked cells, defined only when there are any.
  private func hatching() -> Markup {
    guard map.matrix.values.contains(where: { !$0.isFinite }) else { return .empty }
    let pattern = Markup.element(
      "pattern",
      [
        .init("id", "\(id)-hatch"), .init("width", 6), .init("height", 6), .init("patternUnits", "userSpaceOnUse"),
        .init("patternTransform", "rotate(45)"),
      ],
      [
        .rectangle(Box(x: 0, y: 0, width: 6, height: 6), [.init("class", "mask")]),
        .line(Point(0, 0), Point(0, 6), [.init("class", "hatch")]),
      ])
    return .element("defs", [], [pattern])
  }
}
