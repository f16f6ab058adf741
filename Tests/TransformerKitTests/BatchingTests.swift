import TensorEngine
import Testing
import TransformerKit

@Suite struct BatchingTests {
  @Test func sequentialWindows() {
    let batches = Array(TokenBatches(Array(0..<23), batch: 2, time: 4, order: .sequential))
    #expect(batches.count == 2)
    #expect(batches[0].inputs.nested() == [[0, 1, 2, 3], [11, 12, 13, 14]])
    #expect(batches[0].targets.nested() == [[1, 2, 3, 4], [12, 13, 14, 15]])
    #expect(batches[1].inputs.nested() == [[4, 5, 6, 7], [15, 16, 17, 18]])
    #expect(batches[1].targets.dtype == .int32)
    let description = TokenBatches(Array(0..<23), batch: 2, time: 4, order: .sequential).description
    #expect(description == "2 batches of [2, 4] from 23 tokens, sequential")
  }

  /// The last window ends with the last token, and no fewer tokens would do.
  @Test func windowsThatJustFit() {
    let batches = Array(TokenBatches(Array(0..<9), batch: 2, time: 4, order: .sequential))
    #expect(batches.map { $0.targets.nested() } == [[[1, 2, 3, 4], [5, 6, 7, 8]]])
    let random = TokenBatches(Array(0..<5), batch: 3, time: 4).random(seed: 1)
    #expect(random.inputs.nested() == Array(repeating: [0, 1, 2, 3], count: 3))
  }

  @Test func randomWindows() {
    let batches = TokenBatches(Array(0..<100), batch: 4, time: 5)
    #expect(batches.count == 4)
    let first = batches.random(seed: 3), again = batches.random(seed: 3)
    #expect(first.inputs.nested() == again.inputs.nested())
    var starts: Set<Double> = []
    withSeed(5) {
      for _ in 0..<300 {
        let batch = batches.random()
        #expect((batch.inputs + 1).nested() == batch.targets.nested())
        for row in batch.inputs.nested() {
          #expect(zip(row, row.dropFirst()).allSatisfy { $0 + 1 == $1 })
          starts.insert(row[0])
        }
      }
    }
    // Every window may come, the last one too.
    #expect(starts == Set((0..<95).map(Double.init)))
    let epochs = withSeed(6) { (0..<2).map { _ in batches.map { $0.inputs.nested() } } }
    #expect(epochs[0].count == 4 && epochs[0] != epochs[1])
    #expect(epochs == withSeed(6) { (0..<2).map { _ in batches.map { $0.inputs.nested() } } })
  }

  @Test func pairs() {
    let batch = PairBatch(
      [SequencePair(source: [5, 6], target: [7]), SequencePair(source: [8], target: [9, 5])], padding: 0, start: 1,
      end: 2)
    #expect(batch.source.tokens.nested() == [[5, 6], [8, 0]])
    #expect(batch.targetInput.tokens.nested() == [[1, 7, 0], [1, 9, 5]])
    #expect(batch.targetOutput.tokens.nested() == [[7, 2, 0], [9, 5, 2]])
    #expect(batch.source.lengths == [2, 1] && batch.targetInput.lengths == [2, 3])
    #expect(batch.targetOutput.keepMask.nested() == [[1, 1, 0], [1, 1, 1]])
    #expect(batch.count == 2)
  }

  private let copies = CopyTask(symbols: 20, lengths: 1...9).pairs(50, seed: 1)

  /// All pairs of an epoch as text, which a batch keeps apart from its padding.
  private func sources(_ batches: [PairBatch]) -> [[Int]] {
    batches.flatMap { batch in
      zip(batch.source.tokens.nested(), batch.source.lengths).map { $0.prefix($1).map { Int($0) } }
    }
  }

  @Test(arguments: [false, true]) func epochs(bucketed: Bool) {
    let batches = PairBatches(copies, batch: 8, task: CopyTask(symbols: 20), bucketed: bucketed)
    #expect(batches.count == 7)
    let first = batches.epoch(seed: 1)
    #expect(first.map(\.count).sorted() == [2, 8, 8, 8, 8, 8, 8])
    #expect(sources(first) == sources(batches.epoch(seed: 1)))
    #expect(sources(first) != sources(batches.epoch(seed: 2)))
    let order = { (first: [Int], second: [Int]) in first.lexicographicallyPrecedes(second) }
    #expect(sources(first).sorted(by: order) == copies.map(\.source).sorted(by: order))
    withSeed(1) {
      #expect(sources(Array(batches)) == sources(first))
      #expect(sources(Array(batches)) != sources(first))
    }
  }

  @Test func buckets() {
    func padding(_ batches: PairBatches) -> Int {
      batches.epoch(seed: 1).reduce(0) { $0 + $1.source.tokens.count - $1.source.lengths.reduce(0, +) }
    }
    let plain = PairBatches(copies, batch: 8, task: CopyTask()),
      bucketed = PairBatches(copies, batch: 8, task: CopyTask(), bucketed: true)
    #expect(padding(bucketed) * 3 < padding(plain))
    // Which pairs meet in a batch changes from epoch to epoch.
    let groups = (1...2).map { seed in Set(bucketed.epoch(seed: seed).map { Set(sources([$0])) }) }
    #expect(groups[0] != groups[1])
    let inOrder = PairBatches(copies, batch: 8, padding: 0, start: 1, end: 2, shuffled: false)
    #expect(sources(Array(inOrder)) == copies.map(\.source))
    #expect(bucketed.description == "7 batches of 8 from 50 pairs, similar lengths together")
  }

  @Test func randomBatches() {
    let batches = PairBatches(copies, batch: 8, task: CopyTask(symbols: 20))
    let batch = batches.random(seed: 4)
    #expect(batch.count == 8)
    #expect(sources([batch]) == sources([batches.random(seed: 4)]))
    #expect(sources([batch]) != sources([batches.random(seed: 5)]))
    #expect(Set(copies.map(\.source)).isSuperset(of: sources([batch])))
    let task = ReverseTask(symbols: 6, lengths: 3...3)
    let new = task.batch(2, seed: 1), pairs = task.pairs(2, seed: 1)
    #expect(new.source.tokens.nested() == pairs.map { $0.source.map(Double.init) })
    #expect(new.targetOutput.tokens.nested() == pairs.map { ($0.source.reversed() + [2]).map(Double.init) })
  }

  @Test func textPairs() {
    let tokenizer = CharacterTokenizer(alphabet: "abc", specialTokens: [.start, .padding, .end])
    let pairs = [TextPair(source: "ab", target: "c")].encoded(source: tokenizer, target: tokenizer)
    #expect(pairs == [SequencePair(source: [3, 4], target: [5])])
    let batches = Array(PairBatches(pairs, batch: 2, tokenizer: tokenizer))
    #expect(batches[0].targetInput.tokens.nested() == [[0, 5]])
    #expect(batches[0].targetOutput.tokens.nested() == [[5, 2]])
  }
}
