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

/// The scale of a colour ramp: a row of colours between two numbers.
struct RampLegend {
  private let ramp: ColorRamp
  private let domain: ClosedRange<Double>
  private let label: String

  init(_ ramp: ColorRamp, domain: ClosedRange<Double>, label: String) {
    self.ramp = ramp
    self.domain = domain
    self.label = label
  }

  /// The legend with its upper left corner at a place, at most `room` pixels wide; it is 18 pixels high.
  func markup(x: Double, y: Double, room: Double) -> Markup {
    var x = x
    var parts: [Markup] = []
    let low = Ticks.typeset(Ticks.brief(domain.lowerBound))
    let high = Ticks.typeset(Ticks.brief(domain.upperBound))
    let texts = [label, low, high].reduce(0) { $0 + TextMeasure.width($1, size: Drawing.textSize) } + 26
    let cell = min(7, max(1, (room - texts) / Double(ColorRamp.steps)))
    for text in [label, low] where !text.isEmpty {
      parts.append(.label(text, at: Point(x, y + 12), class: "quiet"))
      x += TextMeasure.width(text, size: Drawing.textSize) + (text == low ? 6 : 10)
    }
    for step in 0..<ColorRamp.steps {
      parts.append(.rectangle(Box(x: x, y: y + 3, width: cell + 0.3, height: 11), [.init("fill", ramp.fill(step))]))
      x += cell
    }
    parts.append(.label(high, at: Point(x + 6, y + 12), class: "quiet"))
    return .sequence(parts)
  }
}
