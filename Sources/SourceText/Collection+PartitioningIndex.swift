extension RandomAccessCollection {
  /// The first index whose element satisfies a condition that, once true, stays true; `endIndex` when none does.
  ///
  /// A binary search, named as in swift-algorithms.
  @inlinable package func partitioningIndex(where belongsInSecondPart: (Element) throws -> Bool) rethrows -> Index {
    var start = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(start, offsetBy: half)
      if try belongsInSecondPart(self[middle]) {
        count = half
      } else {
        start = index(after: middle)
        count -= half + 1
      }
    }
    return start
  }
}
