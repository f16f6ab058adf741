internal import CellEvents
public import TransformerKit

/// Goes through a collection and feeds the progress bar of `lectern build`.
///
/// `for step in progress(0..<300) { … }`. The bar moves at most a hundred times.
public func progress<Elements: Collection>(_ elements: Elements) -> ProgressSequence<Elements> {
  ProgressSequence(elements: elements)
}

/// What `fit` is to tell of each step, to feed the progress bar: `fit(…, steps: 300, onStep: progress(of: 300))`.
///
/// `steps` are those of the whole training, all epochs together.
public func progress(of steps: Int) -> (TrainingStep) -> Void {
  { send(done: $0.step, of: steps) }
}

/// Sends a hundred of many steps, and the last.
private func send(done: Int, of count: Int) {
  if done % Swift.max(1, count / 100) == 0 || done == count { EventChannel.host.send(.progress(done: done, of: count)) }
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
      send(done: done, of: count)
      done += 1
      return base.next()
    }
  }
}
