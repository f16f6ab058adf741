import Numerals

/// Finds out whether an axis has names, and numbers them in order of appearance.
package struct CategoryNames {
  private let options: ChartOptions.AxisOptions
  private let axis: String
  private var isCategory: Bool
  private var names: [String] = []
  private var places: [String: Int] = [:]

  package init(_ options: ChartOptions.AxisOptions, axis: String) {
    self.options = options
    self.axis = axis
    isCategory = options.type == .category
    for value in options.domain.values ?? [] {
      if case .category(let name) = value { add(name) }
    }
  }

  /// Takes note of the names in an extent.
  package mutating func add(_ extent: Mark.Extent?) {
    for value in [extent?.start, extent?.end] {
      switch value {
      case .category(let name): add(name)
      case .number(let number) where isCategory: add(Self.name(number))
      default: break
      }
    }
  }

  /// The scale so far: of names, or of numbers without a domain.
  package var scale: AxisScale {
    guard isCategory else { return AxisScale(type: options.type ?? .linear) }
    if let type = options.type, type != .category { fatalError(Misuse.mixedScale(axis: axis)) }
    return AxisScale(type: .category, categories: names)
  }

  /// The number that stands for a value: itself, or the place of its name; NaN for none.
  package func number(_ value: PlotValue?) -> Double {
    switch value {
    case .number(let number): isCategory ? Double(places[Self.name(number)] ?? -1) : number
    case .category(let name): Double(places[name] ?? -1)
    case nil: .nan
    }
  }

  private mutating func add(_ name: String) {
    isCategory = true
    guard places[name] == nil else { return }
    places[name] = names.count
    names.append(name)
  }

  private static func name(_ number: Double) -> String { NumberFormat.significant(12).string(number) }
}
