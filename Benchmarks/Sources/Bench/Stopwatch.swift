/// Times of work that runs again and again.
enum Stopwatch {
  private static let clock = ContinuousClock()

  /// Seconds of one run.
  static func seconds(_ repetitions: Int, _ work: () -> Void) -> Double {
    let time = clock.measure {
      for _ in 0..<repetitions { work() }
    }
    let (whole, rest) = time.components
    return (Double(whole) + Double(rest) * 1e-18) / Double(repetitions)
  }

  static func median(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}
