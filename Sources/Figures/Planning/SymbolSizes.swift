import Numerals

/// Gives numbers and names the areas of their symbols.
struct SymbolSizes {
  private let range: ClosedRange<Double>
  private var domain: ClosedRange<Double>?
  private let isChosen: Bool
  private var names: [String] = []

  init(_ options: ChartOptions) {
    range = options.sizeRange
    domain = options.sizeDomain
    isChosen = options.sizeDomain != nil
  }

  /// Takes note of a value.
  mutating func add(_ value: PlotValue) {
    switch value {
    case .category(let name): if !names.contains(name) { names.append(name) }
    case .number(let number):
      guard number.isFinite, !isChosen else { return }
      domain = domain.map { min($0.lowerBound, number)...max($0.upperBound, number) } ?? number...number
    }
  }

  /// The area of a value in square pixels: areas, not radii, stand in proportion.
  ///
  /// Nil for a number that is not finite.
  func area(_ value: PlotValue) -> Double? {
    switch value {
    case .category(let name):
      guard let place = names.firstIndex(of: name) else { return nil }
      return area(share: Double(place + 1) / Double(names.count))
    case .number(let number):
      guard number.isFinite, let domain else { return nil }
      // Amounts begin at zero, so that twice the number is twice the area.
      let low = domain.lowerBound >= 0 && !isChosen ? 0 : domain.lowerBound
      let span = domain.upperBound / 2 - low / 2
      return area(share: span > 0 ? min(max((number / 2 - low / 2) / span, 0), 1) : 1)
    }
  }

  /// The names, or three numbers, with their areas.
  var entries: [ChartLegend.Entry] {
    if !names.isEmpty { return names.map { .init(name: $0, area: area(.category($0))) } }
    guard let domain else { return [] }
    let low = domain.lowerBound >= 0 && !isChosen ? 0 : domain.lowerBound
    let values = Ticks.linear(low, domain.upperBound, count: 3).filter { $0 > low }.suffix(3)
    return values.map { .init(name: NumberFormat.brief.typeset($0), area: area(.number($0))) }
  }

  private func area(share: Double) -> Double { range.lowerBound + share * (range.upperBound - range.lowerBound) }
}
