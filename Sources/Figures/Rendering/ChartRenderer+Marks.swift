extension ChartRenderer {
  /// Symbols: each one can be hovered over, or all of them are one path when they are many.
  func drawPoints(_ series: PlotSeries) -> Markup {
    let items = series.items.filter { $0.x.isFinite && $0.y.isFinite }
    let area = series.look.symbolSize ?? (items.count > PlotSeries.singleMarks ? 12 : 44)
    let opacity = series.look.opacity ?? (items.count > PlotSeries.singleMarks ? 0.6 : 1)
    let fade: [Markup.Attribute] = [.init("opacity", opacity < 1 ? Coordinate.string(opacity) : nil)]
    if items.count > PlotSeries.singleMarks {
      var path = PathText()
      for item in items { path.dot(Point(x(item.x), y(item.y))) }
      return .path(
        path,
        [
          .init("stroke", series.color.css), .init("stroke-width", area.squareRoot()), .init("stroke-linecap", "round"),
          .init("fill", "none"),
        ] + fade)
    }
    return .sequence(
      items.map { item in
        var path = PathText()
        let isStroke = SymbolShape.append(series.symbol, at: Point(x(item.x), y(item.y)), area: area, to: &path)
        var paint = SymbolShape.attributes(series.color, isStroke: isStroke)
        if let step = item.rampStep {
          paint = [
            .init("fill", rampFill(step)), .init("stroke", "var(--figure-axis)"), .init("stroke-width", 0.75),
          ]
        }
        return .path(path, paint + fade, title: hover(series, item))
      })
  }

  /// Bars and rectangles.
  func drawBoxes(_ series: PlotSeries) -> Markup {
    let gaps = BoxPlacement(series, self)
    let isMany = series.items.count > PlotSeries.singleMarks
    var path = PathText()
    var parts: [Markup] = []
    for item in series.items {
      guard let box = gaps.box(item) else { continue }
      if isMany, item.rampStep == nil {
        path.box(box)
        continue
      }
      let radius = series.look.cornerRadius ?? (series.kind == .bar && min(box.width, box.height) > 8 ? 1.5 : 0)
      let fill = item.rampValue == nil ? series.color.css : item.rampStep.map { rampFill($0) } ?? "var(--figure-grid)"
      parts.append(
        .rectangle(
          box,
          [
            .init("rx", radius > 0 ? Coordinate.string(radius) : nil), .init("fill", fill),
            .init("opacity", series.look.opacity.map(Coordinate.string)),
          ], title: isMany ? nil : hover(series, item)))
    }
    if !path.text.isEmpty { parts.append(.path(path, [.init("fill", series.color.css)])) }
    return .sequence(parts)
  }

  /// Straight lines through the plot or between two values.
  func drawRules(_ series: PlotSeries) -> Markup {
    let plot = layout.plot
    let style = series.look.line ?? StrokeStyle(lineWidth: 1.5, dash: [5, 4])
    let dash = style.dash.isEmpty ? nil : style.dash.map(Coordinate.string).joined(separator: " ")
    return .sequence(
      series.items.map { item in
        let isUpright = item.y.isNaN || !item.yEnd.isNaN
        let from =
          isUpright
          ? Point(x(item.x), item.y.isNaN ? plot.maxY : y(item.y)) : Point(item.x.isNaN ? plot.x : x(item.x), y(item.y))
        let to =
          isUpright
          ? Point(x(item.x), item.y.isNaN ? plot.y : y(item.yEnd))
          : Point(item.x.isNaN ? plot.maxX : x(item.xEnd), y(item.y))
        return .titled(
          "line",
          [
            .init("x1", from.x), .init("y1", from.y), .init("x2", to.x), .init("y2", to.y),
            .init("stroke", series.color.css), .init("stroke-width", style.lineWidth), .init("stroke-dasharray", dash),
          ], hover(series, item))
      })
  }

  /// What hovering over a mark shows.
  func hover(_ series: PlotSeries, _ item: PlotSeries.Item) -> String {
    let parts = [
      series.name, ChartDescription.text(item.x, item.xEnd, plan.x, stacked: series.isLying ? item.value : .nan),
      ChartDescription.text(item.y, item.yEnd, plan.y, stacked: series.isLying ? .nan : item.value),
      item.rampValue.map(Ticks.brief),
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func rampFill(_ step: Int) -> String { (plan.ramp?.ramp ?? .sequential).fill(step) }
}
