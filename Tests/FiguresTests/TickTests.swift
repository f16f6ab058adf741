import Figures
import Numerals
import TestSupport
import Testing

@Suite struct TickTests {
  @Test func stepsAreRoundAndCoverTheRange() throws {
    var generator = SplitMix(seed: 1)
    for _ in 0..<5000 {
      let power = Double.random(in: -12...12, using: &generator)
      let middle = Double.random(in: -1...1, using: &generator) * Math.exponential(power * 2.302585092994046)
      let span = Double.random(in: 0.001...2, using: &generator) * Math.exponential(power * 2.302585092994046)
      let (low, high) = (middle - span, middle + span)
      let count = Int.random(in: 2...12, using: &generator)
      let ticks = Ticks.linear(low, high, count: count)
      #expect(!ticks.isEmpty || count < 3)
      #expect(Set(ticks).count == ticks.count && ticks == ticks.sorted())
      #expect(ticks.allSatisfy { $0 >= low - span * 1e-8 && $0 <= high + span * 1e-8 })
      let step = try #require(Ticks.step(low, high, count: count))
      let digits = try #require(DecimalNumber(step.value)).digits
      #expect([[1], [2], [5]].contains(digits))
      #expect(Double(ticks.count) <= 2.5 * Double(count) + 2)
      if let first = ticks.first, let last = ticks.last {
        #expect(first - low <= step.value * 1.001 && high - last <= step.value * 1.001)
      }
    }
  }

  @Test func niceEndsHoldTheRange() {
    var generator = SplitMix(seed: 2)
    for _ in 0..<2000 {
      let low = Double.random(in: -1000...1000, using: &generator)
      let high = low + Double.random(in: 0.01...500, using: &generator)
      let ends = Ticks.nice(low, high, count: 6)
      #expect(ends.lower <= low + 1e-6 && ends.upper >= high - 1e-6)
      let ticks = Ticks.linear(ends.lower, ends.upper, count: 6)
      #expect(ticks.count >= 2)
    }
  }

  @Test func labelsDifferAndReadBack() {
    for (low, high) in [
      (0.0, 1.0), (0, 1e6), (-3e-7, 4e-7), (1e9, 1e9 + 1), (0, 12_345), (-1e12, 1e12), (0.001, 0.0012),
    ] {
      let ticks = Ticks.linear(low, high, count: 6)
      let labels = Ticks.labels(ticks, type: .linear, format: nil)
      #expect(Set(labels).count == labels.count, "\(labels)")
      for (tick, label) in zip(ticks, labels) {
        let plain = label.replacing("−", with: "-").replacing(",", with: "")
        let scales: [Character: Double] = ["k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12]
        let scale = plain.last.flatMap { scales[$0] }
        let value = Double(scale == nil ? plain : String(plain.dropLast())).map { $0 * (scale ?? 1) }
        #expect(value.map { abs($0 - tick) <= abs(tick) * 1e-12 } == true, "\(label) for \(tick)")
      }
    }
  }

  @Test(arguments: [
    (1e-12, 1e12, ["10⁻¹²", "10⁻⁸", "10⁻⁴", "10⁰", "10⁴", "10⁸", "10¹²"]), (1, 1000, ["1", "10", "100", "1000"]),
    (0.1, 3, ["0.1", "0.2", "0.5", "1", "2"]),
  ])
  func powersOfTen(low: Double, high: Double, labels: [String]) {
    #expect(Ticks.labels(Ticks.logarithmic(low, high, count: 6), type: .log, format: nil) == labels)
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
