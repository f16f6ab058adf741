import Foundation
import Synchronization

extension Array where Element: Sendable {
  /// Transforms the elements on at most `count` threads; the results are in the order of the elements.
  func concurrentMap<Result: Sendable>(on count: Int, _ transform: @Sendable (Element) -> Result) -> [Result] {
    let next = Mutex(0)
    let results = Mutex([Result?](repeating: nil, count: self.count))
    DispatchQueue.concurrentPerform(iterations: Swift.min(Swift.max(1, count), self.count)) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < self.count else { return }
        let result = transform(self[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
