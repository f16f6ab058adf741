import TensorEngine
import Testing
import TransformerKit

@Suite struct ScheduleTests {
  private func isNear(_ a: Double, _ b: Double, _ relative: Double = 1e-9) -> Bool {
    (a - b).magnitude <= relative * b.magnitude
  }

  /// Equation 3, computed apart with more digits.
  @Test(arguments: [
    (512, 4000, 1, 1.746928107e-7), (512, 4000, 100, 1.746928107e-5), (512, 4000, 1000, 1.746928107e-4),
    (512, 4000, 4000, 6.987712430e-4), (512, 4000, 8000, 4.941058844e-4), (512, 4000, 10_000, 4.419417382e-4),
    (512, 4000, 20_000, 3.125e-4), (512, 4000, 100_000, 1.397542486e-4), (512, 8000, 8000, 4.941058844e-4),
    (256, 4000, 4000, 9.882117688e-4), (1024, 4000, 4000, 4.941058844e-4),
  ])
  func noam(dimensions: Int, warmup: Int, step: Int, rate: Double) {
    #expect(isNear(noamSchedule(dimensions: dimensions, warmup: warmup)(step), rate))
    #expect(isNear(noamSchedule(dimensions: dimensions, warmup: warmup, factor: 2)(step), 2 * rate))
  }

  @Test func noamRisesThenFalls() {
    let schedule = noamSchedule(dimensions: 64, warmup: 50)
    #expect(schedule(0) == 0)
    let rates = schedule.rates(200).scalars
    #expect(rates.count == 200)
    #expect(rates[0] == schedule(1))
    #expect(rates.firstIndex(of: rates.max() ?? 0) == 49)
    for step in 1..<200 { #expect((rates[step] > rates[step - 1]) == (step < 50)) }
  }

  @Test func cosine() {
    let schedule = cosineSchedule(peak: 2, warmup: 10, total: 110, floor: 0.2)
    #expect(schedule(0) == 0)
    #expect(isNear(schedule(5), 1))
    #expect(schedule(10) == 2)
    #expect(isNear(schedule(60), 1.1))
    // 0.2 + 0.9 (1 + cos(π/4)), 0.2 + 0.9 (1 + cos(3π/4))
    #expect(isNear(schedule(35), 1.736396103067893))
    #expect(isNear(schedule(85), 0.46360389693210727))
    #expect(isNear(schedule(110), 0.2))
    #expect(schedule(5000) == schedule(110))
    #expect(cosineSchedule(peak: 3, total: 10)(0) == 3)
  }

  @Test func others() {
    let line = linearSchedule(from: 1, to: 0.5, total: 4)
    #expect((0...6).map { line($0) } == [1, 0.875, 0.75, 0.625, 0.5, 0.5, 0.5])
    #expect(constantSchedule(0.3)(17) == 0.3)
    let stairs = stepDecaySchedule(initial: 8, factor: 0.5, every: 3)
    #expect((1...7).map { stairs($0) } == [8, 8, 8, 4, 4, 4, 2])
    let joined = line.followed(by: stairs, after: 2).followed(by: constantSchedule(9), after: 6)
    #expect((1...8).map { joined($0) } == [0.875, 0.75, 8, 8, 8, 4, 9, 9])
    #expect(Schedule { 1 / Double($0) }(4) == 0.25)
  }
}
