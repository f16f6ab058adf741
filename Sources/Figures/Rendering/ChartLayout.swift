/// Where the parts of a chart stand, in pixels.
struct ChartLayout {
  /// How the series are named.
  enum Naming { case none, atEnds([EndLabel]), legend(LegendLayout, corner: Point) }

  /// The name of a line at its end.
  struct EndLabel {
    var series: Int
    var name: String
    var y: Double
  }

  /// The rectangle in which marks are drawn.
  private(set) var plot = Box(x: 0, y: 0, width: 0, height: 0)
  /// The marks of the x axis, those of the author in order.
  private(set) var xTicks: [AxisTicks] = []
  /// The marks of the y axis, those of the author in order.
  private(set) var yTicks: [AxisTicks] = []
  /// How the series are named.
  var naming = Naming.none
  /// Where the scale of the colour ramp begins; nil for none.
  var rampTop: Double?
  /// The base line of the names of the axes, or the middle of an upright one; nil for none.
  private(set) var xName: Point?
  /// The base line of the name of the y axis, or the middle of an upright one; nil for none.
  private(set) var yName: Point?
  /// True when the name of the y axis stands upright beside it.
  private(set) var turnsYName = false

  let plan: ChartPlan
  let options: ChartOptions
  static let line = 20.0

  /// The room that is taken on each side.
  struct Insets { var top = 8.0, bottom = 8.0, left = 10.0, right = 14.0 }

  init(_ plan: ChartPlan, _ options: ChartOptions) {
    self.plan = plan
    self.options = options
    var insets = Insets()
    insets.top += options.title == nil ? 0 : 24
    let endRoom = endLabelRoom()
    placeLegend(&insets, atEnds: endRoom)
    placeAxes(&insets, endRoom: endRoom ?? 0)
    plot = Box(
      x: insets.left, y: insets.top, width: max(20, options.width - insets.left - insets.right),
      height: max(20, options.height - insets.top - insets.bottom))
    finishNames()
    if let endRoom, endRoom > 0 { naming = .atEnds(endLabels()) }
  }

  /// The options with the frame that a plot of the wanted aspect ratio needs.
  static func fitted(_ options: ChartOptions, _ plan: ChartPlan) -> ChartOptions {
    guard let ratio = options.aspectRatio else { return options }
    var fitted = options
    // Around a narrower plot labels may need another room, which is found after a few times.
    for _ in 0..<6 {
      let plot = ChartLayout(plan, fitted).plot
      let room = (
        width: options.width - fitted.width + plot.width, height: options.height - fitted.height + plot.height
      )
      let width = min(room.width, room.height * ratio)
      fitted.width += (width - plot.width).rounded()
      fitted.height += (width / ratio - plot.height).rounded()
    }
    return fitted
  }

  /// A place on the x axis in pixels.
  func x(_ place: Double) -> Double {
    let range = options.x.range
    let before = plan.x.isReversed ? range.endPadding : range.startPadding
    return plot.x + before + place * usableWidth
  }

  /// A place on the y axis in pixels; the first name stands at the top.
  func y(_ place: Double) -> Double {
    let range = options.y.range
    let before = plan.y.isReversed ? range.endPadding : range.startPadding
    return plan.y.isCategory ? plot.y + before + place * usableHeight : plot.maxY - before - place * usableHeight
  }

  /// The part of the plot's width that the x scale uses.
  var usableWidth: Double { max(1, plot.width - options.x.range.startPadding - options.x.range.endPadding) }
  /// The part of the plot's height that the y scale uses.
  var usableHeight: Double { max(1, plot.height - options.y.range.startPadding - options.y.range.endPadding) }
}

// MARK: Axes

extension ChartLayout {
  private var hidesX: Bool { options.x.isHidden || plan.isPolar }
  private var hidesY: Bool { options.y.isHidden || plan.isPolar }

  /// Lines stand at the ticks of y, or of x when y has names.
  private var usualX: AxisTicks.Usual {
    let isGrid = plan.series.contains { $0.kind == .rectangle }
    return .init(
      hasGrid: plan.y.isCategory && !plan.x.isCategory && !isGrid, hasTicks: !plan.x.isCategory && !plan.y.isCategory)
  }

  private var usualY: AxisTicks.Usual { .init(hasGrid: !plan.y.isCategory, hasTicks: false) }

  private mutating func placeAxes(_ insets: inout Insets, endRoom: Double) {
    let marks = options.y.marks ?? [AxisMarks()]
    let guess = max(3, Int((options.height - insets.top - insets.bottom - 60) / 40))
    if !hidesY {
      yTicks = marks.map { marks in
        AxisTicks(
          marks, edge: marks.position == .trailing ? .trailing : .leading, plan.y, usualY, count: guess,
          limit: min(180, options.width * 0.3))
      }
    }
    let outside = yTicks.filter { $0.preset != .inset && !$0.labels.isEmpty }
    let leading = outside.filter { $0.edge == .leading }.map { $0.widest + 8 + max(4, $0.longestTick) }.max()
    let trailing = outside.filter { $0.edge == .trailing }.map { $0.widest + 8 + max(4, $0.longestTick) }.max()
    placeYName(&insets)
    insets.left = max(insets.left, 14, insets.left - 10 + (leading ?? 0))
    insets.right += trailing.map { max(0, $0 - 4) } ?? 0
    insets.right = max(insets.right, endRoom)
    let width = max(20, options.width - insets.left - insets.right)
    if !hidesX { placeXAxis(&insets, width: width) }
    let height = max(20, options.height - insets.top - insets.bottom)
    for index in yTicks.indices where plan.y.isCategory { yTicks[index].thin(on: height, gap: 14) }
    for index in yTicks.indices where !plan.y.isCategory { yTicks[index].thin(on: height, gap: 13) }
  }

