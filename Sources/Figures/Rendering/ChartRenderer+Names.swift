extension ChartRenderer {
  /// The legend, the names at the ends of lines, or the scale of the colour ramp.
  func names() -> Markup {
    var top = layout.legendTop
    var parts: [Markup] = []
    switch layout.naming {
    case .none: break
    case .legend(let rows):
      for row in rows {
        parts += row.map { entry($0, y: top + 10) }
        top += 20
      }
      top += 4
    case .atEnds(let labels): parts += labels.map(endLabel)
    }
    if let ramp = plan.ramp, options.legend != .hidden {
      parts.append(
        RampLegend(ramp.ramp, domain: ramp.domain, label: ramp.label).markup(x: 10, y: top, room: options.width - 20))
    }
    return .sequence(parts)
  }

  private func entry(_ entry: ChartLayout.LegendEntry, y: Double) -> Markup {
    let item = plan.legend[entry.index]
    let kinds = plan.series.filter { $0.name == item.name }.map(\.kind)
    let swatch: Markup
    if kinds.contains(.line) {
      swatch = .line(
        Point(entry.x, y - 4), Point(entry.x + 18, y - 4),
        [
          .init("class", "line s\(item.color.series ?? 1)"), .init("stroke", item.color.css),
          .init("stroke-width", 2.5),
        ])
    } else if kinds.contains(.point) {
      var path = PathText()
      let isStroke = SymbolShape.append(item.symbol, at: Point(entry.x + 9, y - 4), area: 60, to: &path)
      swatch = .path(path, SymbolShape.attributes(item.color, isStroke: isStroke))
    } else {
      swatch = .rectangle(
        Box(x: entry.x + 3, y: y - 10, width: 12, height: 12), [.init("rx", 2), .init("fill", item.color.css)])
    }
    return swatch
      + .label(entry.name, at: Point(entry.x + 24, y), title: entry.name == item.name ? nil : item.name)
  }

  private func endLabel(_ label: ChartLayout.EndLabel) -> Markup {
    let series = plan.series[label.series]
    guard let last = series.items.last(where: { $0.y.isFinite }) else { return .empty }
    let end = Point(x(last.x), y(last.y))
    let text = Point(layout.plot.maxX + 12, label.y + 4)
    let dot = Markup.shape(
      "circle", [.init("cx", end.x), .init("cy", end.y), .init("r", 3), .init("fill", series.color.css)])
    return dot + .label(label.name, at: text, class: "strong")
  }
}
