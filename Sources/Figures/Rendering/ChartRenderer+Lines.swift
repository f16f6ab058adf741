internal import MarkupText

extension ChartRenderer {
  /// A line as one path; few points can be hovered over one by one.
  func drawLine(_ series: PlotSeries) -> Markup {
    let runs = itemRuns(series.items).map { run in run.map { point($0, series, x: $0.x, y: $0.y) } }
    let method = LinePath(method: series.look.interpolation ?? .linear)
    var path = PathText()
    for run in runs { method.append(isStraight(series) ? thinned(run) : run, to: &path) }
    guard !path.text.isEmpty else { return .empty }
    let style = series.line ?? StrokeStyle()
    // Lines whose dashes mean something keep them in print.
    let name = series.line == nil ? "line s\(series.color.series ?? 0)" : "line"
    let line = Markup.path(
      path,
      [
        .init("class", name), .init("stroke", series.color.css), .init("stroke-width", style.lineWidth),
        .init("stroke-dasharray", style.dashText), .init("opacity", series.opacityText),
      ], title: series.look.accessibility.isHidden ? nil : series.spokenName)
    return line + points(on: series)
  }

  /// The symbols of a line that asked for them, or invisible discs that show values when few points are hovered over.
  private func points(on series: PlotSeries) -> Markup {
    let look = series.look
    let shown = look.symbol != nil || look.symbolKey != nil || look.symbolSize != nil || look.sizeKey != nil
    if shown || series.items.count == 1 { return drawPoints(series) }
    guard options.isHovered, series.items.count <= 60 else { return .empty }
    let discs = series.items.filter { $0.x.isFinite && $0.y.isFinite }.map { item in
      let place = point(item, series, x: item.x, y: item.y)
      return Markup.titled(
        "circle", [.init("class", "hit"), .init("cx", place.x), .init("cy", place.y), .init("r", 7)],
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
      var upper = run.map { far($0, series) }
      var lower = run.map { near($0, series) }
      if isStraight(series) { (upper, lower) = (thinned(upper), thinned(lower)) }
      method.append(upper, to: &area)
      method.append(upper, to: &edge)
      method.append(lower.reversed(), to: &area, continues: true, isReversed: true)
      area.close()
    }
    guard !area.text.isEmpty else { return .empty }
    let isStacked = plan.series.filter { $0.kind == .area }.count > 1 && series.stacking != .unstacked
    let opacity = (series.look.opacity ?? 1) * (isStacked ? 1 : 0.22)
    let title = series.look.accessibility.isHidden ? nil : series.spokenName
    let fill = Markup.path(area, [.init("fill", series.color.css), .init("fill-opacity", opacity)], title: title)
    let line = Markup.path(
      edge,
      [
        .init("class", "line s\(series.color.series ?? 0)"),
        .init("stroke", isStacked ? "var(--figure-paper)" : series.color.css), .init("stroke-width", isStacked ? 1 : 2),
      ])
    return fill + line
  }

  /// True when neighbours are joined by straight lines, so that a point on the way between others is not needed.
  private func isStraight(_ series: PlotSeries) -> Bool { (series.look.interpolation ?? .linear) == .linear }

  private func thinned(_ points: [Point]) -> [Point] { Decimation.simplified(Decimation.thinned(points)) }

  /// The edge of an area that the value stands for.
  private func far(_ item: PlotSeries.Item, _ series: PlotSeries) -> Point {
    series.isLying
      ? point(item, series, x: item.xEnd, y: item.y)
      : point(item, series, x: item.x, y: item.yEnd.isNaN ? item.y : item.yEnd)
  }

  /// The edge where an area begins.
  private func near(_ item: PlotSeries.Item, _ series: PlotSeries) -> Point {
    series.isLying
      ? point(item, series, x: plan.x.floored(item.x), y: item.y)
      : point(item, series, x: item.x, y: item.yEnd.isNaN ? plan.y.baseline : plan.y.floored(item.y))
  }

  /// The stretches of points without gaps.
  private func itemRuns(_ items: [PlotSeries.Item]) -> [[PlotSeries.Item]] {
    items.split { !$0.x.isFinite || !$0.y.isFinite }.map(Array.init)
  }
}

extension PlotSeries {
  /// How much a whole series covers; nil for all.
  fileprivate var opacityText: String? {
    let opacity = (look.opacity ?? 1) * (look.color?.opacity ?? 1)
    return opacity < 1 ? Coordinate.amount(opacity) : nil
  }
}
