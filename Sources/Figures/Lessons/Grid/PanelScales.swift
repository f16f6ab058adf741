/// What the panels of a grid have in common: their colours, their axes, one legend.
///
/// An author's own choice in a panel stays as it is.
struct PanelScales {
  /// The ramp of all heat maps, what it reaches over and what its numbers are; nil without a common one.
  private(set) var ramp: (ramp: ColorRamp, domain: ClosedRange<Double>, label: String)?
  /// The names of all series with their colours; empty when no panel has several.
  private(set) var series: [(name: String, color: FigureColor)] = []

  /// Gives the panels common scales.
  init(_ panels: inout [ChartPanel], sharesAll: Bool) {
    shareSeries(of: &panels, areSame: !sharesAll)
    guard sharesAll else { return }
    shareColors(of: &panels)
    shareAxis(\.x, of: &panels) { ($0.x, $0.xLabel) }
    shareAxis(\.y, of: &panels) { ($0.y, $0.yLabel) }
  }

  private mutating func shareColors(of panels: inout [ChartPanel]) {
    let maps = panels.compactMap { if case .heatmap(let map) = $0.content { map } else { nil } }
      .filter { $0.options.domain == nil }
    guard let first = maps.first else { return }
    let cells = maps.map(\.cells)
    let scales = zip(maps, cells).map { $0.scale($1) }
    let chosen: ColorRamp = scales.contains { $0.ramp == .diverging } ? .diverging : .sequential
    let ends = cells.flatMap { cells in
      let finite = cells.values.filter { !$0.isNaN }
      return [finite.min(), finite.max()].compactMap { $0 }
    }
    let shared = ColorRamp.suiting(ends, ramp: chosen)
    for index in panels.indices {
      guard case .heatmap(let map) = panels[index].content, map.options.domain == nil else { continue }
      let usesLegend = map.options.legend == .automatic && maps.count > 1
      let common = map.sharing(shared.ramp, shared.domain)
      panels[index].content = .heatmap(usesLegend ? common.chartLegend(.hidden) : common)
    }
    if maps.count > 1 { ramp = (shared.ramp, shared.domain, first.options.valueLabel) }
  }

  /// The same name has the same colour in every panel, and is explained once.
  private mutating func shareSeries(of panels: inout [ChartPanel], areSame: Bool) {
    let charts = panels.compactMap { if case .chart(let chart) = $0.content { chart } else { nil } }
    guard charts.count > 1, charts.allSatisfy({ $0.options.hasUsualNames }) else { return }
    let legends = charts.map { ChartPlan($0.marks, $0.options).legend.groups }
    // One legend can explain colours; symbols, dashes and sizes stay with their panels.
    guard legends.allSatisfy({ $0.count <= 1 }) else { return }
    let entries = legends.map { $0.first?.entries ?? [] }
    if areSame, Set(entries.map { $0.map(\.name) }).count > 1 { return }
    guard entries.contains(where: { $0.count > 1 }), entries.joined().allSatisfy({ $0.color != nil }) else { return }
    for entry in entries.joined() where !series.contains(where: { $0.name == entry.name }) {
      series.append((entry.name, entry.color ?? .primary))
    }
    // The same colour for two names cannot be explained by one legend: each name gets its own.
    if Set(series.map(\.color)).count < series.count {
      for index in series.indices { series[index].color = .series(index + 1) }
    }
    for index in panels.indices {
      guard case .chart(var chart) = panels[index].content else { continue }
      chart.options.colors = series.map { (name: $0.name, look: $0.color) }
      chart.options.legend.visibility = .hidden
      panels[index].content = .chart(chart)
    }
  }

  /// Charts that agree on what an axis shows get one domain of it.
  private func shareAxis(
    _ axis: WritableKeyPath<ChartOptions, ChartOptions.AxisOptions>, of panels: inout [ChartPanel],
    _ scale: (ChartPlan) -> (AxisScale, label: String)
  ) {
    var ends: [Double] = []
    var labels: Set<String> = []
    var chosen: [Int] = []
    for (index, panel) in panels.enumerated() {
      guard case .chart(let chart) = panel.content else { continue }
      let plan = ChartPlan(chart.marks, chart.options)
      let (fitted, label) = scale(plan)
      guard !fitted.isCategory, plan.series.contains(where: { !$0.items.isEmpty }) else { continue }
      ends += [fitted.lower, fitted.upper]
      labels.insert(label)
      if chart.options[keyPath: axis].domain.values == nil { chosen.append(index) }
    }
    guard labels.count == 1, chosen.count > 1, let low = ends.min(), let high = ends.max() else { return }
    for index in chosen {
      guard case .chart(var chart) = panels[index].content else { continue }
      chart.options[keyPath: axis].domain.values = [.number(low), .number(high)]
      chart.options[keyPath: axis].isShared = true
      panels[index].content = .chart(chart)
    }
  }
}

extension ChartOptions {
  /// True when the author left it to the chart how series are coloured and named.
  fileprivate var hasUsualNames: Bool {
    colors.isEmpty && colorRange.isEmpty && legend.visibility == .automatic && legend.position == .automatic
  }
}
