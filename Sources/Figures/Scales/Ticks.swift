import Numerals

/// Round values for an axis, and how they are written.
///
/// The steps are 1, 2 or 5 times a power of ten, chosen as d3-array does (Heckbert, "Nice numbers for graph labels",
/// Graphics Gems, 1990).
package enum Ticks {
  /// A step as a whole number or as the reciprocal of one, so that multiples are exact to the last digit.
  package struct Step: Hashable {
    /// The step, or its reciprocal when it is below one.
    package var size: Double
    /// True when `size` is the reciprocal of the step.
    package var isReciprocal: Bool

    /// The step times a whole number.
    package func multiple(_ index: Double) -> Double { isReciprocal ? index / size : index * size }
    /// How many steps a value is away from zero.
    package func index(of value: Double) -> Double { isReciprocal ? value * size : value / size }
    /// The step itself.
    package var value: Double { multiple(1) }
  }

  /// The step that yields about `count` values between two ends; nil when the ends are not a range.
  package static func step(_ lower: Double, _ upper: Double, count: Int) -> Step? {
    let rough = (upper - lower) / Double(max(1, count))
    guard rough.isFinite, rough > 0 else { return nil }
    let power = Math.floorLog10(rough)
    let mantissa = rough / Math.powerOfTen(power)
    let factor = mantissa >= 7.0710678 ? 10.0 : mantissa >= 3.1622777 ? 5 : mantissa >= 1.4142136 ? 2 : 1
    guard power > -290, power < 290 else { return nil }
    if power >= 0 { return Step(size: factor * Math.powerOfTen(power), isReciprocal: false) }
    let reciprocal = (Math.powerOfTen(-power) / factor).rounded()
    return factor == 10 && power == -1 ? Step(size: 1, isReciprocal: false) : Step(size: reciprocal, isReciprocal: true)
  }

  /// The round values from `lower` to `upper`, ends included, about `count` of them and never more than 1,000.
  package static func linear(_ lower: Double, _ upper: Double, count: Int) -> [Double] {
    guard let step = step(lower, upper, count: count) else { return lower.isFinite ? [lower] : [] }
    return multiples(of: step, lower, upper)
  }

  /// All multiples of `step` from `lower` to `upper`, or none when they are more than 1,000.
  package static func multiples(of step: Step, _ lower: Double, _ upper: Double) -> [Double] {
    let first = (step.index(of: lower) - 1e-9).rounded(.up)
    let last = (step.index(of: upper) + 1e-9).rounded(.down)
    guard last >= first, last - first <= 1000 else { return [] }
    return (0...Int(last - first)).map { step.multiple(first + Double($0)) + 0 }
  }

  /// The ends moved outwards to round values.
  package static func nice(_ lower: Double, _ upper: Double, count: Int) -> (lower: Double, upper: Double) {
    var (low, high) = (lower, upper)
    for _ in 0..<3 {
      guard let step = step(low, high, count: count) else { break }
      let next = (
        step.multiple((step.index(of: low) + 1e-9).rounded(.down)),
        step.multiple((step.index(of: high) - 1e-9).rounded(.up))
      )
      if next == (low, high) { break }
      (low, high) = next
    }
    return (low, high)
  }

  /// Powers of ten between two positive ends; with their doubles and fives when the range is short.
  package static func logarithmic(_ lower: Double, _ upper: Double, count: Int) -> [Double] {
    let decades = Math.log10(upper / lower)
    if decades < 1 { return linear(lower, upper, count: count).filter { $0 > 0 } }
    let first = Math.floorLog10(lower)
    let last = Math.floorLog10(upper)
    let factors: [Double] = decades * 3 <= Double(count) ? [1, 2, 5] : [1]
    let every = factors.count > 1 ? 1 : max(1, Int((decades / Double(max(1, count))).rounded(.up)))
    var values: [Double] = []
    for power in first...last where power % every == 0 {
      for factor in factors {
        let value = factor * Math.powerOfTen(power)
        if value >= lower * (1 - 1e-12), value <= upper * (1 + 1e-12) { values.append(value) }
      }
    }
    return values.count >= 2 ? values : [lower, upper]
  }

  /// Zero and powers of ten on both sides.
  package static func symmetricLogarithmic(_ lower: Double, _ upper: Double, count: Int) -> [Double] {
    let reach = max(abs(lower), abs(upper))
    let last = max(0, Math.floorLog10(max(reach, 1)))
    let sides = lower < 0 && upper > 0 ? 2 : 1
    let every = max(1, (last + 1) * sides / max(1, count) + 1)
    // 10⁰ stands too near to zero unless the scale ends there.
    let powers = stride(from: last < 2 ? 0 : every, through: last, by: every).map { Math.powerOfTen($0) }
    return (powers.reversed().map { -$0 } + [0] + powers).filter { $0 >= lower && $0 <= upper }
  }
}
