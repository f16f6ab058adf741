internal import MarkupText

extension ChartRenderer {
  /// The texts beside marks; one that would overlap another or leave the frame tries the other sides, then gives up.
  func annotations() -> Markup {
    var taken = takenBoxes
    let dots = lineDots()
    let frame = annotationFrame
    var texts: [Markup] = []
    for (rank, series) in plan.series.enumerated() where series.items.contains(where: { !$0.annotations.isEmpty }) {
      let placement = BoxPlacement(series, self)
      let sectors = series.kind == .sector ? allSectors : []
      for (index, item) in series.items.enumerated() {
        for annotation in item.annotations {
          guard !annotation.text.string.isEmpty, let mark = markBox((rank, index), placement, sectors) else { continue }
          let size = Self.size(annotation.text)
          let places = sides(of: annotation.position, series).map { side in
            Self.place(side, mark, size, annotation)
          }
          let free = places.filter { box in frame.contains(box) && !taken.contains { $0.overlaps(box) } }
          let clear = free.first { box in !dots.contains { box.contains(Box(x: $0.x, y: $0.y, width: 0, height: 0)) } }
          guard let place = clear ?? free.first else { continue }
          taken.append(place)
          texts.append(text(annotation.text, in: place, over: item, series, isInside: mark.overlaps(place)))
        }
      }
    }
    return .sequence(texts)
  }

  private static let lineHeight = 16.0

  private static func size(_ text: Text) -> (width: Double, height: Double) {
    let widths = text.lines.map { TextMeasure.width($0, size: Drawing.textSize) * (text.isBold ? 1.08 : 1) }
    return (widths.max() ?? 0, Double(text.lines.count) * lineHeight)
  }

  /// The text, line by line; on a coloured mark in the ink that reads on it.
  private func text(
    _ text: Text, in box: Box, over item: PlotSeries.Item, _ series: PlotSeries, isInside: Bool
  ) -> Markup {
    let isOnColor = isInside && [.bar, .rectangle, .sector].contains(series.kind)
    var ink = text.color?.css
    if isOnColor, ink == nil {
      ink = item.rampStep.map { (plan.ramp?.ramp ?? .sequential).ink($0) }
    }
    let names = [text.isBold ? "strong" : nil, ink != nil && isOnColor ? nil : "halo"].compactMap { $0 }
    let lines = text.lines.enumerated().map { index, line in
      let place = Point(box.x + box.width / 2, box.y + 12 + Double(index) * Self.lineHeight)
      return Markup.label(
        line, at: place, anchor: "middle", class: names.isEmpty ? nil : names.joined(separator: " "), fill: ink)
    }
    return .sequence(lines)
  }

  /// What annotations must not cover: the name of the y axis, and labels within the plot.
  private var takenBoxes: [Box] {
    guard let place = layout.yName, !layout.turnsYName else { return [] }
    let width = TextMeasure.width(plan.yLabel, size: Drawing.textSize)
    return [Box(x: place.x, y: place.y - 10, width: width, height: 12)]
  }

  /// Where annotations may stand: the plot and, above it, the row of the name of the y axis.
  private var annotationFrame: Box {
    let plot = layout.plot
    let hasRight = layout.yTicks.contains { $0.edge == .trailing && !$0.labels.isEmpty }
    let isOpen = if case .none = layout.naming { !hasRight } else { false }
    let right = isOpen || plan.isPolar ? options.width - 2 : plot.maxX
    let hasTop = layout.xTicks.contains { $0.edge == .top && !$0.labels.isEmpty }
    let top = hasTop ? plot.y : max(2, plot.y - 20)
    return Box(x: plot.x, y: top, width: right - plot.x, height: plot.maxY - top)
  }

