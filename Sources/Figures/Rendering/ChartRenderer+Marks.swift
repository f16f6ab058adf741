import MarkupText
import Numerals

extension ChartRenderer {
  /// Symbols: each one can be hovered over, or all of them are one path when they are many.
  func drawPoints(_ series: PlotSeries) -> Markup {
    let items = series.items.filter { $0.x.isFinite && $0.y.isFinite }
    let isMany = items.count > PlotSeries.singleMarks
    if isMany, items.allSatisfy({ $0.rampStep == nil && $0.area == nil }) { return dots(items, series) }
    if isMany, items.allSatisfy({ $0.area == nil }) { return rampDots(items, series) }
    return .sequence(
      items.map { item in
        let place = point(item, series, x: item.x, y: item.y)
        let isStroke = SymbolShape.isStroke(series.symbol)
        var paint = SymbolShape.attributes(series.color, isStroke: isStroke)
        if let step = item.rampStep {
          paint = [
            .init("fill", rampFill(step)), .init("stroke", "var(--figure-axis)"), .init("stroke-width", 0.75),
          ]
        } else if !isStroke, case let edge = edge(series.color.css, series, item), !edge.isEmpty {
          paint = [.init("fill", series.color.css)] + edge
        }
        return SymbolShape.markup(
          series.symbol, at: place, area: item.area ?? 44, paint + fade(series, item, isStroke: isStroke),
          title: isMany ? nil : hover(series, item))
      })
  }

  /// Many points as dots of one path.
  private func dots(_ items: [PlotSeries.Item], _ series: PlotSeries) -> Markup {
    var path = PathText()
    for item in items { path.dot(point(item, series, x: item.x, y: item.y)) }
    return .path(path, dotPaint(series.color.css) + [.init("opacity", series.look.opacity.map(Coordinate.amount))])
  }

  /// Many points coloured by number: a path for each step of the ramp.
  private func rampDots(_ items: [PlotSeries.Item], _ series: PlotSeries) -> Markup {
    var paths = Array(repeating: PathText(), count: ColorRamp.steps)
    for item in items {
      guard let step = item.rampStep else { continue }
      paths[step].dot(point(item, series, x: item.x, y: item.y))
    }
    return .sequence(
      paths.enumerated().filter { !$0.element.text.isEmpty }.map { .path($0.element, dotPaint(rampFill($0.offset))) })
  }

  private func dotPaint(_ color: String) -> [Markup.Attribute] {
    [.init("stroke", color), .init("stroke-width", 3.5), .init("stroke-linecap", "round"), .init("fill", "none")]
  }

  /// Bars and rectangles: each one can be hovered over, or those that look alike are one path when they are many.
  func drawBoxes(_ series: PlotSeries) -> Markup {
    let placement = BoxPlacement(series, self)
    if series.items.count > PlotSeries.singleMarks { return manyBoxes(series, placement) }
    var parts: [Markup] = []
    var alike: (look: [Markup.Attribute], path: PathText) = ([], PathText())
    func finish() {
      if !alike.path.text.isEmpty { parts.append(.path(alike.path, alike.look)) }
      alike = ([], PathText())
    }
    for item in series.items {
      guard let box = placement.box(item) else { continue }
      let fill = item.rampValue == nil ? series.color.css : item.rampStep.map { rampFill($0) } ?? "var(--figure-grid)"
      let look = [.init("fill", fill)] + fade(series, item) + edge(fill, series, item)
      let title = hover(series, item), radius = cornerRadius(box, item, series)
      if alike.look != look || title != nil || radius > 0 { finish() }
      if radius > 0 {
        parts.append(.rectangle(box, [.init("rx", radius)] + look, title: title))
      } else {
        alike.look = look
        alike.path.box(box)
        guard title != nil else { continue }
        parts.append(.path(alike.path, look, title: title))
        alike = ([], PathText())
      }
    }
    finish()
    return .sequence(parts)
  }

  /// The usual bar has soft corners, but bins touch each other.
  private func cornerRadius(_ box: Box, _ item: PlotSeries.Item, _ series: PlotSeries) -> Double {
    let isBin = !series.isLying && !item.xEnd.isNaN
    return series.look.cornerRadius ?? (series.kind == .bar && !isBin && min(box.width, box.height) > 8 ? 1.5 : 0)
  }

