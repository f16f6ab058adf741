import Numerals

/// Chooses colours, symbols, lines and sizes by the values of marks.
package struct SeriesPainter {
  /// What the looks mean.
  package private(set) var legend = ChartLegend()
  /// The ramp that colours numbers, what it reaches over and what the numbers are.
  package private(set) var ramp: (ramp: ColorRamp, domain: ClosedRange<Double>, label: String)?
  private var colors: LookScale<FigureColor>
  private var symbols: LookScale<MarkSymbol>
  private var lines: LookScale<StrokeStyle>
  private var sizes: SymbolSizes
  private var positions: [PlotValue: Int] = [:]
  private var labels: [String: String] = [:]
  private var hasSeveralPlots = false

  /// Dashes that stay apart, the first one solid.
  private static let dashes: [[Double]] = [
    [], [7, 4], [2, 4], [10, 4, 2, 4], [4, 3], [14, 5], [10, 4, 2, 4, 2, 4],
  ]

  package init(_ marks: [Mark], _ options: ChartOptions) {
    colors = LookScale(options.colors, range: options.colorRange) { .series($0 + 1) }
    symbols = LookScale(options.symbols, range: options.symbolRange) {
      MarkSymbol.allCases[$0 % MarkSymbol.allCases.count]
    }
    lines = LookScale(options.lines, range: options.lineRange) {
      StrokeStyle(dash: Self.dashes[$0 % Self.dashes.count])
    }
    sizes = SymbolSizes(options)
    let plain = Set(marks.compactMap { $0.look.color == nil && $0.look.colorKey == nil ? $0.plotName : nil })
    hasSeveralPlots = plain.count > 1
    var numbers: [Double] = []
    for mark in marks {
      let look = look(of: mark)
      if case .number(let number) = look.colorKey?.value, number.isFinite { numbers.append(number) }
      note(look)
    }
    ramp = ramp(numbers, options)
    explain()
  }

  /// Takes note of the values that choose looks, and of what they are.
  private mutating func note(_ look: MarkLook) {
    if let position = look.position?.key, positions[position.value] == nil {
      positions[position.value] = positions.count
    }
    if let key = look.colorKey {
      if case .category(let name) = key.value { colors.add(name) }
      label(key, number(of: look) == nil ? "color" : "ramp")
    }
    if let key = look.symbolKey {
      symbols.add(Self.name(key.value))
      label(key, "symbol")
    }
    if let key = look.lineKey {
      lines.add(Self.name(key.value))
      label(key, "line")
    }
    if let key = look.sizeKey {
      sizes.add(key.value)
      label(key, "size")
    }
  }

  /// The name that stands for a value.
  package static func name(_ value: PlotValue) -> String {
    switch value {
    case .category(let name): name
    case .number(let number): NumberFormat.significant(12).string(number)
    }
  }

  /// The look of a mark; several whole plots without a colour of their own are told apart by their names.
  package func look(of mark: Mark) -> MarkLook {
    var look = mark.look
    if hasSeveralPlots, look.color == nil, look.colorKey == nil, let name = mark.plotName {
      look.colorKey = .init(label: "", value: .category(name))
    }
    return look
  }

  /// The number that colours a mark.
  package func number(of look: MarkLook) -> Double? {
    if case .number(let number) = look.colorKey?.value { number } else { nil }
  }

  /// The area of the symbol of a mark in square pixels; nil for the usual one.
  package func area(of look: MarkLook) -> Double? {
    look.symbolSize ?? look.sizeKey.flatMap { sizes.area($0.value) }
  }

  /// The part of the band that a mark takes when marks stand side by side.
  package func slot(of look: MarkLook) -> (start: Double, end: Double) {
    guard let key = look.position?.key, let place = positions[key.value] else { return (0, 1) }
    let count = Double(positions.count)
    return (Double(place) / count, Double(place + 1) / count)
  }

  /// A series without items for marks like this one.
  package func series(for mark: Mark, _ look: MarkLook) -> PlotSeries {
    let color = number(of: look) == nil ? look.colorKey.map { Self.name($0.value) } : nil
    let (symbol, line) = (look.symbolKey.map { Self.name($0.value) }, look.lineKey.map { Self.name($0.value) })
    let usual = colors.place(color).map { MarkSymbol.allCases[$0 % MarkSymbol.allCases.count] }
    var names: [String] = []
    for name in [color, symbol, line] { if let name, !names.contains(name) { names.append(name) } }
    var series = PlotSeries(
      kind: mark.kind, name: names.isEmpty ? nil : names.joined(separator: ", "),
      color: look.color ?? colors.look(color) ?? (mark.kind == .rule ? .secondary : .series(1)), look: look,
      stacking: mark.stacking, symbol: look.symbol ?? symbols.look(symbol) ?? usual ?? .circle)
    series.quietName = mark.series.map(Self.name)
    series.line = lines.look(line).map { StrokeStyle(lineWidth: look.line?.lineWidth ?? $0.lineWidth, dash: $0.dash) }
    series.line = series.line ?? look.line
    series.ring = mark.ring
    series.isLying = Self.isLying(mark)
    return series
  }

  private static func isLying(_ mark: Mark) -> Bool {
    guard mark.kind == .bar || mark.kind == .area, let x = mark.x, let y = mark.y else { return false }
    if x.end != nil, y.end == nil { return mark.kind == .area || mark.width == .automatic && isStretchedAlongX(mark) }
    if y.end != nil || mark.kind == .area { return false }
    if case .number = x.start, case .category = y.start { return true }
    return false
  }

  /// A bar from one x to another lies unless its x is a bin below a length along y that begins at zero.
  private static func isStretchedAlongX(_ mark: Mark) -> Bool {
    if case .category = mark.y?.start { return true }
    return !mark.isBinned
  }

  private mutating func label(_ key: MarkLook.Key, _ look: String) {
    if labels[look] == nil { labels[look] = key.label }
  }

  private func ramp(
    _ numbers: [Double], _ options: ChartOptions
  ) -> (ramp: ColorRamp, domain: ClosedRange<Double>, label: String)? {
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    let kind = options.ramp ?? (low < 0 && high > 0 ? .diverging : .sequential)
    let reach = max(abs(low), abs(high))
    let domain = options.rampDomain ?? (kind == .diverging ? -reach...reach : low...high)
    return (kind, domain, labels["ramp"] ?? "")
  }

  private mutating func explain() {
    let usual = MarkSymbol.allCases
    legend.add(
      labels["color"] ?? "",
      colors.entries.enumerated().map {
        .init(name: $0.element.name, color: $0.element.look, symbol: usual[$0.offset % usual.count])
      })
    legend.add(labels["symbol"] ?? "", symbols.entries.map { .init(name: $0.name, symbol: $0.look) })
    legend.add(labels["line"] ?? "", lines.entries.map { .init(name: $0.name, line: $0.look) })
    legend.add(labels["size"] ?? "", sizes.entries)
  }
}
