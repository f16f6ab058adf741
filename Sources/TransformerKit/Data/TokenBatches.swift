internal import TensorEngine

/// Windows of one long text, with the next token as the target of each.
///
/// A sequence of the batches of one epoch, in the order that was asked for.
public struct TokenBatches: Sequence, Sendable {
  /// How windows lie in the text.
  public enum Order: Sendable {
    /// Side by side: the text is cut into `batch` parts, and row b of a batch goes on where row b of the one before it
    /// ended. So a recurrent network can keep its state.
    case sequential
    /// Anywhere, from the current stream of random numbers, and at other places in each epoch.
    case random
  }

  /// The text.
  public let tokens: [Int]
  /// The number of windows in a batch.
  public let batch: Int
  /// The length of a window.
  public let time: Int
  /// How windows lie in the text.
  public let order: Order

  /// Windows of so many tokens, so many at once.
  ///
  /// What does not fill a batch is left out of an epoch.
  public init(_ tokens: [Int], batch: Int, time: Int, order: Order = .random) {
    let needed = order == .random ? time + 1 : batch * time + 1
    guard batch > 0, time > 0, tokens.count >= needed else { stop(.tokenBatches(tokens.count, batch, time, order)) }
    self.tokens = tokens
    self.batch = batch
    self.time = time
    self.order = order
  }

  /// The number of batches in an epoch; together they have about as many tokens as the text.
  public var count: Int { Swift.max(1, (tokens.count - 1) / batch / time) }

  /// One batch of windows at random places, from the stream of a seed or from the current one.
  public func random(seed: Int? = nil) -> TokenBatch {
    seeded(seed) {
      var draws = Draws()
      return windows((0..<batch).map { _ in draws.below(tokens.count - time) })
    }
  }

  /// The batches of an epoch.
  public func makeIterator() -> AnyIterator<TokenBatch> {
    let part = (tokens.count - 1) / batch
    var next = 0
    return AnyIterator {
      guard next < count else { return nil }
      defer { next += 1 }
      return order == .random ? random() : windows((0..<batch).map { $0 * part + next * time })
    }
  }

  /// The windows that begin at these places.
  private func windows(_ starts: [Int]) -> TokenBatch {
    func tensor(shift: Int) -> Tensor {
      let scalars = starts.flatMap { tokens[($0 + shift)..<($0 + shift + time)] }
      return Tensor(scalars.map(Double.init), shape: [batch, time], dtype: .int32)
    }
    return TokenBatch(inputs: tensor(shift: 0), targets: tensor(shift: 1))
  }
}

extension TokenBatches: CustomStringConvertible {
  /// The sizes.
  public var description: String {
    "\(count) batches of [\(batch), \(time)] from \(tokens.count) tokens, \(order)"
  }
}