  /// A path for each colour.
  private func manyBoxes(_ series: PlotSeries, _ placement: BoxPlacement) -> Markup {
    var paths = Array(repeating: PathText(), count: ColorRamp.steps + 1)
    for item in series.items {
      guard let box = placement.box(item) else { continue }
      paths[item.rampStep ?? ColorRamp.steps].box(box)
    }
    return .sequence(
      paths.enumerated().filter { !$0.element.text.isEmpty }.map { step, path in
        .path(path, [.init("fill", step < ColorRamp.steps ? rampFill(step) : series.color.css)])
      })
  }

  /// Straight lines through the plot or between two values; many of them are one path.
  func drawRules(_ series: PlotSeries) -> Markup {
    let style = series.line ?? StrokeStyle(lineWidth: 1.5, dash: [5, 4])
    let paint: [Markup.Attribute] = [
      .init("stroke", series.color.css), .init("stroke-width", style.lineWidth),
      .init("stroke-dasharray", style.dashText),
    ]
    guard series.items.count <= PlotSeries.singleMarks else {
      var path = PathText()
      for item in series.items {
        let (from, to) = ends(item, series)
        path.move(from)
        path.line(to)
      }
      return .path(path, paint)
    }
    return .sequence(
      series.items.map { item in
        let (from, to) = ends(item, series)
        let place: [Markup.Attribute] = [
          .init("x1", from.x), .init("y1", from.y), .init("x2", to.x), .init("y2", to.y),
        ]
        return .titled("line", place + paint + fade(series, item, isStroke: true), hover(series, item))
      })
  }

  /// The ends of a rule: of the plot where it has none.
  private func ends(_ item: PlotSeries.Item, _ series: PlotSeries) -> (Point, Point) {
    let plot = layout.plot
    let isUpright = item.y.isNaN || !item.yEnd.isNaN
    var from = point(item, series, x: item.x, y: item.y)
    var to = point(item, series, x: isUpright ? item.x : item.xEnd, y: isUpright ? item.yEnd : item.y)
    if isUpright, item.y.isNaN { (from.y, to.y) = (plot.maxY, plot.y) }
    if !isUpright, item.x.isNaN { (from.x, to.x) = (plot.x, plot.maxX) }
    return (from, to)
  }

  /// How much the inside of a mark covers, or the whole of one that is made of strokes.
  func fade(_ series: PlotSeries, _ item: PlotSeries.Item, isStroke: Bool = false) -> [Markup.Attribute] {
    let opacity = item.opacity * (series.color.opacity ?? 1)
    return [.init(isStroke ? "opacity" : "fill-opacity", opacity < 1 ? Coordinate.amount(opacity) : nil)]
  }

  /// The edge of a mark through which one sees: a pale area alone would be lost on the page.
  func edge(_ color: String, _ series: PlotSeries, _ item: PlotSeries.Item) -> [Markup.Attribute] {
    guard item.opacity * (series.color.opacity ?? 1) < 1 else { return [] }
    return [
      .init("stroke", color), .init("stroke-width", series.line?.lineWidth ?? 1),
      .init("stroke-dasharray", series.line?.dashText),
    ]
  }

  /// What hovering over a mark shows; nil for nothing.
  func hover(_ series: PlotSeries, _ item: PlotSeries.Item) -> String? {
    guard options.isHovered, !item.accessibility.isHidden else { return nil }
    let stacked = ChartDescription.text(item.y, item.yEnd, plan.y, stacked: series.isLying ? .nan : item.value)
    let place = ChartDescription.text(item.x, item.xEnd, plan.x, stacked: series.isLying ? item.value : .nan)
    var parts: [String?] = [series.spokenName, place, stacked, item.rampValue.map { NumberFormat.brief.string($0) }]
    if item.accessibility.label != nil || item.accessibility.value != nil {
      let (key, value) = series.isLying ? (stacked, place) : (place, stacked)
      parts = [item.accessibility.label ?? key, item.accessibility.value ?? value]
    }
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func rampFill(_ step: Int) -> String { (plan.ramp?.ramp ?? .sequential).fill(step) }
}
