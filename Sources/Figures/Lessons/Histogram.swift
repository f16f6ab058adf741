/// How often values fall into bins of equal, round width.
///
/// It is a figure of its own, and content that can stand in a `Chart` with other marks.
public struct Histogram: ChartContent, Figure {
  /// The bars.
  public let chartMarks: ChartMarks

  /// Counts the values in about `bins` bins, at most some 600; without a number, as many as suit their count (Sturges'
  /// rule).
  ///
  /// Values that are not finite are left out. Stops when `bins` is below one.
  public init(_ data: some FigureData, bins: Int? = nil, x: String = "value") {
    if let bins, bins < 1 { fatalError(Misuse.bins(bins)) }
    let values = data.figureValues.filter(\.isFinite)
    let edges = Self.edges(values, bins: bins)
    let counts = Self.counts(values, edges)
    let label = x
    chartMarks = ChartMarks(
      counts.indices.map { index in
        var mark = Mark(
          .bar, x: .init(label, .number(edges[index]), .number(edges[index + 1])),
          y: .init("count", .number(Double(counts[index]))))
        mark.isBinned = true
        mark.isSealed = true
        return mark
      })
  }

  /// A histogram is a figure.
  public var figureKind: FigureKind { .figure }

  /// The histogram as a chart with its data.
  public func markup(id: String) -> Markup { chart.markup(id: id) }

  /// The summary of the counts.
  public var plainText: String { chart.plainText }

  private var chart: Chart { Chart { self } }

  /// The edges of the bins: multiples of a round step.
  private static func edges(_ values: [Double], bins: Int?) -> [Double] {
    guard let low = values.min(), let high = values.max() else { return [] }
    guard low < high else { return [low - 0.5, low + 0.5] }
    // More than a thousand ticks there are none.
    let count = min(bins ?? min(60, max(5, Int(Math.log(Double(values.count)) / 0.6931471805599453) + 1)), 600)
    let ends = Ticks.nice(low, high, count: count)
    let edges = Ticks.linear(ends.lower, ends.upper, count: count)
    return edges.count >= 2 ? edges : [low, high]
  }

  private static func counts(_ values: [Double], _ edges: [Double]) -> [Int] {
    guard edges.count >= 2 else { return [] }
    var counts = Array(repeating: 0, count: edges.count - 1)
    // In halves, because the whole range of doubles is wider than the largest double.
    let half = (edges[edges.count - 1] / 2 - edges[0] / 2) / Double(counts.count)
    for value in values {
      var bin = min(max(half > 0 ? Int((value / 2 - edges[0] / 2) / half) : 0, 0), counts.count - 1)
      if value < edges[bin], bin > 0 { bin -= 1 }
      if value >= edges[bin + 1], bin < counts.count - 1 { bin += 1 }
      counts[bin] += 1
    }
    return counts
  }
}
