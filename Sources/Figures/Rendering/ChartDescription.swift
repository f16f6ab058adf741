/// Says in words and numbers what a chart shows.
struct ChartDescription {
  private let plan: ChartPlan
  private let options: ChartOptions

  /// Above this number of rows the data table is a summary.
  private static let fullRows = 100

  init(_ plan: ChartPlan, _ options: ChartOptions) {
    self.plan = plan
    self.options = options
  }

  /// The author's title, or the names of the axes.
  var title: String {
    if let title = options.title { return title }
    if plan.xLabel.isEmpty { return plan.yLabel.isEmpty ? "Chart" : plan.yLabel }
    return plan.yLabel.isEmpty ? plan.xLabel : "\(plan.yLabel) against \(plan.xLabel)"
  }

  /// One sentence a series, and one on what was left out.
  var summary: String {
    let series = plan.series.filter { !$0.items.isEmpty }
    guard !series.isEmpty else { return omission.isEmpty ? "No data." : omission }
    var sentences = series.prefix(8).map(sentence)
    if series.count > 8 { sentences.append("\(series.count - 8) more series.") }
    sentences.append(omission)
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The values, or for many of them a row for each series.
  var table: DataTable {
    let count = plan.series.map(\.items.count).reduce(0, +)
    return count > Self.fullRows ? summaryTable : fullTable
  }

  /// A value or a stretch of an axis in words.
  static func text(_ start: Double, _ end: Double, _ scale: AxisScale, stacked: Double) -> String {
    if stacked.isFinite { return Ticks.brief(stacked) }
    let first = name(start, scale)
    return end.isNaN || first.isEmpty ? first : "\(first) to \(name(end, scale))"
  }

  private static func name(_ value: Double, _ scale: AxisScale) -> String {
    guard value.isFinite else { return "" }
    guard scale.isCategory else { return Ticks.brief(value) }
    return scale.categories.indices.contains(Int(value)) ? scale.categories[Int(value)] : ""
  }

  private var omission: String {
    switch plan.omitted {
    case 0: ""
    case 1: "1 value that is not a finite number is left out."
    default: "\(plan.omitted) values that are not finite numbers are left out."
    }
  }

  private func sentence(_ series: PlotSeries) -> String {
    let noun = Self.noun(series.kind, series.items.count)
    let lead = (series.name.map { "\($0): " } ?? "") + noun
    if series.kind == .rule {
      let places = series.items.prefix(3).map { item in
        [Self.text(item.x, item.xEnd, plan.x, stacked: .nan), Self.text(item.y, item.yEnd, plan.y, stacked: .nan)]
          .filter { !$0.isEmpty }.joined(separator: ", ")
      }
      return "\(lead) at \(places.joined(separator: " and "))."
    }
    let items = series.items.filter { $0.x.isFinite && $0.y.isFinite }
    let values = items.map { measure(series, $0) }
    guard let low = values.indices.min(by: { values[$0] < values[$1] }),
      let high = values.indices.max(by: { values[$0] < values[$1] })
    else { return "\(lead), none of them finite." }
    if values.count == 1 { return "\(lead): \(Ticks.brief(values[0])) at \(place(series, items[0]))." }
    if values[low] == values[high] { return "\(lead), all \(Ticks.brief(values[low]))." }
    return "\(lead), from \(Ticks.brief(values[low])) at \(place(series, items[low])) "
      + "to \(Ticks.brief(values[high])) at \(place(series, items[high]))."
  }

  private static func noun(_ kind: Mark.Kind, _ count: Int) -> String {
    let plural = count == 1 ? "" : "s"
    return switch kind {
    case .line: "line of \(count) point\(plural)"
    case .area: "area of \(count) point\(plural)"
    case .point: "\(count) point\(plural)"
    case .bar: "\(count) bar\(plural)"
    case .rectangle: "\(count) rectangle\(plural)"
    case .rule: "\(count) rule\(plural)"
    }
  }

  /// The number that an item stands for.
  private func measure(_ series: PlotSeries, _ item: PlotSeries.Item) -> Double {
    if let value = item.rampValue { return value }
    if item.value.isFinite { return item.value }
    return series.isLying ? item.xEnd.isNaN ? item.x : item.xEnd : item.yEnd.isNaN ? item.y : item.yEnd
  }

  private func place(_ series: PlotSeries, _ item: PlotSeries.Item) -> String {
    let x = Self.text(item.x, item.xEnd, plan.x, stacked: .nan)
    let y = Self.text(item.y, item.yEnd, plan.y, stacked: .nan)
    if item.rampValue != nil { return "\(x), \(y)" }
    return series.isLying ? y : x
  }
}

extension ChartDescription {
  private var hasNames: Bool { plan.series.contains { $0.name != nil } }

  private var fullTable: DataTable {
    let hasRamp = plan.ramp != nil
    var columns = hasNames ? [plan.legendLabel ?? "series"] : []
    columns += [plan.xLabel.isEmpty ? "x" : plan.xLabel, plan.yLabel.isEmpty ? "y" : plan.yLabel]
    if hasRamp { columns.append(plan.ramp?.label ?? "value") }
    var rows: [[String]] = []
    for series in plan.series where series.kind != .rule {
      for item in series.items {
        var row = hasNames ? [series.name ?? ""] : []
        row += [
          Self.text(item.x, item.xEnd, plan.x, stacked: series.isLying ? item.value : .nan),
          Self.text(item.y, item.yEnd, plan.y, stacked: series.isLying ? .nan : item.value),
        ]
        if hasRamp { row.append(item.rampValue.map(Ticks.brief) ?? "") }
        rows.append(row.map { $0.isEmpty ? "–" : $0 })
      }
    }
    return DataTable(columns: columns, rows: rows)
  }

  private var summaryTable: DataTable {
    let rows = plan.series.filter { $0.kind != .rule && !$0.items.isEmpty }.map { series -> [String] in
      let values = series.items.map { measure(series, $0) }.filter(\.isFinite)
      let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
      let numbers = [values.first, values.last, values.min(), values.max(), values.isEmpty ? nil : mean]
      return [series.name ?? plan.yLabel, String(series.items.count)] + numbers.map { $0.map(Ticks.brief) ?? "–" }
    }
    return DataTable(
      columns: ["series", "values", "first", "last", "lowest", "highest", "mean"], rows: rows,
      note: "A summary of each series.")
  }
}
