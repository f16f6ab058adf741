import TensorEngine
import Testing
import TransformerKit

@Suite struct TaskTests {
  @Test func targets() {
    #expect(CopyTask().target(of: [5, 3, 4]) == [5, 3, 4])
    #expect(ReverseTask().target(of: [5, 3, 4]) == [4, 3, 5])
    #expect(SortTask().target(of: [5, 3, 4, 3]) == [3, 3, 4, 5])
    #expect(SequencePair(source: [5, 3], target: [3, 5]).description == "5 3 → 3 5")
  }

  @Test func pairs() {
    let task = SortTask(symbols: 4, lengths: 2...5)
    #expect(task.vocabularySize == 7 && task.symbolTokens == 3..<7)
    #expect([task.padding, task.start, task.end] == [0, 1, 2])
    let pairs = task.pairs(2000, seed: 3)
    #expect(pairs == task.pairs(2000, seed: 3))
    #expect(pairs != task.pairs(2000, seed: 4))
    #expect(pairs == withSeed(3) { task.pairs(2000) })
    #expect(pairs.allSatisfy { $0.target == $0.source.sorted() && $0.source.allSatisfy(task.symbolTokens.contains) })
    // Lengths and symbols are equally likely: four standard deviations of 2,000 draws are 78.
    for length in 2...5 { #expect(abs(pairs.count { $0.source.count == length } - 500) < 78) }
    let symbols = pairs.flatMap(\.source)
    for symbol in task.symbolTokens {
      #expect((Double(symbols.count { $0 == symbol }) / Double(symbols.count) - 0.25).magnitude < 0.03)
    }
  }

  @Test func splits() {
    let split = CopyTask(symbols: 3, lengths: 1...4).split(training: 200, test: 20, seed: 1)
    let known = Set(split.training.map(\.source))
    #expect(split.training.count == 200 && split.test.count == 20)
    #expect(split.test.allSatisfy { !known.contains($0.source) })
    #expect(Set(split.test).count == 20)
    #expect(split.description.hasPrefix("200 for training, such as "))
  }

  @Test func longRange() {
    let task = LongRangeCopyTask(symbols: 5, fillers: 7)
    let batch = task.batch(64, seed: 2)
    #expect(batch.inputs.shape == [64, 9] && batch.targets.shape == [64])
    #expect(batch.inputs.dtype == .int32 && batch.targets.dtype == .int32)
    for (row, target) in zip(batch.inputs.nested(), batch.targets.scalars) {
      #expect(row.first == target && row.last == 1 && row[1...7].allSatisfy { $0 == 0 })
      #expect(task.symbolTokens.contains(Int(target)))
    }
    #expect(Set(batch.targets.scalars).count == 5)
    #expect(task.chance == 0.2 && task.vocabularySize == 7)
    #expect(LongRangeCopyTask().time == 102)
    let noisy = LongRangeCopyTask(symbols: 2, fillers: 50, fillerKinds: 4)
    #expect(Set(noisy.batch(4, seed: 1).inputs[0..., 1...50].scalars) == [0, 1, 2, 3])
    #expect(noisy.question == 4 && noisy.symbolTokens == 5..<7)
  }

  @Test func permutations() {
    #expect(permutation(0).isEmpty)
    #expect(permutation(1) == [0])
    let order = permutation(1000, seed: 7)
    #expect(order.sorted() == Array(0..<1000))
    #expect(order == permutation(1000, seed: 7))
    #expect(order != permutation(1000, seed: 8))
    withSeed(7) {
      #expect(permutation(1000) == order)
      #expect(permutation(1000) != order)
    }
    // All six orders of three are equally likely: five standard deviations of 6,000 draws are 144.
    var counts: [[Int]: Int] = [:]
    withSeed(1) { for _ in 0..<6000 { counts[permutation(3), default: 0] += 1 } }
    #expect(counts.count == 6)
    for count in counts.values { #expect(abs(count - 1000) < 144) }
  }
}
