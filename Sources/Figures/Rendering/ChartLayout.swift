/// Where the parts of a chart stand, in pixels.
struct ChartLayout {
  /// How the series are named.
  enum Naming { case none, atEnds([EndLabel]), legend([[LegendEntry]]) }

  /// The name of a line at its end.
  struct EndLabel {
    var series: Int
    var name: String
    var y: Double
  }

  /// A name in a row of the legend; `index` is that of the plan's legend.
  struct LegendEntry {
    var index: Int
    var name: String
    var x: Double
  }

  /// The rectangle in which marks are drawn.
  var plot = Box(x: 0, y: 0, width: 0, height: 0)
  /// The ticks of the x axis.
  var xTicks: AxisTicks
  /// The ticks of the y axis.
  var yTicks: AxisTicks
  /// Whether the labels of x slant because they are long.
  var turnsXLabels = false
  /// How the series are named.
  var naming = Naming.none
  /// Where the legend begins.
  var legendTop = 0.0
  /// Where the name of the y axis begins.
  var yNameTop = 0.0

  private static let line = 20.0

  init(_ plan: ChartPlan, _ options: ChartOptions) {
    let (width, height) = (options.width, options.height)
    var top = 8.0 + (options.title == nil ? 0 : 24)
    legendTop = top
    let endRoom = Self.endLabelRoom(plan, options)
    if endRoom == nil, Self.wantsLegend(plan, options) {
      let rows = Self.legendRows(plan, width: width)
      naming = .legend(rows)
      top += Double(rows.count) * Self.line + 4
    }
    if plan.ramp != nil, options.legend != .hidden { top += Self.line + 6 }
    yNameTop = top
    if !plan.yLabel.isEmpty { top += Self.line } else { top += 4 }
    let left: Double
    let guess = max(3, Int((height - top - 40) / 40))
    yTicks = AxisTicks(plan.y, options.y, count: guess, limit: min(180, width * 0.3))
    left = options.y.isHidden ? 10 : max(14, yTicks.widest + 12)
    let right = max(14, endRoom ?? 0)
    let plotWidth = max(20, width - left - right)
    xTicks = Self.xTicks(plan, options, width: plotWidth)
    turnsXLabels = plan.x.isCategory && xTicks.overlaps(on: plotWidth)
    var bottom = options.x.isHidden ? 8.0 : 26
    if turnsXLabels, !options.x.isHidden {
      xTicks.thin(on: plotWidth, gap: 15)
      shorten(plotWidth: plotWidth, left: left)
      bottom = 16 + xTicks.widest * 0.7072 + 8
    }
    if !plan.xLabel.isEmpty { bottom += Self.line }
    plot = Box(x: left, y: top, width: plotWidth, height: max(20, height - top - bottom))
    if plan.y.isCategory { yTicks.thin(on: plot.height, gap: 14) }
    if let endRoom, endRoom > 0 { naming = nameEnds(plan) }
  }

  /// A place on the x axis in pixels.
  func x(_ place: Double) -> Double { plot.x + place * plot.width }

  /// Ticks of x as dense as their labels allow.
  private static func xTicks(_ plan: ChartPlan, _ options: ChartOptions, width: Double) -> AxisTicks {
    var count = max(2, Int(width / 70))
    var ticks = AxisTicks(plan.x, options.x, count: count, limit: 150)
    if plan.x.isCategory { return ticks }
    while ticks.overlaps(on: width), count > 1 {
      count -= 1
      ticks = AxisTicks(plan.x, options.x, count: count, limit: 150)
    }
    if ticks.overlaps(on: width) { ticks.thin(on: width, gap: ticks.widest + 8) }
    return ticks
  }

  /// Shortens slanting labels that would leave the frame on the left.
  private mutating func shorten(plotWidth: Double, left: Double) {
    for index in xTicks.ticks.indices {
      let tick = xTicks.ticks[index]
      let room = min(130, (left + tick.place * plotWidth - 4) / 0.7072)
      let full = tick.full ?? tick.label
      let label = TextMeasure.fitted(full, width: room, size: Drawing.textSize)
      xTicks.ticks[index].label = label
      xTicks.ticks[index].full = label == full ? nil : full
    }
  }
}

