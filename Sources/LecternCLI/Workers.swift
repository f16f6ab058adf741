import Foundation
import Synchronization

/// Does independent work on several threads.
enum Workers {
  /// Calls `work` with every element, on at most `count` threads; the results are in the order of the elements.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], count: Int, _ work: @Sendable (Int, Element) -> Result
  ) -> [Result] {
    let next = Mutex(0)
    let results = Mutex([Result?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: min(max(1, count), elements.count)) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < elements.count else { return }
        let result = work(index, elements[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
