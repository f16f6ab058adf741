/// The bins of a histogram with what is in them.
struct HistogramBins {
  private let edges: [Double]
  private let counts: [Int]
  private let scale: HistogramScale

  /// Counts the values between each two edges; the last bin includes its end.
  init(_ values: [Double], edges: [Double], scale: HistogramScale) {
    self.edges = edges
    self.scale = scale
    counts = Self.counts(values, edges)
  }

  /// A bar for each bin.
  func marks(x: String) -> [Mark] {
    let total = max(1, Double(counts.reduce(0, +)))
    return counts.indices.map { index in
      let (low, high) = (edges[index], edges[index + 1])
      let count = Double(counts[index])
      let height =
        switch scale {
        case .count: count
        case .probability: count / total
        case .density: count / total / (high - low)
        }
      var mark = Mark(
        .bar, x: .init(x, .number(low), .number(high)),
        y: .init(scale.rawValue, .number(height.isFinite ? height : 0)))
      mark.isBinned = true
      mark.isSealed = true
      return mark
    }
  }

  /// A mark without a place for each value that is not finite, so that the chart says how many were left out.
  static func omitted(_ values: [Double], x: String, _ scale: HistogramScale) -> [Mark] {
    values.filter { !$0.isFinite }.map { _ in
      var mark = Mark(.bar, x: .init(x, .number(.nan), .number(.nan)), y: .init(scale.rawValue, .number(0)))
      mark.isBinned = true
      mark.isSealed = true
      return mark
    }
  }

  /// The edges of the bins: multiples of a round step, or a range in equal parts.
  static func edges(_ values: [Double], bins: Int?, range: ClosedRange<Double>?) -> [Double] {
    if let bins, bins < 1 { fatalError(Misuse.bins(bins)) }
    let values = values.filter { $0.isFinite && range?.contains($0) != false }
    // More than a thousand ticks there are none.
    let wanted = min(bins ?? min(60, max(5, Int(Math.log(Double(max(1, values.count))) / 0.6931471805599453) + 1)), 600)
    if let range {
      let (low, high) = (range.lowerBound, range.upperBound)
      guard low < high, low.isFinite, high.isFinite else { return low.isFinite ? [low - 0.5, low + 0.5] : [] }
      return (0...wanted).map { index in
        let share = Double(index) / Double(wanted)
        return index == wanted ? high : low * (1 - share) + high * share
      }
    }
    guard let low = values.min(), let high = values.max() else { return [] }
    guard low < high else { return [low - 0.5, low + 0.5] }
    let ends = Ticks.nice(low, high, count: wanted)
    let edges = Ticks.linear(ends.lower, ends.upper, count: wanted)
    // No round number lies beyond the largest ones.
    let isCovering = edges.count >= 2 && edges[0] <= low && edges[edges.count - 1] >= high
    return isCovering ? edges : [low, high]
  }

  private static func counts(_ values: [Double], _ edges: [Double]) -> [Int] {
    guard let first = edges.first, let last = edges.last, edges.count >= 2 else { return [] }
    var counts = Array(repeating: 0, count: edges.count - 1)
    // In halves, because the whole range of doubles is wider than the largest double.
    let half = (last / 2 - first / 2) / Double(counts.count)
    for value in values where value >= first && value <= last {
      var bin = min(max(half > 0 ? Int((value / 2 - first / 2) / half) : 0, 0), counts.count - 1)
      if value < edges[bin], bin > 0 { bin -= 1 }
      if value >= edges[bin + 1], bin < counts.count - 1 { bin += 1 }
      counts[bin] += 1
    }
    return counts
  }
}
