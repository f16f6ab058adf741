internal import MarkupText

/// Draws a planned chart.
struct ChartRenderer {
  /// The chart without pixels.
  let plan: ChartPlan
  /// What the author asked for.
  let options: ChartOptions
  /// The beginning of every element id.
  let id: String
  /// Where its parts stand.
  let layout: ChartLayout

  init(_ plan: ChartPlan, _ options: ChartOptions, id: String) {
    self.plan = plan
    self.options = options
    self.id = id
    layout = ChartLayout(plan, options)
  }

  /// The chart with what is said about it.
  func drawing() -> Drawing {
    let description = ChartDescription(plan, options)
    var body: [Markup] = []
    if let title = options.title {
      let fitted = TextMeasure.fitted(title, width: options.width - 20, size: 15)
      body.append(.label(fitted, at: Point(10, 18), class: "heading", title: fitted == title ? nil : title))
    }
    body += [grid(), names()]
    let marks = drawnSeries.map(draw) + [sectors()]
    body.append(needsClip ? clipped(marks) : Markup.sequence(marks))
    body += [axes(), annotations()]
    if plan.series.allSatisfy(\.items.isEmpty) {
      let middle = Point(layout.plot.x + layout.plot.width / 2, layout.plot.y + layout.plot.height / 2)
      body.append(.label("No data", at: middle, anchor: "middle", class: "quiet"))
    }
    return Drawing(
      width: options.width, height: options.height, title: description.title, summary: description.summary,
      body: body.filter { !$0.isEmpty }, data: description.table)
  }

  /// The pixel of an x value.
  func x(_ value: Double) -> Double { layout.x(plan.x.place(value)) }

  /// The pixel of a y value; the first name stands at the top.
  func y(_ value: Double) -> Double { layout.y(plan.y.place(value)) }

  /// The pixel of a value of a mark, moved to its side when marks stand side by side.
  func point(_ item: PlotSeries.Item, _ series: PlotSeries, x xValue: Double, y yValue: Double) -> Point {
    var point = Point(x(xValue) + item.offset.x, y(yValue) + item.offset.y)
    guard let position = series.look.position, item.slot != (0, 1) else { return point }
    let share = (item.slot.start + item.slot.end) / 2 - 0.5
    switch position.axis ?? (plan.y.isCategory ? .vertical : .horizontal) {
    case .horizontal: point.x += share * room(position.span, plan.x.band * layout.usableWidth)
    case .vertical: point.y += share * room(position.span, plan.y.band * layout.usableHeight)
    }
    return point
  }

  /// The room in pixels that marks side by side take of the band that is there.
  func room(_ span: MarkDimension, _ band: Double) -> Double {
    switch span {
    case .automatic: band * 0.78
    case .fixed(let pixels): pixels
    case .ratio(let ratio): band * ratio
    case .inset(let inset): max(0, band - 2 * inset)
    }
  }

  /// The series from the hindmost to the foremost.
  private var drawnSeries: [PlotSeries] {
    plan.series.enumerated().sorted {
      ($0.element.look.zIndex ?? 0, $0.offset) < ($1.element.look.zIndex ?? 0, $1.offset)
    }.map(\.element)
  }

  /// True when the author's domain may be smaller than the data.
  private var needsClip: Bool {
    [options.x, options.y].contains { $0.domain.values != nil && !$0.isShared }
  }

  private func clipped(_ marks: [Markup]) -> Markup {
    let plot = layout.plot
    let room = Box(x: plot.x - 4, y: plot.y - 4, width: plot.width + 8, height: plot.height + 8)
    let clip = Markup.element("clipPath", [.init("id", "\(id)-plot")], [.rectangle(room)])
    return clip + .element("g", [.init("clip-path", "url(#\(id)-plot)")], [.drawn(marks)])
  }

  private func draw(_ series: PlotSeries) -> Markup {
    switch series.kind {
    case .line: drawLine(series)
    case .area: drawArea(series)
    case .point: drawPoints(series)
    case .bar, .rectangle: drawBoxes(series)
    case .rule: drawRules(series)
    case .sector: .empty
    }
  }
}
