extension ChartRenderer {
  /// The texts beside marks; one that would overlap another or leave the frame tries the other sides, then gives up.
  func annotations() -> Markup {
    let nameWidth = TextMeasure.width(plan.yLabel, size: Drawing.textSize)
    var taken = plan.yLabel.isEmpty ? [] : [Box(x: 8, y: layout.yNameTop, width: nameWidth, height: 12)]
    let dots = lineDots()
    var texts: [Markup] = []
    let plot = layout.plot
    // Left of the plot and below it stand the labels of the axes, right of it perhaps the names of lines.
    let right = if case .atEnds = layout.naming { plot.maxX } else { options.width - 2 }
    let frame = Box(x: plot.x, y: layout.yNameTop, width: right - plot.x, height: plot.maxY - layout.yNameTop)
    for series in plan.series {
      let placement = BoxPlacement(series, self)
      for item in series.items {
        guard let annotation = item.annotation, !annotation.text.isEmpty,
          let mark = markBox(series, item, placement)
        else { continue }
        let width = TextMeasure.width(annotation.text, size: Drawing.textSize)
        let sides = sides(of: annotation.position, series)
        let places = sides.map { side in Self.place(side, mark, width: width) }
        let free = places.filter { box in frame.contains(box) && !taken.contains { $0.overlaps(box) } }
        let clear = free.first { box in !dots.contains { box.contains(Box(x: $0.x, y: $0.y, width: 0, height: 0)) } }
        guard let place = clear ?? free.first else { continue }
        taken.append(place)
        texts.append(
          .label(annotation.text, at: Point(place.x + width / 2, place.y + 12), anchor: "middle", class: "halo"))
      }
    }
    return .sequence(texts)
  }

  /// Places along the lines of the chart, which annotations avoid when they can.
  private func lineDots() -> [Point] {
    plan.series.filter { $0.kind == .line }.flatMap { series in
      let stride = max(1, series.items.count / 200)
      return series.items.enumerated().filter {
        $0.offset % stride == 0 && $0.element.y.isFinite && $0.element.x.isFinite
      }
      .map { Point(x($0.element.x), y($0.element.y)) }
    }
  }

  private func markBox(_ series: PlotSeries, _ item: PlotSeries.Item, _ placement: BoxPlacement) -> Box? {
    let plot = layout.plot
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
      return Box(x: x(item.x) - 4, y: y(top) - 4, width: 8, height: 8)
    }
  }

  /// The sides to try, the wanted one first.
  private func sides(of position: AnnotationPosition, _ series: PlotSeries) -> [AnnotationPosition] {
    guard position == .automatic else { return [position, .top, .trailing, .bottom, .leading] }
    switch series.kind {
    case .bar: return series.isLying ? [.trailing, .overlay] : [.top, .overlay]
    case .rectangle: return [.overlay]
    case .rule: return [.topTrailing, .topLeading, .bottomTrailing, .bottomLeading]
    default: return [.top, .trailing, .leading, .bottom]
    }
  }

  /// The box of a text of a width on one side of a mark.
  private static func place(_ side: AnnotationPosition, _ mark: Box, width: Double) -> Box {
    let height = 16.0
    let middleX = mark.x + mark.width / 2 - width / 2
    let middleY = mark.y + mark.height / 2 - height / 2
    // Along a rule the text ends where the rule ends; beside anything else it begins there.
    let isLevel = mark.height == 0
    let isUpright = mark.width == 0
    let right = isLevel ? mark.maxX - width - 4 : mark.maxX + 4
    let left = isLevel ? mark.x + 4 : mark.x - width - 4
    let above = isUpright ? mark.y : mark.y - height - 1
    let below = isUpright ? mark.maxY - height : mark.maxY + 2
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
