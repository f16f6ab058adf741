import Foundation

/// Times of work that runs again and again.
enum Stopwatch {
  /// Seconds of one run.
  ///
  /// Of one thread, the time that the processor spends: other programs that want it do not lengthen that. Of several,
  /// the time on the wall.
  static func seconds(_ repetitions: Int, threads: Int, _ work: () -> Void) -> Double {
    let start = now(threads)
    for _ in 0..<repetitions { work() }
    return (now(threads) - start) / Double(repetitions)
  }

  private static func now(_ threads: Int) -> Double {
    var time = timespec()
    clock_gettime(threads == 1 ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  static func median(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}
