internal import MarkupText

extension ChartRenderer {
  /// A level or an upright line between two points, with the look that the author gave it.
  private typealias AxisLine = (from: Point, to: Point, stroke: AxisStroke)

  /// Lines through the plot at the ticks.
  func grid() -> Markup {
    let plot = layout.plot
    var lines: [AxisLine] = []
    for ticks in layout.yTicks {
      for tick in ticks.ticks {
        guard let stroke = tick.grid else { continue }
        let y = layout.y(tick.place).rounded() + 0.5
        lines.append((Point(plot.x, y), Point(plot.maxX, y), stroke))
      }
    }
    for ticks in layout.xTicks {
      for tick in ticks.ticks {
        guard let stroke = tick.grid else { continue }
        let x = layout.x(tick.place).rounded() + 0.5
        lines.append((Point(x, plot.y), Point(x, plot.maxY), stroke))
      }
    }
    return draw(lines, "grid")
  }

  /// The lines as one path, but those that have a look of their own.
  private func draw(_ lines: [AxisLine], _ name: String) -> Markup {
    var path = PathText()
    var others: [Markup] = []
    for line in lines {
      if line.stroke.isUsual {
        path.move(line.from)
        path.line(line.to)
      } else {
        others.append(.line(line.from, line.to, [.init("class", name)] + paint(line.stroke)))
      }
    }
    return .sequence((path.text.isEmpty ? [] : [.path(path, [.init("class", name)])]) + others)
  }

  /// Ticks, their labels, the base line and the names of the axes.
  func axes() -> Markup {
    .sequence([baseLine(), xLabels(), yLabels(), axisNames()])
  }

  private func paint(_ stroke: AxisStroke) -> [Markup.Attribute] {
    [
      .init("stroke", stroke.color?.css), .init("stroke-opacity", stroke.color?.opacityText),
      .init("stroke-width", stroke.style.map { Coordinate.amount($0.lineWidth) }),
      .init("stroke-dasharray", stroke.style?.dashText),
    ]
  }

  private func baseLine() -> Markup {
    let plot = layout.plot
    var lines: [AxisLine] = []
    if !layout.xTicks.isEmpty {
      if plan.y.isCategory {
        let start = (plan.x.isCategory ? plot.x : x(plan.x.baseline)).rounded() + 0.5
        lines.append((Point(start, plot.y), Point(start, plot.maxY), AxisStroke()))
      } else {
        let y = self.y(plan.y.baseline).rounded() + 0.5
        lines.append((Point(plot.x, y), Point(plot.maxX, y), AxisStroke()))
      }
    }
    for ticks in layout.xTicks {
      let (edge, direction) = ticks.edge == .top ? (plot.y, -1.0) : (plot.maxY, 1.0)
      for tick in ticks.ticks {
        guard let mark = tick.mark else { continue }
        let x = layout.x(tick.place).rounded() + 0.5
        lines.append((Point(x, edge), Point(x, edge + direction * mark.length), mark.stroke))
      }
    }
    for ticks in layout.yTicks {
      let (edge, direction) = ticks.edge == .trailing ? (plot.maxX, 1.0) : (plot.x, -1.0)
      for tick in ticks.ticks {
        guard let mark = tick.mark else { continue }
        let y = layout.y(tick.place).rounded() + 0.5
        lines.append((Point(edge, y), Point(edge + direction * mark.length, y), mark.stroke))
      }
    }
    return draw(lines, "axis")
  }

  private func xLabels() -> Markup {
    .sequence(
      layout.xTicks.flatMap { ticks in
        ticks.ticks.compactMap { tick in tick.label.map { xLabel($0, tick, ticks) } }
      })
  }

