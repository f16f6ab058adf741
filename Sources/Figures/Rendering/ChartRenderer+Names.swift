internal import MarkupText

extension ChartRenderer {
  /// The legend, the names at the ends of lines, or the scale of the colour ramp.
  func names() -> Markup {
    var parts: [Markup] = []
    switch layout.naming {
    case .none: break
    case .legend(let legend, let corner): parts += legend.items.map { legendItem($0, corner) }
    case .atEnds(let labels): parts += labels.map(endLabel)
    }
    if let ramp = plan.ramp, let top = layout.rampTop {
      parts.append(
        RampLegend(ramp.ramp, domain: ramp.domain, label: ramp.label).markup(x: 10, y: top, room: options.width - 20))
    }
    return .sequence(parts)
  }

  private func legendItem(_ item: LegendLayout.Item, _ corner: Point) -> Markup {
    let place = Point(corner.x + item.x, corner.y + item.y)
    guard let entry = item.entry else { return .label(item.text, at: place, class: "quiet", title: item.full) }
    let text = Point(place.x + LegendLayout.swatch, place.y)
    return swatch(entry, at: Point(place.x, place.y - 4)) + .label(item.text, at: text, title: item.full)
  }

  /// A picture of the marks of a name: `place` is the left end of its middle line.
  private func swatch(_ entry: ChartLegend.Entry, at place: Point) -> Markup {
    let named = plan.series.filter { $0.name?.contains(entry.name) ?? false }
    let kinds = named.map(\.kind)
    let color = entry.color ?? .secondary
    var parts: [Markup] = []
    let hasLine = kinds.contains(.line) || entry.line != nil
    if hasLine {
      parts.append(
        .line(
          place, Point(place.x + 18, place.y),
          [
            .init("class", entry.line == nil ? "line s\(color.series ?? 1)" : "line"), .init("stroke", color.css),
            .init("stroke-width", 2.5), .init("stroke-dasharray", entry.line?.dashText),
          ]))
    }
    let showsSymbol = kinds.contains(.point) || (entry.symbol != nil && entry.color == nil)
    if showsSymbol || entry.area != nil {
      let symbol = entry.symbol ?? .circle
      let look = SymbolShape.attributes(color, isStroke: SymbolShape.isStroke(symbol))
      parts.append(
        SymbolShape.markup(symbol, at: Point(place.x + 9, place.y), area: entry.area ?? 60, look))
    }
    if parts.isEmpty {
      let box = Box(x: place.x + 3, y: place.y - 6, width: 12, height: 12)
      // Where edges are dashed, they tell bars apart.
      let bars = named.first { $0.line != nil && $0.kind == .bar }
      let look = bars.flatMap { series in series.items.first.map { fade(series, $0) + edge(color.css, series, $0) } }
      parts.append(.rectangle(box, [.init("rx", 2), .init("fill", color.css)] + (look ?? [])))
    }
    return .sequence(parts)
  }

  private func endLabel(_ label: ChartLayout.EndLabel) -> Markup {
    let series = plan.series[label.series]
    guard let last = series.items.last(where: { $0.x.isFinite && $0.y.isFinite }) else { return .empty }
    let end = point(last, series, x: last.x, y: last.y)
    let text = Point(layout.plot.maxX + 12, label.y + 4)
    let dot = Markup.shape(
      "circle", [.init("cx", end.x), .init("cy", end.y), .init("r", 3), .init("fill", series.color.css)])
    return dot + .label(label.name, at: text, class: "strong")
  }
}
