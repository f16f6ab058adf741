extension ChartRenderer {
  /// A line as one path; few points can be hovered one by one.
  func drawLine(_ series: PlotSeries) -> Markup {
    let runs = runs(series.items) { Point(x($0.x), y($0.y)) }
    let method = LinePath(method: series.look.interpolation ?? .linear)
    var path = PathText()
    for run in runs { method.append(series.look.interpolation == nil ? Decimation.thinned(run) : run, to: &path) }
    guard !path.text.isEmpty else { return .empty }
    let style = series.look.line ?? StrokeStyle()
    let dash = style.dash.isEmpty ? nil : style.dash.map(Coordinate.string).joined(separator: " ")
    let line = Markup.path(
      path,
      [
        .init("class", "line s\(series.color.series ?? 0)"), .init("stroke", series.color.css),
        .init("stroke-width", style.lineWidth), .init("stroke-dasharray", dash),
        .init("opacity", series.look.opacity.map(Coordinate.string)),
      ], title: series.name)
    return line + points(on: series)
  }

  /// The symbols of a line that asked for them, or invisible discs that show values when few points are hovered over.
  private func points(on series: PlotSeries) -> Markup {
    let shown = series.look.symbol != nil || series.look.symbolKey != nil
    if shown { return drawPoints(series) }
    if series.items.count == 1 { return drawPoints(series) }
    guard series.items.count <= 60 else { return .empty }
    let discs = series.items.filter { $0.x.isFinite && $0.y.isFinite }.map { item in
      Markup.titled(
        "circle",
        [.init("class", "hit"), .init("cx", x(item.x)), .init("cy", y(item.y)), .init("r", 7)],
        hover(series, item))
    }
    return .sequence(discs)
  }

  /// An area with a line along its edge when it is not part of a stack.
  func drawArea(_ series: PlotSeries) -> Markup {
    let method = LinePath(method: series.look.interpolation ?? .linear)
    var area = PathText()
    var edge = PathText()
    for run in itemRuns(series.items) {
      let upper = run.map { Point(x($0.x), y($0.yEnd.isNaN ? $0.y : $0.yEnd)) }
      let lower = run.map { Point(x($0.x), y($0.yEnd.isNaN ? plan.y.baseline : floor($0.y))) }
      method.append(upper, to: &area)
      method.append(upper, to: &edge)
      method.append(lower.reversed(), to: &area, continues: true)
      area.close()
    }
    guard !area.text.isEmpty else { return .empty }
    let isStacked = plan.series.filter { $0.kind == .area }.count > 1 && series.stacking != .unstacked
    let opacity = (series.look.opacity ?? 1) * (isStacked ? 0.85 : 0.22)
    let fill = Markup.path(
      area, [.init("fill", series.color.css), .init("fill-opacity", opacity)], title: series.name)
    let line = Markup.path(
      edge,
      [
        .init("class", "line s\(series.color.series ?? 0)"),
        .init("stroke", isStacked ? "var(--figure-paper)" : series.color.css), .init("stroke-width", isStacked ? 1 : 2),
      ])
    return fill + line
  }

  /// A value on a log scale never lies below the scale.
  private func floor(_ value: Double) -> Double { plan.y.type == .log ? max(value, plan.y.lower) : value }

  /// The stretches of points without gaps, as pixels.
  private func runs(_ items: [PlotSeries.Item], _ point: (PlotSeries.Item) -> Point) -> [[Point]] {
    itemRuns(items).map { $0.map(point) }
  }

  private func itemRuns(_ items: [PlotSeries.Item]) -> [[PlotSeries.Item]] {
    items.split { !$0.x.isFinite || !$0.y.isFinite }.map(Array.init)
  }
}
