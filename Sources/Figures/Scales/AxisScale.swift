/// Maps the values of one axis to places from 0 to 1.
package struct AxisScale {
  /// The kind of scale.
  package var type: ScaleType
  /// The names of a category scale in order.
  package var categories: [String] = []
  /// The ends of a numeric scale.
  package var lower = 0.0
  package var upper = 1.0

  /// The place of a value; a category is its index and stands in the middle of its band.
  package func place(_ value: Double) -> Double {
    switch type {
    case .category: (value + 0.5) / Double(max(1, categories.count))
    case .linear: share(value, lower, upper)
    case .log: share(Math.log(value), Math.log(lower), Math.log(upper))
    case .symmetricLog: share(Self.bent(value), Self.bent(lower), Self.bent(upper))
    }
  }

  /// The value at a place of a numeric scale.
  package func value(at place: Double) -> Double {
    switch type {
    case .log: Math.exponential(Math.log(lower) + place * (Math.log(upper) - Math.log(lower)))
    default: lower + place * (upper - lower)
    }
  }

  /// The share of the axis that one category takes.
  package var band: Double { 1 / Double(max(1, categories.count)) }

  /// True when the axis has names instead of numbers.
  package var isCategory: Bool { type == .category }

  /// Where bars and areas begin: zero when it is on the scale, else the nearer end.
  package var baseline: Double { type == .log ? lower : min(max(0, lower), upper) }

  private func share(_ value: Double, _ first: Double, _ last: Double) -> Double {
    let span = last / 2 - first / 2
    return span == 0 ? 0.5 : (value / 2 - first / 2) / span
  }

  private static func bent(_ value: Double) -> Double {
    value < 0 ? -Math.log(1 - value) : Math.log(1 + value)
  }
}
