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
    package func multiple(_ index: Double) -> Double {
      if isReciprocal { return index / size }
      // A step that is not exact in binary would have multiples that are not round.
      guard !(1e-15...1e15).contains(size), let step = DecimalNumber(size), let index = Int(exactly: index) else {
        return index * size
      }
      return Double(NumberFormat.shortest.string(step.times(DecimalNumber(index)))) ?? .infinity
    }
    /// How many steps a value is away from zero.
    package func index(of value: Double) -> Double { isReciprocal ? value * size : value / size }
    /// The step itself.
    package var value: Double { multiple(1) }
  }

  /// The step that yields about `count` values between two ends; nil when the ends are not a range.
  package static func step(_ lower: Double, _ upper: Double, count: Int) -> Step? {
    // Halves, because the distance of the largest numbers is no number.
    let rough = (upper / 2 - lower / 2) / (Double(max(1, count)) / 2)
    guard rough.isFinite, upper > lower else { return nil }
    let power = Math.floorLog10(max(rough, .leastNonzeroMagnitude))
    // Below 10⁻³⁰⁸ a power of ten has too few digits left for a quotient: the range is measured on a larger scale.
    let mantissa = power < -300 ? rough * 1e300 / Math.powerOfTen(power + 300) : rough / Math.powerOfTen(power)
    let factor = mantissa >= 7.0710678 ? 10 : mantissa >= 3.1622777 ? 5 : mantissa >= 1.4142136 ? 2 : 1
    // Reciprocals are whole, and exact in binary, down to about this power.
    if power >= 0 || power < -15 {
      return Step(size: max(value(factor, power), .leastNonzeroMagnitude), isReciprocal: false)
    }
    let reciprocal = (Math.powerOfTen(-power) / Double(factor)).rounded()
    return factor == 10 && power == -1 ? Step(size: 1, isReciprocal: false) : Step(size: reciprocal, isReciprocal: true)
  }

  /// The round values from `lower` to `upper`, ends included, about `count` of them and never more than 1,000.
  ///
  /// There are at least two, unless the ends are the same or no other number lies between them.
  package static func linear(_ lower: Double, _ upper: Double, count: Int) -> [Double] {
    var values: [Double] = []
    for wanted in [count, 2 * count, 4 * count] where values.count < 2 {
      guard let step = step(lower, upper, count: wanted) else { return lower.isFinite ? [lower] : [] }
      values = multiples(of: step, lower, upper)
    }
    return values
  }

  /// All multiples of `step` from `lower` to `upper`, or none when they are more than 1,000.
  package static func multiples(of step: Step, _ lower: Double, _ upper: Double) -> [Double] {
    let first = (step.index(of: lower) - 1e-9).rounded(.up)
    let last = (step.index(of: upper) + 1e-9).rounded(.down)
    guard last >= first, last - first <= 1000 else { return [] }
    let slack = step.value * 1e-6
    var values: [Double] = []
    for index in 0...Int(last - first) {
      let value = step.multiple(first + Double(index)) + 0
      // Where the step is finer than the numbers themselves, several multiples are the same one.
      let isNew = values.last.map { value > $0 } ?? true
      if isNew, value.isFinite, value >= lower - slack, value <= upper + slack { values.append(value) }
    }
    return values
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
      if next == (low, high) || !next.0.isFinite || !next.1.isFinite { break }
      (low, high) = next
    }
    return (low, high)
  }

  /// Powers of ten between two positive ends; with their doubles and fives when the range is short.
  package static func logarithmic(_ lower: Double, _ upper: Double, count: Int) -> [Double] {
    let decades = Math.log10(upper) - Math.log10(lower)
    guard decades.isFinite, decades >= 1 else { return linear(lower, upper, count: count).filter { $0 > 0 } }
    let powers = Math.floorLog10(lower)...Math.floorLog10(upper)
    let isWithin = { (value: Double) in value >= lower * (1 - 1e-12) && value <= upper * (1 + 1e-12) }
    let every = max(1, Int((decades / Double(max(1, count))).rounded(.up)))
    // Doubles and fives are for ranges with room for three values in every decade.
    let last = decades * 3 > Double(count) ? 1 : 2
    for distance in stride(from: every, through: last, by: -1) {
      let sparse = powers.filter { $0 % distance == 0 }.map(Math.powerOfTen).filter(isWithin)
      if sparse.count >= 2 { return sparse }
    }
    return powers.flatMap { power in [1, 2, 5].map { value($0, power) } }.filter(isWithin)
  }

  /// Zero and powers of ten on both sides; round steps where the range holds too few of them.
  package static func symmetricLogarithmic(_ lower: Double, _ upper: Double, count: Int) -> [Double] {
    let reach = max(abs(lower), abs(upper))
    let last = max(0, Math.floorLog10(max(reach, 1)))
    let sides = lower < 0 && upper > 0 ? 2 : 1
    let every = max(1, (last + 1) * sides / max(1, count) + 1)
    // 10⁰ stands too near to zero unless the scale ends there.
    let powers = stride(from: last < 2 ? 0 : every, through: last, by: every).map { Math.powerOfTen($0) }
    let values = (powers.reversed().map { -$0 } + [0] + powers).filter { $0 >= lower && $0 <= upper }
    return values.count > 2 ? values : linear(lower, upper, count: count)
  }

  /// A digit times a power of ten, correctly rounded.
  private static func value(_ factor: Int, _ power: Int) -> Double { Double("\(factor)e\(power)") ?? .infinity }
}
