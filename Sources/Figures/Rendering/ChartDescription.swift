import Numerals

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
    if plan.isPolar { return plan.angleLabel.isEmpty ? "Shares" : "Shares of \(plan.angleLabel)" }
    if plan.xLabel.isEmpty { return plan.yLabel.isEmpty ? "Chart" : plan.yLabel }
    return plan.yLabel.isEmpty ? plan.xLabel : "\(plan.yLabel) against \(plan.xLabel)"
  }

  /// One sentence a series, and one on what was left out.
  var summary: String {
    let series = spokenSeries
    guard !series.isEmpty else { return omission.isEmpty ? "No data." : omission }
    var sentences = series.prefix(8).map(sentence)
    if series.count > 8 { sentences.append("\(series.count - 8) more series.") }
    sentences.append(omission)
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The values, or for many of them a row for each series.
  var table: DataTable {
    let count = spokenSeries.map(\.items.count).reduce(0, +)
    if plan.isPolar, count <= Self.fullRows { return sectorTable }
    return count > Self.fullRows ? summaryTable : fullTable
  }

  /// A value or a stretch of an axis in words.
  static func text(_ start: Double, _ end: Double, _ scale: AxisScale, stacked: Double) -> String {
    if stacked.isFinite { return NumberFormat.brief.string(stacked) }
    let first = name(start, scale)
    return end.isNaN || first.isEmpty ? first : "\(first) to \(name(end, scale))"
  }

  private static func name(_ value: Double, _ scale: AxisScale) -> String {
    guard value.isFinite else { return "" }
    guard scale.isCategory else { return NumberFormat.brief.string(value) }
    return scale.categories.indices.contains(Int(value)) ? scale.categories[Int(value)] : ""
  }

  /// A share of all in words.
  static func percent(_ share: Double) -> String { NumberFormat.percent(share < 0.1 ? 1 : 0).string(share) }

  /// The series without what only decorates.
  private var spokenSeries: [PlotSeries] {
    plan.series.map { series in
      var copy = series
      copy.items.removeAll { $0.accessibility.isHidden }
      return copy
    }.filter { !$0.items.isEmpty }
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
    let lead = (series.spokenName.map { "\($0): " } ?? "") + noun
    if series.kind == .sector { return sectorSentence(series) }
    if series.kind == .rule {
      let places = series.items.prefix(3).map { item in
        [Self.text(item.x, item.xEnd, plan.x, stacked: .nan), Self.text(item.y, item.yEnd, plan.y, stacked: .nan)]
          .filter { !$0.isEmpty }.joined(separator: ", ")
      }
      return "\(lead) at \(places.joined(separator: " and "))."
    }
    let items = series.items.filter { $0.x.isFinite || $0.y.isFinite }.filter { measure(series, $0).isFinite }
    let values = items.map { measure(series, $0) }
    guard let low = values.indices.min(by: { values[$0] < values[$1] }),
      let high = values.indices.max(by: { values[$0] < values[$1] })
    else { return "\(lead), none of them finite." }
    if values.count == 1 { return "\(lead): \(NumberFormat.brief.string(values[0])) at \(place(series, items[0]))." }
    if values[low] == values[high] { return "\(lead), all \(NumberFormat.brief.string(values[low]))." }
    return "\(lead), from \(NumberFormat.brief.string(values[low])) at \(place(series, items[low])) "
      + "to \(NumberFormat.brief.string(values[high])) at \(place(series, items[high]))."
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
    case .sector: "\(count) sector\(plural)"
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
  private var hasNames: Bool { spokenSeries.contains { $0.spokenName != nil } }

  private var fullTable: DataTable {
    let hasRamp = plan.ramp != nil
    var columns = hasNames ? [legendLabel] : []
    columns += [plan.xLabel.isEmpty ? "x" : plan.xLabel, plan.yLabel.isEmpty ? "y" : plan.yLabel]
    if hasRamp { columns.append(plan.ramp?.label ?? "value") }
    var rows: [[String]] = []
    for series in spokenSeries where series.kind != .rule {
      for item in series.items {
        var row = hasNames ? [series.spokenName ?? ""] : []
        row += [
          Self.text(item.x, item.xEnd, plan.x, stacked: series.isLying ? item.value : .nan),
          Self.text(item.y, item.yEnd, plan.y, stacked: series.isLying ? .nan : item.value),
        ]
        if hasRamp { row.append(item.rampValue.map { NumberFormat.brief.string($0) } ?? "") }
        rows.append(row.map { $0.isEmpty ? "–" : $0 })
      }
    }
    return DataTable(columns: columns, rows: rows)
  }

  private var summaryTable: DataTable {
    let rows = spokenSeries.filter { $0.kind != .rule }.map { series -> [String] in
      let values = series.items.map { measure(series, $0) }.filter(\.isFinite)
      let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
      let numbers = [values.first, values.last, values.min(), values.max(), values.isEmpty ? nil : mean]
      return [series.spokenName ?? plan.yLabel, String(series.items.count)]
        + numbers.map { $0.map { NumberFormat.brief.string($0) } ?? "–" }
    }
    return DataTable(
      columns: ["series", "values", "first", "last", "lowest", "highest", "mean"], rows: rows,
      note: "A summary of each series.")
  }
}

// MARK: Sectors

extension ChartDescription {
  /// What the names of the legend are.
  private var legendLabel: String {
    let labels = plan.legend.groups.map(\.label).filter { !$0.isEmpty }
    return labels.isEmpty ? "series" : labels.joined(separator: ", ")
  }

  private var total: Double {
    plan.series.filter { $0.kind == .sector }.flatMap(\.items).map { max(0, $0.value) }.reduce(0, +)
  }

  private func sectorSentence(_ series: PlotSeries) -> String {
    let sum = series.items.map { max(0, $0.value) }.reduce(0, +)
    let share = total > 0 && total.isFinite ? ", \(Self.percent(sum / total)) of all" : ""
    return "\(series.spokenName ?? "Sectors"): \(NumberFormat.brief.string(sum))\(share)."
  }

  private var sectorTable: DataTable {
    let value = plan.angleLabel.isEmpty ? "value" : plan.angleLabel
    let rows = spokenSeries.flatMap { series in
      series.items.map { item in
        let share = total > 0 && total.isFinite ? Self.percent(max(0, item.value) / total) : "–"
        return [series.spokenName ?? "–", NumberFormat.brief.string(item.value), share]
      }
    }
    return DataTable(columns: [legendLabel, value, "share"], rows: rows)
  }
}
