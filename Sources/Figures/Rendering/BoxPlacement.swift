/// Finds the rectangle of a bar or cell.
struct BoxPlacement {
  private let series: PlotSeries
  private let renderer: ChartRenderer
  private let xStep: Double
  private let yStep: Double

  init(_ series: PlotSeries, _ renderer: ChartRenderer) {
    self.series = series
    self.renderer = renderer
    xStep = Self.step(series.items.map(\.x), renderer.plan.x, renderer.layout.plot.width)
    yStep = Self.step(series.items.map(\.y), renderer.plan.y, renderer.layout.plot.height)
  }

  /// The rectangle in pixels; nil when the item has no place.
  func box(_ item: PlotSeries.Item) -> Box? {
    guard item.x.isFinite, item.y.isFinite else { return nil }
    let isLying = series.isLying
    let share = series.kind == .bar ? 0.78 : 1
    let (left, width) =
      item.xEnd.isNaN
      ? across(renderer.x(item.x), xStep, item.width, share, item.slot)
      : stretch(renderer.x(item.x), renderer.x(item.xEnd), isLying ? (0, 1) : item.slot)
    let (top, height) =
      item.yEnd.isNaN
      ? across(renderer.y(item.y), yStep, item.height, share, item.slot)
      : stretch(renderer.y(floor(item.y)), renderer.y(floor(item.yEnd)))
    let isCell = series.kind == .rectangle || !isLying && !item.xEnd.isNaN
    let hair = isCell && width > 4 ? 0.5 : 0
    return Box(x: left + hair, y: top, width: max(width - 2 * hair, 0.5), height: max(height - hair, 0.5))
  }

  /// The pixels between two neighbours.
  private static func step(_ values: [Double], _ scale: AxisScale, _ length: Double) -> Double {
    if scale.isCategory { return scale.band * length }
    let gap = PlotSeries.smallestGap(values)
    guard scale.type == .linear, scale.upper > scale.lower else { return length / Double(max(1, values.count)) }
    return min(length, gap / (scale.upper - scale.lower) * length)
  }

  private func across(
    _ middle: Double, _ step: Double, _ size: MarkDimension, _ share: Double, _ slot: (start: Double, end: Double)
  ) -> (Double, Double) {
    let whole: Double
    switch size {
    case .automatic: whole = series.kind == .bar && slot.end - slot.start == 1 ? min(step * share, 64) : step * share
    case .fixed(let pixels): whole = pixels
    case .ratio(let ratio): whole = step * ratio
    case .inset(let inset): whole = step - 2 * inset
    }
    let start = middle - whole / 2 + whole * slot.start
    return (start, max(whole * (slot.end - slot.start), 0.5))
  }

  private func stretch(
    _ first: Double, _ second: Double, _ slot: (start: Double, end: Double) = (0, 1)
  ) -> (Double, Double) {
    let whole = abs(second - first)
    return (min(first, second) + whole * slot.start, whole * (slot.end - slot.start))
  }

  /// A log scale has no zero: bars begin at its lower end.
  private func floor(_ value: Double) -> Double {
    renderer.plan.y.type == .log ? max(value, renderer.plan.y.lower) : value
  }
}
