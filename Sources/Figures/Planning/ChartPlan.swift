/// A chart after everything that does not depend on pixels: series, stacking, scales, colours.
package struct ChartPlan {
  /// The series in the order of the author.
  package var series: [PlotSeries] = []
  /// The x scale.
  package var x = AxisScale(type: .linear)
  /// The y scale.
  package var y = AxisScale(type: .linear)
  /// The name of the x axis; empty for none.
  package var xLabel = ""
  /// The name of the y axis; empty for none.
  package var yLabel = ""
  /// What looks mean.
  package var legend = ChartLegend()
  /// The ramp that colours numbers, what it reaches over and what the numbers are.
  package var ramp: (ramp: ColorRamp, domain: ClosedRange<Double>, label: String)?
  /// What sectors measure; empty for none.
  package var angleLabel = ""
  /// How many values were left out because they are not finite.
  package var omitted = 0

  /// True when there is nothing but sectors, so that axes would measure nothing.
  package var isPolar: Bool { !series.isEmpty && series.allSatisfy { $0.kind == .sector } }

  /// Plans the marks; stops when a scale cannot hold them.
  package init(_ marks: [Mark], _ options: ChartOptions) {
    var names = (x: CategoryNames(options.x, axis: "x"), y: CategoryNames(options.y, axis: "y"))
    for mark in marks {
      names.x.add(mark.x)
      names.y.add(mark.y)
    }
    xLabel = options.x.label?.text ?? Self.commonLabel(marks) { $0.x?.label ?? $0.curve?.xLabel }
    yLabel = options.y.label?.text ?? Self.commonLabel(marks) { $0.y?.label ?? $0.curve?.yLabel }
    angleLabel = marks.compactMap { $0.angle?.label }.first ?? ""
    let painter = SeriesPainter(marks, options)
    legend = painter.legend
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
    var symbolKey: MarkLook.Key?
    var lineKey: MarkLook.Key?
    var position: MarkLook.Position?
    var style: FigureColor?
    var symbol: MarkSymbol?
    var line: StrokeStyle?
    var cornerRadius: Double?
    var zIndex: Double?
    var stacking: MarkStackingMethod

    /// The key of a mark; the points of a line may differ in all that does not end the line.
    init(_ mark: Mark, _ look: MarkLook, isNumber: Bool) {
      let isJoined = mark.kind == .line || mark.kind == .area
      kind = mark.kind
      block = isJoined ? mark.block : []
      series = mark.series
      color = isNumber ? nil : look.colorKey
      symbolKey = look.symbolKey
      lineKey = look.lineKey
      position = look.position
      style = look.color
      symbol = isJoined ? nil : look.symbol
      line = isJoined ? nil : look.line
      cornerRadius = look.cornerRadius
      zIndex = look.zIndex
      stacking = mark.stacking
    }
  }

  private mutating func group(
    _ marks: [Mark], _ painter: SeriesPainter, _ names: (x: CategoryNames, y: CategoryNames),
    _ domain: (ClosedRange<Double>, ScaleType)
  ) {
    var places: [Key: Int] = [:]
    for mark in marks {
      let look = painter.look(of: mark)
      let key = Key(mark, look, isNumber: painter.number(of: look) != nil)
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = series.count
        places[key] = place
        series.append(painter.series(for: mark, look))
      }
      if let curve = mark.curve {
        series[place].items += CurveSampling.items(curve, over: curve.domain ?? domain.0, type: domain.1)
      } else if let item = item(mark, look, painter, names) {
        series[place].items.append(item)
      }
    }
  }

  /// The mark with numbers for places; nil, and counted, when it has none.
  ///
  /// A line keeps a gap.
  private mutating func item(
    _ mark: Mark, _ look: MarkLook, _ painter: SeriesPainter, _ names: (x: CategoryNames, y: CategoryNames)
  ) -> PlotSeries.Item? {
    var item = PlotSeries.Item(
      x: names.x.number(mark.x?.start), xEnd: names.x.number(mark.x?.end), y: names.y.number(mark.y?.start),
      yEnd: names.y.number(mark.y?.end))
    item.width = mark.width
    item.height = mark.height
    item.annotations = look.annotations
    item.slot = painter.slot(of: look)
    item.area = painter.area(of: look)
    item.opacity = look.opacity ?? 1
    item.offset = look.offset ?? Point(0, 0)
    item.accessibility = look.accessibility
    if let number = painter.number(of: look), let ramp = painter.ramp {
      item.rampValue = number
      item.rampStep = number.isFinite ? ramp.ramp.step(number, in: ramp.domain) : nil
    }
    if case .number(let angle) = mark.angle?.start { item.value = angle }
    let needed = [mark.x?.start, mark.x?.end, mark.y?.start, mark.y?.end, mark.angle?.start].compactMap { $0 }
    let isFinite = needed.allSatisfy { if case .number(let value) = $0 { value.isFinite } else { true } }
    if isFinite { return item }
    omitted += 1
    guard mark.kind == .line || mark.kind == .area else { return nil }
    item.x = item.x.isFinite ? item.x : .nan
    (item.xEnd, item.y, item.yEnd) = (.nan, .nan, .nan)
    return item
  }

  /// The stretch over which functions without a domain are sampled.
  private func curveDomain(
    _ marks: [Mark], _ names: CategoryNames, _ options: ChartOptions
  ) -> (ClosedRange<Double>, ScaleType) {
    let type = options.x.type ?? .linear
    guard marks.contains(where: { $0.curve != nil }) else { return (0...1, type) }
    var values = (options.x.domain.values ?? []).compactMap { if case .number(let value) = $0 { value } else { nil } }
    if values.isEmpty {
      for mark in marks {
        values += [mark.x?.start, mark.x?.end].compactMap { $0 }.map { names.number($0) }
        if let domain = mark.curve?.graphDomain { values += [domain.lowerBound, domain.upperBound] }
      }
    }
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), low < high else { return (0...1, type) }
    return (low...high, type)
  }

  /// The name that all marks but rules agree on.
  private static func commonLabel(_ marks: [Mark], _ label: (Mark) -> String?) -> String {
    let labels = marks.filter { $0.kind != .rule }.compactMap(label).filter { !$0.isEmpty }
    guard let first = labels.first, labels.allSatisfy({ $0 == first }) else { return "" }
    return first
  }
}

extension Mark.Curve {
  /// Where a graph over x is drawn; the domain of a parameter is no stretch of x.
  fileprivate var graphDomain: ClosedRange<Double>? { if case .parametric = shape { nil } else { domain } }
}
