/// Chooses colours, symbols and names for the series of a chart.
package struct SeriesPainter {
  /// The names with their colours and symbols, in order of appearance.
  package private(set) var legend: [(name: String, color: FigureColor, symbol: MarkSymbol)] = []
  /// What the names are.
  package private(set) var label: String?
  /// The ramp that colours numbers, what it reaches over and what the numbers are.
  package private(set) var ramp: (ramp: ColorRamp, domain: ClosedRange<Double>, label: String)?
  private var places: [String: Int] = [:]
  private var positions: [PlotValue: Int] = [:]
  private var hasSeveralPlots = false

  package init(_ marks: [Mark], _ options: ChartOptions) {
    let plain = Set(marks.compactMap { $0.look.color == nil && $0.look.colorKey == nil ? $0.plotName : nil })
    hasSeveralPlots = plain.count > 1
    for (name, color) in options.colors { add(name, color) }
    var numbers: [Double] = []
    for mark in marks {
      let look = look(of: mark)
      if let position = look.position, positions[position.value] == nil { positions[position.value] = positions.count }
      for key in [look.colorKey, look.symbolKey].compactMap({ $0 }) {
        switch key.value {
        case .category(let name): add(name, nil)
        case .number(let number): if number.isFinite { numbers.append(number) }
        }
        label = label ?? (key.label.isEmpty ? nil : key.label)
      }
    }
    guard let low = numbers.min(), let high = numbers.max() else { return }
    let kind = options.ramp ?? (low < 0 && high > 0 ? .diverging : .sequential)
    let reach = max(abs(low), abs(high))
    let domain = options.rampDomain ?? (kind == .diverging ? -reach...reach : low...high)
    ramp = (kind, domain, label ?? "")
  }

  /// The look of a mark; several whole plots without a colour of their own are told apart by their names.
  package func look(of mark: Mark) -> MarkLook {
    var look = mark.look
    if hasSeveralPlots, look.color == nil, look.colorKey == nil, let name = mark.plotName {
      look.colorKey = .init(label: "", value: .category(name))
    }
    return look
  }

  /// True when a key is a number, which a ramp colours.
  package func isNumber(_ key: MarkLook.Key?) -> Bool {
    if case .number = key?.value { true } else { false }
  }

  /// The number that colours a mark.
  package func number(of mark: Mark) -> Double? {
    if case .number(let number) = mark.look.colorKey?.value { number } else { nil }
  }

  /// The part of the band that a mark takes when bars stand side by side.
  package func slot(of mark: Mark) -> (start: Double, end: Double) {
    guard let key = mark.look.position, let place = positions[key.value] else { return (0, 1) }
    let count = Double(positions.count)
    return (Double(place) / count, Double(place + 1) / count)
  }

  /// A series without items for marks like this one.
  package func series(for mark: Mark, _ look: MarkLook) -> PlotSeries {
    let name = name(look.colorKey) ?? name(look.symbolKey)
    let entry = name.flatMap { places[$0] }.map { legend[$0] }
    let neutral = mark.kind == .rule ? FigureColor.secondary : .series(1)
    var series = PlotSeries(
      kind: mark.kind, name: name, color: look.color ?? entry?.color ?? neutral, look: look, stacking: mark.stacking,
      symbol: look.symbol ?? entry?.symbol ?? .circle)
    series.isLying = Self.isLying(mark)
    return series
  }

  private func name(_ key: MarkLook.Key?) -> String? {
    if case .category(let name) = key?.value { name } else { nil }
  }

  private static func isLying(_ mark: Mark) -> Bool {
    guard mark.kind == .bar, let x = mark.x, let y = mark.y else { return false }
    if x.end != nil, y.end == nil { return mark.width == .automatic && isStretchedAlongX(mark) }
    if y.end != nil { return false }
    if case .number = x.start, case .category = y.start { return true }
    return false
  }

  /// A bar from one x to another lies unless its x is a bin below a length along y that begins at zero.
  private static func isStretchedAlongX(_ mark: Mark) -> Bool {
    if case .category = mark.y?.start { return true }
    return !mark.isBinned
  }

  private mutating func add(_ name: String, _ color: FigureColor?) {
    guard places[name] == nil else { return }
    let place = legend.count
    places[name] = place
    let symbols = MarkSymbol.allCases
    legend.append((name, color ?? .series(place + 1), symbols[place % symbols.count]))
  }
}
