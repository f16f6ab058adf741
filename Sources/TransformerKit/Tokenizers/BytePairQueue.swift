/// Pairs with their counts; the most frequent comes first, of equally frequent ones the smaller pair.
///
/// A binary heap. A count that has changed is added anew, so that whoever takes a pair must check its count.
struct BytePairQueue {
  private var entries: [(count: Int, pair: BytePair)] = []

  /// Adds a pair.
  mutating func add(_ pair: BytePair, count: Int) {
    entries.append((count, pair))
    var place = entries.count - 1
    while place > 0, precedes(place, (place - 1) / 2) {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes out the first pair.
  mutating func next() -> (count: Int, pair: BytePair)? {
    guard !entries.isEmpty else { return nil }
    entries.swapAt(0, entries.count - 1)
    let first = entries.removeLast()
    var place = 0
    while true {
      var best = place
      for child in [2 * place + 1, 2 * place + 2] where child < entries.count && precedes(child, best) { best = child }
      guard best != place else { return first }
      entries.swapAt(place, best)
      place = best
    }
  }

  private func precedes(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (entries[first], entries[second])
    return a.count != b.count ? a.count > b.count : a.pair < b.pair
  }
}
