/// A chart after everything that does not depend on pixels: series, stacking, scales, colours.
package struct ChartPlan {
  /// The series in the order of drawing.
  package var series: [PlotSeries] = []
  /// The x scale.
  package var x = AxisScale(type: .linear)
  /// The y scale.
  package var y = AxisScale(type: .linear)
  /// The name of the x axis; empty for none.
  package var xLabel = ""
  /// The name of the y axis; empty for none.
  package var yLabel = ""
  /// The names of the legend with their colours and symbols, in order.
  package var legend: [(name: String, color: FigureColor, symbol: MarkSymbol)] = []
  /// What the names of the legend are.
  package var legendLabel: String?
  /// The ramp that colours numbers, what it reaches over and what the numbers are.
  package var ramp: (ramp: ColorRamp, domain: ClosedRange<Double>, label: String)?
  /// How many values were left out because they are not finite.
  package var omitted = 0

  /// Plans the marks; stops when a scale cannot hold them.
  package init(_ marks: [Mark], _ options: ChartOptions) {
    var names = (x: CategoryNames(options.x, axis: "x"), y: CategoryNames(options.y, axis: "y"))
    for mark in marks {
      names.x.add(mark.x)
      names.y.add(mark.y)
    }
    xLabel = options.x.label ?? Self.commonLabel(marks) { $0.x?.label ?? $0.curve?.xLabel }
    yLabel = options.y.label ?? Self.commonLabel(marks) { $0.y?.label ?? $0.curve?.yLabel }
    let painter = SeriesPainter(marks, options)
    legend = painter.legend
    legendLabel = painter.label
    ramp = painter.ramp
    x = names.x.scale
    y = names.y.scale
    let curveDomain = curveDomain(marks, names.x, options)
    group(marks, painter, names, curveDomain)
    Stacking.apply(to: &series)
    x = ScaleFitting(axis: "x", scale: x, options: options.x).fitted(series) { $0.xRange }
    y = ScaleFitting(axis: "y", scale: y, options: options.y).fitted(series) { $0.yRange }
  }

  /// Marks that belong to one line, or that look alike.
  private struct Key: Hashable {
    var kind: Mark.Kind
    var block: [Int]
    var series: PlotValue?
    var color: MarkLook.Key?
    var symbol: MarkLook.Key?
    var position: MarkLook.Key?
    var style: FigureColor?
  }

  private mutating func group(
    _ marks: [Mark], _ painter: SeriesPainter, _ names: (x: CategoryNames, y: CategoryNames),
    _ domain: (ClosedRange<Double>, ScaleType)
  ) {
    var places: [Key: Int] = [:]
    for mark in marks {
      let look = painter.look(of: mark)
      let isNumberKey = painter.isNumber(look.colorKey)
      let key = Key(
        kind: mark.kind, block: mark.kind == .line || mark.kind == .area ? mark.block : [], series: mark.series,
        color: isNumberKey ? nil : look.colorKey,
        symbol: look.symbolKey, position: look.position, style: look.color)
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = series.count
        places[key] = place
        series.append(painter.series(for: mark, look))
      }
      append(mark, to: place, painter, names, domain)
    }
  }

  private mutating func append(
    _ mark: Mark, to place: Int, _ painter: SeriesPainter, _ names: (x: CategoryNames, y: CategoryNames),
    _ domain: (ClosedRange<Double>, ScaleType)
  ) {
    if let curve = mark.curve {
      series[place].items += CurveSampling.items(curve, over: curve.domain ?? domain.0, type: domain.1)
      return
    }
    var item = PlotSeries.Item(
      x: names.x.number(mark.x?.start), xEnd: names.x.number(mark.x?.end), y: names.y.number(mark.y?.start),
      yEnd: names.y.number(mark.y?.end))
    item.width = mark.width
    item.height = mark.height
    item.annotation = mark.look.annotation
    item.slot = painter.slot(of: mark)
    if let number = painter.number(of: mark), let ramp {
      item.rampValue = number
      item.rampStep = number.isFinite ? ramp.ramp.step(number, in: ramp.domain) : nil
    }
    let needed = [mark.x?.start, mark.x?.end, mark.y?.start, mark.y?.end].compactMap { $0 }
    let isFinite = needed.allSatisfy { if case .number(let value) = $0 { value.isFinite } else { true } }
    if !isFinite {
      omitted += 1
      guard mark.kind == .line || mark.kind == .area else { return }
      item.x = item.x.isFinite ? item.x : .nan
      item.y = .nan
      item.yEnd = .nan
    }
    series[place].items.append(item)
  }

  /// The stretch over which functions without a domain are sampled.
  private func curveDomain(
    _ marks: [Mark], _ names: CategoryNames, _ options: ChartOptions
  ) -> (ClosedRange<Double>, ScaleType) {
    let type = options.x.type ?? .linear
    guard marks.contains(where: { $0.curve != nil }) else { return (0...1, type) }
    var values = (options.x.domain ?? []).compactMap { if case .number(let value) = $0 { value } else { nil } }
    if values.isEmpty {
      for mark in marks {
        values += [mark.x?.start, mark.x?.end].compactMap { $0 }.map { names.number($0) }
        if let domain = mark.curve?.domain { values += [domain.lowerBound, domain.upperBound] }
      }
    }
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), low < high else { return (0...1, type) }
    return (low...high, type)
  }

  /// The name that all marks but rules agree on.
  private static func commonLabel(_ marks: [Mark], _ label: (Mark) -> String?) -> String {
    let labels = marks.filter { $0.kind != .rule }.compactMap(label)
    guard let first = labels.first, labels.allSatisfy({ $0 == first }) else { return "" }
    return first
  }
}