  private mutating func placeXAxis(_ insets: inout Insets, width: Double) {
    xTicks = (options.x.marks ?? [AxisMarks()]).map { fittedXTicks($0, width: width) }
    var below = 0.0
    var above = 0.0
    for index in xTicks.indices {
      let isTop = xTicks[index].edge == .top
      var room = xTicks[index].labels.isEmpty ? xTicks[index].longestTick : 18 + max(0, xTicks[index].longestTick - 4)
      if xTicks[index].slants {
        shorten(&xTicks[index], plotWidth: width, left: insets.left)
        room = 12 + xTicks[index].widest * 0.7072 + 6
      } else if xTicks[index].isUpright {
        room = 14 + xTicks[index].widest
      }
      if isTop { above = max(above, room) } else { below = max(below, room) }
    }
    insets.bottom += below
    insets.top += above
    guard !plan.xLabel.isEmpty else { return }
    if isAtTop(options.x.label?.position) { insets.top += Self.line } else { insets.bottom += Self.line }
  }

  /// Marks of x as dense as their labels allow.
  private func fittedXTicks(_ marks: AxisMarks, width: Double) -> AxisTicks {
    let edge: AxisMarkPosition = marks.position == .top ? .top : .bottom
    func ticks(_ count: Int) -> AxisTicks {
      AxisTicks(marks, edge: edge, plan.x, usualX, count: count, limit: 150)
    }
    var count = max(2, Int(width / 70))
    var result = ticks(count)
    if result.isUpright {
      result.thin(on: width, gap: 15)
    } else if plan.x.isCategory, result.overlaps(on: width) {
      if result.labels.contains(where: { $0.orientation == .horizontal }) {
        result.thinLevel(on: width)
      } else {
        result.slants = true
        result.thin(on: width, gap: 15)
      }
    } else if !plan.x.isCategory {
      while result.overlaps(on: width), count > 1 {
        count -= 1
        result = ticks(count)
      }
      if result.overlaps(on: width) { result.thinLevel(on: width) }
    }
    return result
  }

  /// Shortens slanting labels that would leave the frame on the left.
  private func shorten(_ ticks: inout AxisTicks, plotWidth: Double, left: Double) {
    for index in ticks.ticks.indices {
      guard let label = ticks.ticks[index].label else { continue }
      let full = label.full ?? label.text
      let reach =
        ticks.edge == .top
        ? options.width - left - ticks.ticks[index].place * plotWidth : left + ticks.ticks[index].place * plotWidth
      let room = min(130, (reach - 4) / 0.7072)
      let text = TextMeasure.fitted(full, width: room, size: Drawing.textSize)
      ticks.ticks[index].label?.text = text
      ticks.ticks[index].label?.full = text == full ? nil : full
    }
  }
}

// MARK: Names of axes

extension ChartLayout {
  private func isAtTop(_ position: AnnotationPosition?) -> Bool {
    [.top, .topLeading, .topTrailing].contains(position)
  }

  private mutating func placeYName(_ insets: inout Insets) {
    let hasName = !plan.yLabel.isEmpty && !plan.isPolar
    turnsYName = hasName && [.leading, .trailing].contains(options.y.label?.position)
    if turnsYName {
      if options.y.label?.position == .leading { insets.left += 16 } else { insets.right += 16 }
      insets.top += 4
    } else if hasName {
      yName = Point(8, insets.top + 10)
      insets.top += Self.line
    } else {
      insets.top += 4
    }
  }

  private mutating func finishNames() {
    if turnsYName {
      let isLeading = options.y.label?.position == .leading
      yName = Point(isLeading ? 14 : options.width - 6, plot.y + plot.height / 2)
    } else if yName != nil, isTrailing(options.y.label) {
      yName?.x = options.width - 8
    }
    guard !plan.xLabel.isEmpty, !plan.isPolar else { return }
    let bottom = legendBelow
    let y = isAtTop(options.x.label?.position) ? plot.y - 4 - topLabels : options.height - 8 - bottom
    xName = Point(plot.x + plot.width / 2, y)
  }

  /// The height of the labels above the plot.
  private var topLabels: Double {
    xTicks.filter { $0.edge == .top && !$0.labels.isEmpty }.isEmpty ? 0 : 18
  }

  /// True when the name of an axis stands at the right end.
  func isTrailing(_ name: ChartOptions.AxisName?) -> Bool {
    name?.alignment == .trailing || name?.position == .topTrailing || name?.position == .bottomTrailing
  }

  /// True when the name of an axis stands at the left end.
  func isLeading(_ name: ChartOptions.AxisName?) -> Bool {
    name?.alignment == .leading || name?.position == .topLeading || name?.position == .bottomLeading
  }
}
