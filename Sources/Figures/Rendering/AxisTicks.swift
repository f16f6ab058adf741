import Numerals

/// One kind of marks of one axis: places from 0 to 1 with what is drawn there.
struct AxisTicks {
  /// The mark of one value.
  struct Tick {
    /// The place from 0 to 1.
    var place: Double
    /// The label; nil for none.
    var label: TickLabel?
    /// The line through the plot; nil for none.
    var grid: AxisStroke?
    /// The short line at the edge; nil for none.
    var mark: (stroke: AxisStroke, length: Double)?
  }

  /// The text of a value.
  struct TickLabel {
    var text: String
    /// The whole text when `text` is shortened.
    var full: String?
    var color: FigureColor?
    var isBold = false
    var orientation = AxisValueLabelOrientation.automatic
  }

  /// What an axis shows where the author has not said it.
  struct Usual {
    var hasGrid: Bool
    var hasTicks: Bool
  }

  /// The side of the plot where labels stand.
  let edge: AxisMarkPosition
  /// How labels stand to the plot.
  let preset: AxisMarkPreset
  /// The ticks.
  var ticks: [Tick] = []
  /// True when labels slant because they are long.
  var slants = false

  /// The width of the widest label in pixels.
  var widest: Double { labels.map { TextMeasure.width($0.text, size: Drawing.textSize) }.max() ?? 0 }
  /// The labels.
  var labels: [TickLabel] { ticks.compactMap(\.label) }
  /// The length of the longest tick in pixels.
  var longestTick: Double { ticks.compactMap { $0.mark?.length }.max() ?? 0 }
  /// True when the author had the labels turned upright.
  var isUpright: Bool { labels.contains { $0.orientation == .vertical || $0.orientation == .verticalReversed } }

  /// The marks that the author chose, or about `count` round ones; names longer than `limit` pixels are shortened.
  init(_ marks: AxisMarks, edge: AxisMarkPosition, _ scale: AxisScale, _ usual: Usual, count: Int, limit: Double) {
    self.edge = edge
    preset = marks.preset
    let values = Self.values(scale, marks.values.choice, count: count)
    let texts = Self.texts(values, scale, marks.format)
    ticks = values.indices.map { index in
      let value = values[index]
      let place = scale.place(Self.position(value, scale))
      guard let content = marks.content else {
        let stroke = AxisStroke(style: marks.stroke)
        return Tick(
          place: place, label: TickLabel(text: texts[index]), grid: usual.hasGrid ? stroke : nil,
          mark: usual.hasTicks ? (stroke, 4) : nil)
      }
      let parts = content(AxisValue(index: index, count: values.count, value: value)).parts
      return Self.tick(parts, at: place, text: texts[index], value, scale)
    }
    for index in ticks.indices {
      guard let text = ticks[index].label?.text else { continue }
      let fitted = TextMeasure.fitted(text, width: limit, size: Drawing.textSize)
      ticks[index].label?.text = fitted
      ticks[index].label?.full = fitted == text ? nil : text
    }
  }

  private static func tick(
    _ parts: [AxisMarkParts.Part], at place: Double, text: String, _ value: PlotValue, _ scale: AxisScale
  ) -> Tick {
    var tick = Tick(place: place)
    for part in parts {
      switch part {
      case .gridLine(let stroke): tick.grid = stroke
      case .tick(let stroke, let length): tick.mark = (stroke, length)
      case .label(let label):
        let own = label.format.map { texts([value], scale, $0)[0] }
        tick.label = TickLabel(
          text: label.text?.lines.joined(separator: " ") ?? own ?? text, color: label.color ?? label.text?.color,
          isBold: label.text?.isBold ?? false, orientation: label.orientation)
      }
    }
    return tick
  }

  private static func position(_ value: PlotValue, _ scale: AxisScale) -> Double {
    switch value {
    case .number(let number): number
    case .category(let name): Double(scale.categories.firstIndex(of: name) ?? 0)
    }
  }

  private static func texts(_ values: [PlotValue], _ scale: AxisScale, _ format: NumberFormat?) -> [String] {
    if scale.isCategory { return values.map(SeriesPainter.name) }
    let numbers = values.map { if case .number(let number) = $0 { number } else { Double.nan } }
    return Ticks.labels(numbers, type: scale.type, format: format)
  }

  private static func values(_ scale: AxisScale, _ choice: AxisMarkValues.Choice, count: Int) -> [PlotValue] {
    if scale.isCategory {
      guard case .listed(let values) = choice else { return scale.categories.map { .category($0) } }
      let chosen = Set(values.map(SeriesPainter.name))
      return scale.categories.filter { chosen.contains($0) }.map { .category($0) }
    }
    return numbers(scale, choice, count: count).map { .number($0) }
  }

  private static func numbers(_ scale: AxisScale, _ choice: AxisMarkValues.Choice, count: Int) -> [Double] {
    let (lower, upper) = (scale.lower, scale.upper)
    switch choice {
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
      return switch scale.type.kind {
      case .log: Ticks.logarithmic(lower, upper, count: count)
      case .symmetricLog: Ticks.symmetricLogarithmic(lower, upper, count: count)
      default: Ticks.linear(lower, upper, count: count)
      }
    }
  }
}

extension AxisTicks {
  /// True when level labels side by side on `length` pixels would touch.
  func overlaps(on length: Double) -> Bool {
    var thinned = self
    thinned.thinLevel(on: length)
    return thinned.ticks.count < ticks.count
  }

  /// Leaves out labels that would stand closer than `gap` pixels on `length` pixels, with their ticks and lines.
  mutating func thin(on length: Double, gap: Double) {
    var last = -Double.infinity
    ticks = ticks.sorted { $0.place < $1.place }.filter { tick in
      guard tick.label != nil else { return true }
      guard tick.place * length - last >= gap else { return false }
      last = tick.place * length
      return true
    }
  }

  /// Leaves out level labels that would touch the one before, with their ticks and lines.
  mutating func thinLevel(on length: Double) {
    var end = -Double.infinity
    ticks = ticks.sorted { $0.place < $1.place }.filter { tick in
      guard let label = tick.label else { return true }
      let half = TextMeasure.width(label.text, size: Drawing.textSize) / 2
      guard tick.place * length - half >= end else { return false }
      end = tick.place * length + half + 8
      return true
    }
  }
}
