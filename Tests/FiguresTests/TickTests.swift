import Figures
import Foundation
import Numerals
import TestSupport
import Testing

@Suite struct TickTests {
  /// Ranges of every kind: around zero and away from it, wide, narrow, at both ends of what numbers can be.
  private static func ranges(seed: UInt64, count: Int, powers: ClosedRange<Int>) -> [(low: Double, high: Double)] {
    var generator = SplitMix(seed: seed)
    var result: [(low: Double, high: Double)] = []
    while result.count < count {
      let power = Int.random(in: powers, using: &generator)
      let span = Double("\(Double.random(in: 0.1...1, using: &generator))e\(power)") ?? 1
      let offset = Double.random(in: -3...3, using: &generator) * (result.count % 3 == 0 ? 1000 : 1)
      let (low, high) = (span * offset, span * offset + span)
      if low.isFinite, high.isFinite, low < high { result.append((low, high)) }
    }
    return result
  }

  /// The first digit of a number that has only one, from the C library's digits; nil for others.
  private static func onlyDigit(_ value: Double) -> Character? {
    let mantissa = String(format: "%.10e", value).split(separator: "e")[0]
    return mantissa.dropFirst().allSatisfy { $0 == "." || $0 == "0" } ? mantissa.first : nil
  }

  @Test(arguments: [-12...12, -300...(-13), 13...300]) func stepsAreRoundAndCoverTheRange(powers: ClosedRange<Int>)
    throws
  {
    for (index, range) in Self.ranges(seed: 1, count: 5000, powers: powers).enumerated() {
      let (low, high, count) = (range.low, range.high, 2 + index % 11)
      let ticks = Ticks.linear(low, high, count: count)
      let step = ticks.count > 1 ? ticks[1] - ticks[0] : .infinity
      #expect(ticks.count >= 2)
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
      #expect(ticks.allSatisfy { $0 >= low - step * 1e-5 && $0 <= high + step * 1e-5 })
      #expect(
        Ticks.step(low, high, count: count).flatMap { Self.onlyDigit($0.value) }.map { "125".contains($0) } == true)
      #expect(Double(ticks.count) <= 2.5 * Double(count) + 2)
      if let first = ticks.first, let last = ticks.last {
        #expect(first - low <= step * 1.001 && high - last <= step * 1.001)
      }
      // Each is a whole multiple: its digits in decimal end where those of the step do.
      let labels = Ticks.labels(ticks, type: .linear, format: nil)
      #expect(Set(labels).count == labels.count && labels.allSatisfy { $0.count < 26 }, "\(labels)")
    }
  }

  /// Ranges that arithmetic could not measure: the largest numbers, the smallest, and neighbours.
  @Test func extremeRangesHaveTicks() {
    let largest = Double.greatestFiniteMagnitude, least = Double.leastNonzeroMagnitude
    for (low, high) in [
      (-largest, largest), (0, largest), (1e300, 1.0000001e300), (0, least), (0, 100 * least),
      (-5000 * least, 7000 * least),
      (1e-300 / 1e10, 9e-300 / 1e10), (1e9, 1e9 + 1e-6), (1e9, (1e9).nextUp), (-1e-12, 1e12), (1, (1.0).nextUp),
      (-2e-308, 3e-308),
    ] {
      for count in [2, 5, 10] {
        let ticks = Ticks.linear(low, high, count: count)
        #expect(ticks.count >= (low.nextUp < high ? 2 : 1) && ticks.count <= 2 * count + 2, "\(low) \(high) \(ticks)")
        #expect(ticks.allSatisfy { $0.isFinite && $0 >= low && $0 <= high }, "\(low) \(high) \(ticks)")
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
        let labels = Ticks.labels(ticks, type: .linear, format: nil)
        #expect(Set(labels).count == labels.count, "\(labels)")
        let ends = Ticks.nice(low, high, count: count)
        #expect(ends.lower.isFinite && ends.upper.isFinite && ends.lower <= ends.upper)
      }
    }
  }

  @Test func multiplesFarFromOneAreRound() {
    #expect(Ticks.linear(0, 1e-25, count: 5) == [0, 2e-26, 4e-26, 6e-26, 8e-26, 1e-25])
    #expect(Ticks.linear(0, 6e23, count: 3) == [0, 2e23, 4e23, 6e23])
    #expect(Ticks.linear(0, 6e-300 / 1e10, count: 3).map(\.description) == ["0.0", "2e-310", "4e-310", "6e-310"])
  }

  @Test func niceEndsHoldTheRange() {
    for (low, high) in Self.ranges(seed: 2, count: 5000, powers: -12...12) {
      let ends = Ticks.nice(low, high, count: 6)
      let slack = (high - low) * 1e-8
      #expect(ends.lower <= low + slack && ends.upper >= high - slack)
      let ticks = Ticks.linear(ends.lower, ends.upper, count: 6)
      #expect(ticks.count >= 2 && ticks.first == ends.lower && ticks.last == ends.upper, "\(low) \(high)")
    }
  }

  @Test func logarithmicTicksAreRoundAndInside() {
    var generator = SplitMix(seed: 3)
    for index in 0..<10_000 {
      let first = Double.random(in: -307...307, using: &generator)
      let reach = Double.random(in: 0...1, using: &generator) * [0.3, 2, 10, 600][index % 4]
      let (low, high) = (pow(10, first), pow(10, min(308, first + reach)))
      guard low < high else { continue }
      let count = 2 + index % 9
      let ticks = Ticks.logarithmic(low, high, count: count)
      #expect(ticks.count <= 3 * count + 3, "\(low)...\(high)")
      #expect(!ticks.isEmpty || log10(high / low) < 1)
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
      #expect(ticks.allSatisfy { $0 >= low * (1 - 1e-9) && $0 <= high * (1 + 1e-9) })
      if high / low >= 10 {
        #expect(
          ticks.count >= 2 && ticks.allSatisfy { Self.onlyDigit($0).map { "125".contains($0) } == true }, "\(ticks)")
      }
      let labels = Ticks.labels(ticks, type: .log, format: nil)
      #expect(Set(labels).count == labels.count, "\(labels)")
    }
  }

  @Test func symmetricTicksAreRoundAndInside() {
    for (low, high) in Self.ranges(seed: 4, count: 5000, powers: -6...300) {
      let ticks = Ticks.symmetricLogarithmic(low, high, count: 6)
      #expect(!ticks.isEmpty && ticks.count <= 16 && zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
      let slack = (high - low) * 1e-5
      #expect(ticks.allSatisfy { $0 >= low - slack && $0 <= high + slack }, "\(low)...\(high) \(ticks)")
      let labels = Ticks.labels(ticks, type: .symmetricLog, format: nil)
      #expect(Set(labels).count == labels.count, "\(labels)")
    }
    #expect(Ticks.symmetricLogarithmic(-1000, 1000, count: 6) == [-100, 0, 100])
    #expect(Ticks.symmetricLogarithmic(-0.1, 0.1, count: 4).count > 2)
  }

  @Test func squareRootTicksAreThoseOfLinearScales() {
    #expect(Ticks.linear(0, 100, count: 5) == [0, 20, 40, 60, 80, 100])
    #expect(Ticks.linear(-4, 4, count: 4) == [-4, -2, 0, 2, 4])
  }

  @Test func labelsReadBack() throws {
    for (index, range) in Self.ranges(seed: 5, count: 3000, powers: -9...9).enumerated() {
      let ticks = Ticks.linear(range.low, range.high, count: 3 + index % 8)
      for (tick, label) in zip(ticks, Ticks.labels(ticks, type: .linear, format: nil)) {
        let numerals = NumeralReader.numerals(in: label, context: .tableCell)
        let value = try #require(numerals.first?.value, "\(label)")
        #expect(numerals.count == 1 && Double(NumberFormat.shortest.string(value)) == tick, "\(label) for \(tick)")
      }
    }
  }

  @Test(arguments: [
    (1e-12, 1e12, ["10⁻¹²", "10⁻⁸", "10⁻⁴", "10⁰", "10⁴", "10⁸", "10¹²"]), (1, 1000, ["1", "10", "100", "1000"]),
    (0.1, 3, ["0.1", "0.2", "0.5", "1", "2"]), (1e-308, 1e308, ["10⁻²⁰⁶", "10⁻¹⁰³", "10⁰", "10¹⁰³", "10²⁰⁶"]),
  ])
  func powersOfTen(low: Double, high: Double, labels: [String]) {
    #expect(Ticks.labels(Ticks.logarithmic(low, high, count: 6), type: .log, format: nil) == labels)
  }

  @Test func anAxisThatIsGivenAFormatUsesIt() {
    #expect(Ticks.labels([-0.5, 0.25], type: .linear, format: .percent) == ["−50%", "25%"])
  }

  @Test func logarithmsAreRight() {
    for (value, expected) in [
      (2.0, 0.6931471805599453), (10, 2.302585092994046), (1e-300, -690.7755278982137), (0.5, -0.6931471805599453),
    ] {
      #expect(abs(Math.log(value) - expected) < 1e-13 * max(1, abs(expected)))
      #expect(abs(Math.exponential(expected) / value - 1) < 1e-12)
    }
    for power in -300...300 { #expect(Math.floorLog10(Math.powerOfTen(power)) == power) }
    #expect(abs(Math.sine(1) - 0.8414709848078965) < 1e-14 && abs(Math.cosine(1) - 0.5403023058681398) < 1e-14)
  }
}