  /// Places along the lines of the chart, which annotations avoid when they can.
  private func lineDots() -> [Point] {
    plan.series.filter { $0.kind == .line }.flatMap { series in
      let stride = max(1, series.items.count / 200)
      return series.items.enumerated().filter {
        $0.offset % stride == 0 && $0.element.y.isFinite && $0.element.x.isFinite
      }
      .map { point($0.element, series, x: $0.element.x, y: $0.element.y) }
    }
  }

  /// The box of a mark, named by the place of its series and its own.
  private func markBox(_ mark: (series: Int, item: Int), _ placement: BoxPlacement, _ sectors: [Sector]) -> Box? {
    let plot = layout.plot
    let series = plan.series[mark.series]
    let item = series.items[mark.item]
    switch series.kind {
    case .bar, .rectangle: return placement.box(item)
    case .rule:
      if item.y.isFinite, item.yEnd.isNaN {
        return Box(x: plot.x, y: y(item.y), width: plot.width, height: 0)
      }
      return item.x.isFinite ? Box(x: x(item.x), y: plot.y, width: 0, height: plot.height) : nil
    case .line, .point, .area:
      let top = item.yEnd.isNaN ? item.y : item.yEnd
      guard item.x.isFinite, top.isFinite else { return nil }
      let place = point(item, series, x: item.x, y: top)
      let reach = max(4, (item.area ?? 0).squareRoot() / 2)
      return Box(x: place.x - reach, y: place.y - reach, width: 2 * reach, height: 2 * reach)
    case .sector:
      guard let sector = sectors.first(where: { $0.place == mark }) else { return nil }
      let isPie = sector.inner == 0
      let center = place(
        sector, sector.inner + (sector.outer - sector.inner) * (isPie ? 0.64 : 0.5), (sector.start + sector.end) / 2)
      return Box(x: center.x - 1, y: center.y - 1, width: 2, height: 2)
    }
  }

  /// The sides to try, the wanted one first.
  private func sides(of position: AnnotationPosition, _ series: PlotSeries) -> [AnnotationPosition] {
    if series.kind == .sector { return [.overlay] }
    guard position == .automatic else { return [position, .top, .trailing, .bottom, .leading] }
    switch series.kind {
    case .bar: return series.isLying ? [.trailing, .overlay] : [.top, .overlay]
    case .rectangle: return [.overlay]
    case .rule: return [.topTrailing, .topLeading, .bottomTrailing, .bottomLeading]
    default: return [.top, .trailing, .leading, .bottom]
    }
  }

  /// The box of a text on one side of a mark.
  private static func place(
    _ side: AnnotationPosition, _ mark: Box, _ size: (width: Double, height: Double), _ annotation: MarkAnnotation
  ) -> Box {
    let (width, height) = size
    let gap = annotation.spacing ?? 4
    let middleX =
      switch annotation.alignment {
      case .leading: mark.x
      case .trailing: mark.maxX - width
      default: mark.x + mark.width / 2 - width / 2
      }
    let middleY =
      switch annotation.alignment {
      case .top: mark.y
      case .bottom: mark.maxY - height
      default: mark.y + mark.height / 2 - height / 2
      }
    // Along a rule the text ends where the rule ends; beside anything else it begins there.
    let isLevel = mark.height == 0
    let isUpright = mark.width == 0
    let right = isLevel ? mark.maxX - width - gap : mark.maxX + gap
    let left = isLevel ? mark.x + gap : mark.x - width - gap
    let above = isUpright ? mark.y : mark.y - height - gap + 3
    let below = isUpright ? mark.maxY - height : mark.maxY + gap - 2
    let (x, y): (Double, Double) =
      switch side {
      case .automatic, .top: (middleX, above)
      case .overlay: (middleX, middleY)
      case .bottom: (middleX, below)
      case .leading: (left, middleY)
      case .trailing: (right, middleY)
      case .topLeading: (left, above)
      case .topTrailing: (right, above)
      case .bottomLeading: (left, below)
      case .bottomTrailing: (right, below)
      }
    return Box(x: x, y: y, width: width, height: height)
  }
}