// MARK: Names of series

extension ChartLayout {
  private static func wantsLegend(_ plan: ChartPlan, _ options: ChartOptions) -> Bool {
    options.legend != .hidden && plan.legend.count > (options.legend == .visible ? 0 : 1)
  }

  /// The room for names at the ends of lines; nil when a legend is better.
  private static func endLabelRoom(_ plan: ChartPlan, _ options: ChartOptions) -> Double? {
    guard options.legend == .automatic, (2...6).contains(plan.legend.count) else { return nil }
    let lines = plan.series.filter { $0.kind == .line && $0.name != nil }
    let others = plan.series.contains { $0.kind != .line && $0.kind != .rule && $0.name != nil }
    guard lines.count == plan.legend.count, !others, !plan.x.isCategory else { return nil }
    guard lines.allSatisfy({ $0.items.contains { $0.y.isFinite } }) else { return nil }
    let widest = lines.map { TextMeasure.width($0.name ?? "", size: Drawing.textSize) }.max() ?? 0
    guard widest <= options.width * 0.25 else { return nil }
    let ends = lines.compactMap { line in
      line.items.last { $0.y.isFinite }.map { plan.y.place($0.y) * options.height * 0.75 }
    }
    let spread = spreadApart(ends.map { -$0 }, gap: 16)
    guard zip(spread, ends).allSatisfy({ abs($0 + $1) <= 26 }) else { return nil }
    return widest * 1.12 + 20
  }

  private func nameEnds(_ plan: ChartPlan) -> Naming {
    var labels: [EndLabel] = []
    for (index, series) in plan.series.enumerated() where series.kind == .line {
      guard let name = series.name, let last = series.items.last(where: { $0.y.isFinite }) else { continue }
      labels.append(EndLabel(series: index, name: name, y: plot.maxY - plan.y.place(last.y) * plot.height))
    }
    let places = Self.spreadApart(labels.map { min(max($0.y, plot.y), plot.maxY) }, gap: 16)
    for index in labels.indices { labels[index].y = places[index] }
    // What was pushed below the plot is pushed up again, the lowest first.
    var limit = plot.maxY + 4
    for index in labels.indices.sorted(by: { labels[$0].y > labels[$1].y }) {
      labels[index].y = min(labels[index].y, limit)
      limit = labels[index].y - 16
    }
    return .atEnds(labels)
  }

  /// The places moved as little as needed to be `gap` apart.
  static func spreadApart(_ places: [Double], gap: Double) -> [Double] {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var groups: [(members: [Int], middle: Double)] = []
    for index in order {
      var group = (members: [index], middle: places[index])
      while let last = groups.last {
        let reach = Double(last.members.count + group.members.count) / 2 * gap
        guard group.middle - last.middle < reach else { break }
        let count = Double(last.members.count + group.members.count)
        group = (
          last.members + group.members,
          (last.middle * Double(last.members.count) + group.middle * Double(group.members.count)) / count
        )
        groups.removeLast()
      }
      groups.append(group)
    }
    var result = places
    for group in groups {
      for (rank, member) in group.members.enumerated() {
        result[member] = group.middle + (Double(rank) - Double(group.members.count - 1) / 2) * gap
      }
    }
    return result
  }

  private static func legendRows(_ plan: ChartPlan, width: Double) -> [[LegendEntry]] {
    var rows: [[LegendEntry]] = [[]]
    var x = 14.0
    for (index, entry) in plan.legend.enumerated() {
      let name = TextMeasure.fitted(entry.name, width: min(240, width - 60), size: Drawing.textSize)
      let room = TextMeasure.width(name, size: Drawing.textSize) + 40
      if x + room > width - 14, rows.last?.isEmpty == false {
        rows.append([])
        x = 14
      }
      rows[rows.count - 1].append(LegendEntry(index: index, name: name, x: x))
      x += room
    }
    return rows
  }
}
