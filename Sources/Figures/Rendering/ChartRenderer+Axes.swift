extension ChartRenderer {
  /// Level lines at the ticks of y, or upright ones when y has names.
  func grid() -> Markup {
    let plot = layout.plot
    var lines: [Markup] = []
    if !plan.y.isCategory, !options.y.isHidden {
      for tick in layout.yTicks.ticks {
        let y = (plot.maxY - tick.place * plot.height).rounded() + 0.5
        lines.append(.line(Point(plot.x, y), Point(plot.maxX, y)))
      }
    } else if !plan.x.isCategory, !options.x.isHidden, !plan.series.contains(where: { $0.kind == .rectangle }) {
      for tick in layout.xTicks.ticks {
        let x = layout.x(tick.place).rounded() + 0.5
        lines.append(.line(Point(x, plot.y), Point(x, plot.maxY)))
      }
    }
    return .group("grid", lines)
  }

  /// Tick labels, the base line and the names of the axes.
  func axes() -> Markup {
    .sequence([baseLine(), xLabels(), yLabels(), axisNames()])
  }

  private func baseLine() -> Markup {
    let plot = layout.plot
    guard !options.x.isHidden else { return .empty }
    var lines: [Markup] = []
    if plan.y.isCategory {
      let x = self.x(plan.x.isCategory ? -0.5 : plan.x.baseline).rounded() + 0.5
      lines.append(.line(Point(x, plot.y), Point(x, plot.maxY)))
    } else {
      let y = self.y(plan.y.baseline).rounded() + 0.5
      lines.append(.line(Point(plot.x, y), Point(plot.maxX, y)))
    }
    if !plan.x.isCategory, !plan.y.isCategory {
      for tick in layout.xTicks.ticks {
        let x = layout.x(tick.place).rounded() + 0.5
        lines.append(.line(Point(x, plot.maxY), Point(x, plot.maxY + 4)))
      }
    }
    return .group("axis", lines)
  }

  private func xLabels() -> Markup {
    guard !options.x.isHidden else { return .empty }
    let plot = layout.plot
    let labels = layout.xTicks.ticks.map { tick -> Markup in
      let x = layout.x(tick.place)
      if layout.turnsXLabels {
        return .label(
          tick.label, at: Point(x + 4, plot.maxY + 14), anchor: "end", class: "quiet", rotated: -45, title: tick.full)
      }
      let half = TextMeasure.width(tick.label, size: Drawing.textSize) / 2
      let middle = min(max(x, half + 1), options.width - half - 1)
      return .label(
        tick.label, at: Point(middle, plot.maxY + 18), anchor: "middle", class: "quiet", title: tick.full)
    }
    return .sequence(labels)
  }

  private func yLabels() -> Markup {
    guard !options.y.isHidden else { return .empty }
    let plot = layout.plot
    let labels = layout.yTicks.ticks.map { tick -> Markup in
      let y = plan.y.isCategory ? plot.y + tick.place * plot.height : plot.maxY - tick.place * plot.height
      return .label(tick.label, at: Point(plot.x - 8, y + 4), anchor: "end", class: "quiet", title: tick.full)
    }
    return .sequence(labels)
  }

  private func axisNames() -> Markup {
    let plot = layout.plot
    var names: [Markup] = []
    if !plan.yLabel.isEmpty {
      let name = TextMeasure.fitted(plan.yLabel, width: options.width - 16, size: Drawing.textSize)
      names.append(
        .label(
          name, at: Point(8, layout.yNameTop + 10), class: "axis-name", title: name == plan.yLabel ? nil : plan.yLabel))
    }
    if !plan.xLabel.isEmpty {
      let name = TextMeasure.fitted(plan.xLabel, width: options.width - 16, size: Drawing.textSize)
      let half = TextMeasure.width(name, size: Drawing.textSize) / 2
      let x = min(max(plot.x + plot.width / 2, half + 8), options.width - half - 8)
      names.append(
        .label(
          name, at: Point(x, options.height - 8), anchor: "middle", class: "axis-name",
          title: name == plan.xLabel ? nil : plan.xLabel))
    }
    return .sequence(names)
  }
}
