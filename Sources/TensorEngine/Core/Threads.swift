internal import CTensorKernels

/// The threads among which kernels divide independent parts of their results.
///
/// Their number changes the speed and never a bit of a result. It is that of the CPU; `LECTERN_THREADS` names another.
package enum Threads {
  /// The number that a kernel called on this thread may use.
  package static var current: Int {
    chooseFromEnvironment
    return Int(lk_threads_current())
  }

  /// Runs `body` on this thread with a number of threads.
  package static func with<R>(_ count: Int, _ body: () throws -> R) rethrows -> R {
    let previous = lk_threads_select_for_thread(Int32(count))
    defer { _ = lk_threads_select_for_thread(previous) }
    return try body()
  }

  /// The choice that `LECTERN_THREADS` makes; nil when there is none.
  ///
  /// Anything but a number from 1 to 64 is misuse.
  package static func chosen(by text: String?) -> Result<Int?, MisuseError> {
    guard let text, !text.isEmpty else { return .success(nil) }
    if let count = Int(text), (1...64).contains(count) { return .success(count) }
    return .failure(MisuseError(misuse: Misuse("LECTERN_THREADS", "\(text) is not a number from 1 to 64")))
  }

  /// Reads `LECTERN_THREADS` once.
  static let chooseFromEnvironment: Void = {
    switch chosen(by: Kernels.requestedThreads) {
    case .success(let count?): lk_threads_select(Int32(count))
    case .success(nil): break
    case .failure(let error): stop(error.misuse)
    }
  }()
}
