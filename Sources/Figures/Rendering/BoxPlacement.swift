/// Finds the rectangle of a bar or cell.
struct BoxPlacement {
  private let series: PlotSeries
  private let renderer: ChartRenderer
  private let xStep: Double
  private let yStep: Double

  init(_ series: PlotSeries, _ renderer: ChartRenderer) {
    self.series = series
    self.renderer = renderer
    xStep = Self.step(series.items.map(\.x), renderer.plan.x, renderer.layout.usableWidth)
    yStep = Self.step(series.items.map(\.y), renderer.plan.y, renderer.layout.usableHeight)
  }

  /// The rectangle in pixels; nil when the item has no place.
  func box(_ item: PlotSeries.Item) -> Box? {
    guard item.x.isFinite || item.y.isFinite else { return nil }
    let plot = renderer.layout.plot
    let (left, width) =
      item.x.isNaN
      ? (plot.x, plot.width)
      : item.xEnd.isNaN
        ? across(renderer.x(item.x), xStep, item.width, slot(item, .horizontal))
        : stretch(item.x, item.xEnd, renderer.plan.x, renderer.x, slot(item, .horizontal))
    let (top, height) =
      item.y.isNaN
      ? (plot.y, plot.height)
      : item.yEnd.isNaN
        ? across(renderer.y(item.y), yStep, item.height, slot(item, .vertical))
        : stretch(item.y, item.yEnd, renderer.plan.y, renderer.y, slot(item, .vertical))
    let isCell = series.kind == .rectangle || !series.isLying && !item.xEnd.isNaN
    let hair = isCell && width > 4 && item.x.isFinite && item.y.isFinite ? 0.5 : 0
    return Box(
      x: left + hair + item.offset.x, y: top + item.offset.y, width: max(width - 2 * hair, 0.5),
      height: max(height - hair, 0.5))
  }

  /// The pixels between two neighbours.
  private static func step(_ values: [Double], _ scale: AxisScale, _ length: Double) -> Double {
    if scale.isCategory { return scale.band * length }
    let gap = PlotSeries.smallestGap(values)
    guard scale.type == .linear, scale.upper > scale.lower else { return length / Double(max(1, values.count)) }
    return min(length, gap / (scale.upper - scale.lower) * length)
  }

  /// The part of the room across an axis that marks side by side leave to this one.
  private func slot(_ item: PlotSeries.Item, _ axis: Axis) -> (start: Double, end: Double) {
    let usual: Axis =
      series.isLying || (series.kind == .rectangle && renderer.plan.y.isCategory && !renderer.plan.x.isCategory)
      ? .vertical : .horizontal
    return (series.look.position?.axis ?? usual) == axis ? item.slot : (0, 1)
  }

  private func across(
    _ middle: Double, _ step: Double, _ size: MarkDimension, _ slot: (start: Double, end: Double)
  ) -> (Double, Double) {
    let isAlone = slot == (0, 1)
    let usual = series.kind == .bar ? (isAlone ? min(step * 0.78, 64) : step * 0.78) : step
    let room = isAlone ? usual : renderer.room(series.look.position?.span ?? .automatic, step)
    let start = middle - room / 2 + room * slot.start
    let length = room * (slot.end - slot.start)
    let whole: Double =
      switch size {
      case .automatic: length
      case .fixed(let pixels): pixels
      case .ratio(let ratio): (isAlone ? step : length) * ratio
      case .inset(let inset): (isAlone ? step : length) - 2 * inset
      }
    return (start + (length - whole) / 2, max(whole, 0.5))
  }

  /// The part of the stretch between two values that marks side by side leave to this one.
  ///
  /// A logarithmic scale has no zero, so bars begin at its lower end.
  private func stretch(
    _ first: Double, _ second: Double, _ scale: AxisScale, _ pixel: (Double) -> Double,
    _ slot: (start: Double, end: Double)
  ) -> (Double, Double) {
    let (from, to) = (pixel(scale.floored(first)), pixel(scale.floored(second)))
    let whole = abs(to - from)
    return (min(from, to) + whole * slot.start, whole * (slot.end - slot.start))
  }
}
