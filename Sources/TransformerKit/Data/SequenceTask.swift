internal import TensorEngine

/// A task that turns a random sequence of symbols into another one: where a model can be right without a doubt.
///
/// Tokens are padding 0, start 1, end 2, then the symbols from 3 on.
public protocol SequenceTask: Sendable {
  /// The number of different symbols.
  var symbols: Int { get }
  /// The lengths of sources, all equally likely.
  var lengths: ClosedRange<Int> { get }
  /// The right answer.
  func target(of source: [Int]) -> [Int]
}

extension SequenceTask {
  /// The token that fills up short sequences.
  public var padding: Int { 0 }
  /// The token before the first of an answer.
  public var start: Int { 1 }
  /// The token after the last of an answer.
  public var end: Int { 2 }
  /// The tokens of the symbols.
  public var symbolTokens: Range<Int> { 3..<(3 + symbols) }
  /// The number of different tokens, the special ones included.
  public var vocabularySize: Int { 3 + symbols }

  /// Random pairs, from the stream of a seed or from the current one.
  public func pairs(_ count: Int, seed: Int? = nil) -> [SequencePair] {
    seeded(seed) {
      var draws = Draws()
      return (0..<count).map { _ in pair(&draws) }
    }
  }

  /// New random pairs as a batch, from the stream of a seed or from the current one: a task never runs out of them.
  public func batch(_ count: Int, seed: Int? = nil) -> PairBatch { PairBatch(pairs(count, seed: seed), task: self) }

  /// Random pairs for training and others for testing: no source of the test is in the training or comes twice.
  public func split(training: Int, test: Int, seed: Int? = nil) -> TrainingTestSplit<SequencePair> {
    seeded(seed) {
      var draws = Draws()
      let known = (0..<training).map { _ in pair(&draws) }
      var seen = Set(known.map(\.source)), new: [SequencePair] = []
      // A task with few sequences may have no new one: then the search must end.
      var attempts = 1000 + 100 * test
      while new.count < test {
        if attempts == 0 { stop(.fewSequences(Self.self, test, new.count)) }
        attempts -= 1
        let candidate = pair(&draws)
        if seen.insert(candidate.source).inserted { new.append(candidate) }
      }
      return TrainingTestSplit(training: known, test: new)
    }
  }

  private func pair(_ draws: inout Draws) -> SequencePair {
    let length = draws.within(lengths)
    let source = (0..<length).map { _ in symbolTokens.lowerBound + draws.below(symbols) }
    return SequencePair(source: source, target: target(of: source))
  }

  /// Stops when there are no symbols or no sequences.
  static func check(symbols: Int, lengths: ClosedRange<Int>) {
    if symbols < 1 || lengths.lowerBound < 1 { stop(.sequenceTask(Self.self, symbols, lengths)) }
  }
}
