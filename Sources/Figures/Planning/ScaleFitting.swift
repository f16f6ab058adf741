import Numerals

/// Finds the domain of a numeric scale.
struct ScaleFitting {
  /// The name of the axis in messages.
  let axis: String
  /// The scale without its domain.
  let scale: AxisScale
  /// What the author asked of the axis.
  let options: ChartOptions.AxisOptions

  /// What the items of a series reach over on one axis.
  struct Range {
    var low: Double
    var high: Double
    /// True when bars or areas grow from zero along this axis.
    var startsAtZero = false
    /// True when the scale should end at round values: where marks would touch the frame.
    var wantsRoom = true
  }

  /// The scale with its domain: the author's, or one that holds all values and ends at round ones.
  func fitted(_ series: [PlotSeries], _ range: (PlotSeries) -> Range?) -> AxisScale {
    var result = scale
    result.isReversed = options.domain.isReversed
    guard !scale.isCategory else { return result }
    let ranges = series.compactMap(range).filter { $0.low.isFinite && $0.high.isFinite }
    if let domain = options.domain.values {
      let ends = domain.compactMap { if case .number(let value) = $0 { value } else { nil } }
      guard ends.count == domain.count, let low = ends.min(), let high = ends.max(), low < high else {
        let texts = ends.map { NumberFormat.brief.string($0) }
        fatalError(Misuse.emptyDomain(axis: axis, lower: texts.first ?? "?", upper: texts.last ?? "?"))
      }
      (result.lower, result.upper) = (low, high)
    } else if let low = ranges.map(\.low).min(), let high = ranges.map(\.high).max() {
      let zero = scale.type != .log && (options.domain.includesZero ?? ranges.contains(where: \.startsAtZero))
      (result.lower, result.upper) = (zero ? min(0, low) : low, zero ? max(0, high) : high)
      widen(&result, room: ranges.contains(where: \.wantsRoom))
    } else if scale.type == .log {
      (result.lower, result.upper) = (1, 10)
    }
    let lowest = min(result.lower, ranges.map(\.low).min() ?? result.lower)
    if scale.type == .log, lowest <= 0 {
      fatalError(Misuse.logDomain(axis: axis, value: NumberFormat.brief.string(lowest)))
    }
    return result
  }

  private func widen(_ scale: inout AxisScale, room: Bool) {
    switch scale.type.kind {
    case .log:
      guard scale.lower > 0 else { return }
      if scale.lower == scale.upper { (scale.lower, scale.upper) = (scale.lower / 2, scale.upper * 2) }
      guard room else { return }
      if scale.upper / scale.lower > 100 {
        scale.lower = Math.powerOfTen(Math.floorLog10(scale.lower))
        let power = Math.floorLog10(scale.upper)
        if Math.powerOfTen(power) < scale.upper { scale.upper = Math.powerOfTen(power + 1) }
      } else {
        (scale.lower, scale.upper) = (scale.lower / 1.1, scale.upper * 1.1)
      }
    default:
      if scale.lower == scale.upper {
        let reach = scale.lower == 0 ? 1 : abs(scale.lower) * 0.1
        (scale.lower, scale.upper) = (scale.lower == 0 ? 0 : scale.lower - reach, scale.upper + reach)
      }
      if room { (scale.lower, scale.upper) = Ticks.nice(scale.lower, scale.upper, count: 6) }
    }
  }
}

extension PlotSeries {
  /// What the series reaches over along x.
  var xRange: ScaleFitting.Range? {
    guard kind != .sector else { return nil }
    var range = range(of: items.map(\.x), items.map(\.xEnd), half: isLying ? nil : halfGap(items.map(\.x)))
    range?.startsAtZero = (kind == .bar || kind == .area) && isLying
    range?.wantsRoom = kind == .point || (kind == .bar && isLying)
    return range
  }

  /// What the series reaches over along y.
  var yRange: ScaleFitting.Range? {
    guard kind != .sector else { return nil }
    let spreads = isLying || kind == .rectangle
    var range = range(of: items.map(\.y), items.map(\.yEnd), half: spreads ? halfGap(items.map(\.y)) : nil)
    range?.startsAtZero = (kind == .bar || kind == .area) && !isLying
    return range
  }

  /// Half of the smallest distance between bars or cells on a numeric axis: they reach so far to either side.
  func halfGap(_ values: [Double]) -> Double? {
    guard kind == .bar || kind == .rectangle else { return nil }
    return Self.smallestGap(values) / 2
  }

  /// The smallest distance between different values; 1 when there is just one.
  static func smallestGap(_ values: [Double]) -> Double {
    let sorted = values.filter(\.isFinite).sorted()
    let gaps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return gaps.min() ?? 1
  }

  private func range(of starts: [Double], _ ends: [Double], half: Double?) -> ScaleFitting.Range? {
    let values = (starts + ends).filter(\.isFinite)
    guard var low = values.min(), var high = values.max() else { return nil }
    if let half, ends.allSatisfy(\.isNaN) { (low, high) = (low - half, high + half) }
    return ScaleFitting.Range(low: low, high: high)
  }
}
