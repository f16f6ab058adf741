/// Maps the values of one axis to places from 0 to 1.
package struct AxisScale {
  /// The kind of scale.
  package var type: ScaleType
  /// The names of a category scale in order.
  package var categories: [String]
  /// The lower end of a numeric scale.
  package var lower: Double
  /// The upper end of a numeric scale.
  package var upper: Double
  /// True when the scale runs the other way.
  package var isReversed = false

  package init(type: ScaleType, categories: [String] = [], lower: Double = 0, upper: Double = 1) {
    self.type = type
    self.categories = categories
    self.lower = lower
    self.upper = upper
  }

  /// The place of a value; a category is its index and stands in the middle of its band.
  package func place(_ value: Double) -> Double {
    let place =
      isCategory ? (value + 0.5) / Double(max(1, categories.count)) : share(bent(value), bent(lower), bent(upper))
    return isReversed ? 1 - place : place
  }

  /// The value at a place of a linear or logarithmic scale.
  package func value(at place: Double) -> Double {
    guard type == .log else { return lower + place * (upper - lower) }
    return Math.exponential(Math.log(lower) + place * (Math.log(upper) - Math.log(lower)))
  }

  /// The share of the axis that one category takes.
  package var band: Double { 1 / Double(max(1, categories.count)) }

  /// True when the axis has names instead of numbers.
  package var isCategory: Bool { type == .category }

  /// Where bars and areas begin: zero when it is on the scale, else the nearer end.
  package var baseline: Double { type == .log ? lower : min(max(0, lower), upper) }

  /// A value, or the lower end of the scale when it has no place: a logarithmic scale has no zero.
  package func floored(_ value: Double) -> Double { type == .log ? max(value, lower) : value }

  private func share(_ value: Double, _ first: Double, _ last: Double) -> Double {
    let span = last / 2 - first / 2
    return span == 0 ? 0.5 : (value / 2 - first / 2) / span
  }

  /// A value on the linear scale behind this one.
  private func bent(_ value: Double) -> Double {
    switch type.kind {
    case .linear, .category: value
    case .log: Math.log(value)
    case .symmetricLog(let slope): odd(value) { Math.log(1 + slope * $0) }
    case .power(let exponent): odd(value) { Math.power($0, exponent) }
    }
  }

  /// A function of the size of a value, with the value's sign.
  private func odd(_ value: Double, _ function: (Double) -> Double) -> Double {
    value < 0 ? -function(-value) : function(value)
  }
}