  private func xLabel(_ label: AxisTicks.TickLabel, _ tick: AxisTicks.Tick, _ ticks: AxisTicks) -> Markup {
    let plot = layout.plot
    let isTop = ticks.edge == .top
    let x = layout.x(tick.place)
    let gap = max(4, ticks.longestTick)
    if ticks.slants {
      let place = isTop ? Point(x + 2, plot.y - gap - 4) : Point(x + 4, plot.maxY + 10 + gap)
      return self.label(label, at: place, anchor: isTop ? nil : "end", turned: -45)
    }
    if ticks.isUpright {
      let isFromAbove = label.orientation == .verticalReversed
      let place = Point(x + (isFromAbove ? -4 : 4), isTop ? plot.y - gap - 3 : plot.maxY + gap + 3)
      let anchor = isTop == isFromAbove ? "end" : nil
      return self.label(label, at: place, anchor: anchor, turned: isFromAbove ? 90 : -90)
    }
    let half = TextMeasure.width(label.text, size: Drawing.textSize) / 2
    let (low, high) = ticks.preset == .aligned ? (plot.x, plot.maxX) : (1, options.width - 1)
    let middle = min(max(x, low + half), high - half)
    return self.label(label, at: Point(middle, isTop ? plot.y - gap - 4 : plot.maxY + gap + 14), anchor: "middle")
  }

  private func yLabels() -> Markup {
    .sequence(
      layout.yTicks.flatMap { ticks in
        ticks.ticks.compactMap { tick in tick.label.map { yLabel($0, tick, ticks) } }
      })
  }

  private func yLabel(_ label: AxisTicks.TickLabel, _ tick: AxisTicks.Tick, _ ticks: AxisTicks) -> Markup {
    let plot = layout.plot
    let y = layout.y(tick.place)
    let gap = max(4, ticks.longestTick) + 4
    let isTrailing = ticks.edge == .trailing
    if ticks.preset == .inset {
      return self.label(
        label, at: Point(isTrailing ? plot.maxX : plot.x, y - 4), anchor: isTrailing ? "end" : nil, halo: true)
    }
    return self.label(
      label, at: Point(isTrailing ? plot.maxX + gap : plot.x - gap, y + 4), anchor: isTrailing ? nil : "end")
  }

  private func label(
    _ label: AxisTicks.TickLabel, at place: Point, anchor: String?, turned: Double? = nil, halo: Bool = false
  ) -> Markup {
    let names = ["quiet", label.isBold ? "strong" : nil, halo ? "halo" : nil].compactMap { $0 }
    return .label(
      label.text, at: place, anchor: anchor, class: names.joined(separator: " "), fill: label.color?.css,
      rotated: turned, title: label.full)
  }

  private func axisNames() -> Markup {
    var names: [Markup] = []
    if let place = layout.yName {
      names.append(
        layout.turnsYName
          ? name(plan.yLabel, at: place, room: layout.plot.height + 40, anchor: "middle", turned: -90)
          : name(
            plan.yLabel, at: place, room: options.width - 16,
            anchor: layout.isTrailing(options.y.label) ? "end" : nil))
    }
    if let place = layout.xName {
      let room = options.width - 16
      let plot = layout.plot
      if layout.isLeading(options.x.label) {
        names.append(name(plan.xLabel, at: Point(min(plot.x, 8 + plot.x), place.y), room: options.width - plot.x - 8))
      } else if layout.isTrailing(options.x.label) {
        names.append(name(plan.xLabel, at: Point(options.width - 8, place.y), room: room, anchor: "end"))
      } else {
        let half = TextMeasure.width(fitted(plan.xLabel, room), size: Drawing.textSize) / 2
        let x = min(max(place.x, half + 8), options.width - half - 8)
        names.append(name(plan.xLabel, at: Point(x, place.y), room: room, anchor: "middle"))
      }
    }
    return .sequence(names)
  }

  private func name(
    _ text: String, at place: Point, room: Double, anchor: String? = nil, turned: Double? = nil
  ) -> Markup {
    let fitted = fitted(text, room)
    return .label(
      fitted, at: place, anchor: anchor, class: "axis-name", rotated: turned, title: fitted == text ? nil : text)
  }

  private func fitted(_ text: String, _ room: Double) -> String {
    TextMeasure.fitted(text, width: room, size: Drawing.textSize)
  }
}
