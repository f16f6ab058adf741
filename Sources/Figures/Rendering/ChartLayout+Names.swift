/// Where the names of series stand.
extension ChartLayout {
  private var wantsLegend: Bool {
    let count = plan.legend.groups.map(\.entries.count).reduce(0, +)
    return options.legend.visibility != .hidden && count > (options.legend.visibility == .visible ? 0 : 1)
  }

  /// The height of a legend below the plot.
  var legendBelow: Double {
    guard case .legend(let legend, _) = naming, isBelow(options.legend.position) else { return 0 }
    return legend.height + (options.legend.spacing ?? 4)
  }

  private func isBelow(_ position: AnnotationPosition) -> Bool {
    [.bottom, .bottomLeading, .bottomTrailing].contains(position)
  }

  /// Gives the legend and the scale of the ramp their places, and takes the room for them.
  mutating func placeLegend(_ insets: inout Insets, atEnds endRoom: Double?) {
    let position = options.legend.position
    if endRoom == nil, wantsLegend {
      let isColumn = position == .leading || position == .trailing
      let legend = LegendLayout(
        plan.legend, room: isColumn ? options.width * 0.35 : options.width - 24,
        limit: isColumn ? options.height - insets.top - Self.line : options.height * 0.4, isColumn: isColumn)
      let gap = options.legend.spacing ?? 4
      switch position {
      case .leading:
        naming = .legend(legend, corner: Point(10, insets.top + Self.line))
        insets.left += legend.width + gap + 8
      case .trailing:
        naming = .legend(legend, corner: Point(options.width - legend.width - 8, insets.top + Self.line))
        insets.right += legend.width + gap
      default:
        let x = max(10, (options.width - legend.width) * legendShare - (legendShare == 1 ? 10 : 0))
        let below = isBelow(position)
        naming = .legend(legend, corner: Point(x, below ? options.height - legend.height : insets.top))
        if below { insets.bottom += legend.height + gap } else { insets.top += legend.height + gap }
      }
    }
    guard plan.ramp != nil, options.legend.visibility != .hidden else { return }
    if isBelow(position) {
      insets.bottom += Self.line + 6
      rampTop = options.height - insets.bottom + 8
    } else {
      rampTop = insets.top
      insets.top += Self.line + 6
    }
  }

  /// Where a legend above or below the plot stands: at the left (0), in the middle or at the right (1).
  private var legendShare: Double {
    switch (options.legend.alignment, options.legend.position) {
    case (.center, _): 0.5
    case (.trailing, _), (nil, .topTrailing), (nil, .bottomTrailing): 1
    default: 0
    }
  }

  /// The distance of the ends of two lines from which on their order is seen, in pixels.
  private static let distinctEnds = 5.0

  /// The room for names at the ends of lines; nil when a legend is better.
  func endLabelRoom() -> Double? {
    guard options.legend.visibility == .automatic, options.legend.position == .automatic,
      plan.legend.groups.count == 1, let group = plan.legend.groups.first, (2...6).contains(group.entries.count),
      !plan.x.isCategory, !plan.x.isReversed, options.y.marks?.contains(where: { $0.position == .trailing }) != true
    else { return nil }
    let lines = plan.series.filter { $0.kind == .line && $0.name != nil }
    let others = plan.series.contains { $0.kind != .line && $0.kind != .rule && $0.name != nil }
    guard lines.count == group.entries.count, !others else { return nil }
    guard lines.allSatisfy({ $0.items.contains { $0.y.isFinite } }) else { return nil }
    let widest = lines.map { TextMeasure.width($0.name ?? "", size: Drawing.textSize) }.max() ?? 0
    guard widest <= options.width * 0.25 else { return nil }
    let ends = lines.compactMap { line in
      line.items.last { $0.y.isFinite }.map { plan.y.place($0.y) * options.height * 0.75 }
    }
    // Where lines end at one point, names beside it would not tell which is which.
    let ordered = ends.sorted()
    guard zip(ordered, ordered.dropFirst()).allSatisfy({ $1 - $0 >= Self.distinctEnds }) else { return nil }
    let spread = SpreadApart.places(ends.map { -$0 }, gap: 16)
    guard zip(spread, ends).allSatisfy({ abs($0 + $1) <= 16 }) else { return nil }
    return widest * 1.12 + 20
  }

  /// The names at the ends of lines, apart from each other.
  func endLabels() -> [EndLabel] {
    var labels: [EndLabel] = []
    for (index, series) in plan.series.enumerated() where series.kind == .line {
      guard let name = series.name, let last = series.items.last(where: { $0.y.isFinite }) else { continue }
      labels.append(EndLabel(series: index, name: name, y: y(plan.y.place(last.y))))
    }
    let places = SpreadApart.places(labels.map { min(max($0.y, plot.y), plot.maxY) }, gap: 16)
    for index in labels.indices { labels[index].y = places[index] }
    // What was pushed below the plot is pushed up again, the lowest first.
    var limit = plot.maxY + 4
    for index in labels.indices.sorted(by: { labels[$0].y > labels[$1].y }) {
      labels[index].y = min(labels[index].y, limit)
      limit = labels[index].y - 16
    }
    return labels
  }
}
