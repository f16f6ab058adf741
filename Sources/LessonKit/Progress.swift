internal import CellEvents

/// Goes through a collection and feeds the progress bar of `lectern build`.
///
/// `for step in progress(0..<300) { … }`. The bar moves at most a hundred times.
public func progress<Elements: Collection>(_ elements: Elements) -> ProgressSequence<Elements> {
  ProgressSequence(elements: elements)
}

/// A collection that tells the host how far a loop over it has come.
public struct ProgressSequence<Elements: Collection>: Sequence {
  let elements: Elements

  /// Begins a loop.
  public func makeIterator() -> Iterator { Iterator(base: elements.makeIterator(), count: elements.count) }

  /// One loop over the collection.
  public struct Iterator: IteratorProtocol {
    var base: Elements.Iterator
    let count: Int
    var done = 0

    init(base: Elements.Iterator, count: Int) {
      self.base = base
      self.count = count
    }

    /// The next element.
    public mutating func next() -> Elements.Element? {
      let step = Swift.max(1, count / 100)
      if done % step == 0 || done == count { EventChannel.host.send(.progress(done: done, of: count)) }
      done += 1
      return base.next()
    }
  }
}
