import Numerals

/// The ticks of one axis: places from 0 to 1 with their labels.
struct AxisTicks {
  struct Tick {
    var place: Double
    var label: String
    /// The whole label when `label` is shortened.
    var full: String?
  }

  /// The ticks.
  var ticks: [Tick] = []

  /// The widest label in pixels.
  var widest: Double { ticks.map { TextMeasure.width($0.label, size: Drawing.textSize) }.max() ?? 0 }

  /// The ticks that the author chose, or about `count` round ones; names longer than `limit` pixels are shortened.
  init(_ scale: AxisScale, _ options: ChartOptions.Axis, count: Int, limit: Double) {
    if scale.isCategory {
      let chosen: Set<PlotValue>? = if case .listed(let values) = options.values.choice { Set(values) } else { nil }
      for (index, name) in scale.categories.enumerated() where chosen?.contains(.category(name)) ?? true {
        let label = TextMeasure.fitted(name, width: limit, size: Drawing.textSize)
        ticks.append(Tick(place: scale.place(Double(index)), label: label, full: label == name ? nil : name))
      }
      return
    }
    let values = Self.values(scale, options, count: count)
    let labels = Ticks.labels(values, type: scale.type, format: options.format)
    ticks = zip(values, labels).map { Tick(place: scale.place($0), label: $1) }
  }

  private static func values(_ scale: AxisScale, _ options: ChartOptions.Axis, count: Int) -> [Double] {
    let (lower, upper) = (scale.lower, scale.upper)
    switch options.values.choice {
    case .listed(let values):
      return values.compactMap { value in
        if case .number(let number) = value, number.isFinite, number >= lower, number <= upper { number } else { nil }
      }
    case .stride(let step):
      let isWhole = step >= 1
      let size = isWhole ? step : 1 / step
      guard size.isFinite, size > 0 else { return [] }
      return Ticks.multiples(of: .init(size: size, isReciprocal: !isWhole), lower, upper)
    case .automatic(let wanted):
      let count = wanted ?? count
      return switch scale.type {
      case .log: Ticks.logarithmic(lower, upper, count: count)
      case .symmetricLog: Ticks.symmetricLogarithmic(lower, upper, count: count)
      default: Ticks.linear(lower, upper, count: count)
      }
    }
  }

  /// True when labels side by side on `length` pixels would touch.
  func overlaps(on length: Double) -> Bool {
    var end = -Double.infinity
    for tick in ticks.sorted(by: { $0.place < $1.place }) {
      let half = TextMeasure.width(tick.label, size: Drawing.textSize) / 2
      let middle = tick.place * length
      if middle - half < end { return true }
      end = middle + half + 8
    }
    return false
  }

  /// Leaves out labels that would stand closer than `gap` pixels on `length` pixels.
  mutating func thin(on length: Double, gap: Double) {
    var last = -Double.infinity
    ticks = ticks.sorted { $0.place < $1.place }.filter { tick in
      guard tick.place * length - last >= gap else { return false }
      last = tick.place * length
      return true
    }
  }
}
