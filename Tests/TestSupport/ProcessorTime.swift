#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor time that this thread spends in `body`: unlike the time on the wall, other processes do not add to it.
package func processorTime(_ body: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try body()
  return now() - start
}
