internal import TensorEngine

/// Pairs of sequences in batches; a sequence of the batches of one epoch.
///
/// Each time it is gone through, the pairs come in another order, from the current stream of random numbers. The last
/// batch may be smaller than the others.
public struct PairBatches: Sequence, Sendable {
  /// All pairs.
  public let pairs: [SequencePair]
  /// The number of pairs in a batch.
  public let batch: Int
  /// The token that fills up short sequences.
  public let padding: Int
  /// The token before the target.
  public let start: Int
  /// The token after the target.
  public let end: Int
  /// Whether the order is a new one in each epoch.
  public let isShuffled: Bool
  /// Whether pairs of similar lengths share a batch, which saves padding.
  public let isBucketed: Bool

  /// Batches of pairs with the ids of the special tokens.
  public init(
    _ pairs: [SequencePair], batch: Int, padding: Int, start: Int, end: Int, shuffled: Bool = true,
    bucketed: Bool = false
  ) {
    guard batch > 0, !pairs.isEmpty else { stop(.pairBatches(pairs.count, batch)) }
    self.pairs = pairs
    self.batch = batch
    self.padding = padding
    self.start = start
    self.end = end
    isShuffled = shuffled
    isBucketed = bucketed
  }

  /// Batches of pairs with the special tokens of the tokenizer that made the targets.
  public init(
    _ pairs: [SequencePair], batch: Int, tokenizer: some Tokenizer, shuffled: Bool = true, bucketed: Bool = false
  ) {
    self.init(
      pairs, batch: batch, padding: tokenizer.padding, start: tokenizer.start, end: tokenizer.end, shuffled: shuffled,
      bucketed: bucketed)
  }

  /// Batches of pairs with the special tokens of the task that made them.
  public init(
    _ pairs: [SequencePair], batch: Int, task: some SequenceTask, shuffled: Bool = true, bucketed: Bool = false
  ) {
    self.init(
      pairs, batch: batch, padding: task.padding, start: task.start, end: task.end, shuffled: shuffled,
      bucketed: bucketed)
  }

  /// The number of batches in an epoch.
  public var count: Int { (pairs.count + batch - 1) / batch }

  /// One batch of random pairs, from the stream of a seed or from the current one; a pair may come twice.
  public func random(seed: Int? = nil) -> PairBatch {
    seeded(seed) {
      var draws = Draws()
      return batched((0..<batch).map { _ in draws.below(pairs.count) })
    }
  }

  /// The batches of one epoch, in the order of a seed or of the current stream of random numbers.
  public func epoch(seed: Int? = nil) -> [PairBatch] { seeded(seed) { groups() }.map(batched) }

  /// The batches of an epoch.
  public func makeIterator() -> AnyIterator<PairBatch> {
    var groups = groups().makeIterator()
    return AnyIterator { groups.next().map(batched) }
  }

  /// The places of the pairs of each batch.
  private func groups() -> [[Int]] {
    var order = isShuffled ? permutation(pairs.count) : Array(pairs.indices)
    if isBucketed {
      // Pairs of equal lengths stay in the order that they had: which of them meet is another matter in each epoch.
      let lengths = order.map { (pairs[$0].source.count, pairs[$0].target.count) }
      order = order.indices.sorted { (lengths[$0].0, lengths[$0].1, $0) < (lengths[$1].0, lengths[$1].1, $1) }
        .map { order[$0] }
    }
    let groups = stride(from: 0, to: order.count, by: batch).map {
      Array(order[$0..<Swift.min($0 + batch, order.count)])
    }
    // Else each epoch would go from short to long.
    return isBucketed && isShuffled ? permutation(groups.count).map { groups[$0] } : groups
  }

  private func batched(_ group: [Int]) -> PairBatch {
    PairBatch(group.map { pairs[$0] }, padding: padding, start: start, end: end)
  }
}

extension PairBatches: CustomStringConvertible {
  /// The sizes.
  public var description: String {
    "\(count) batches of \(batch) from \(pairs.count) pairs" + (isBucketed ? ", similar lengths together" : "")
  }
}
