import TensorEngine
import Testing
import TransformerKit

@Suite struct BeamSearchTests {
  private func isNear(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude < 1e-12 }

  @Test func widthOneIsGreedy() {
    for seed in 0..<40 {
      let model = TableModel.scrambled(7, seed: seed)
      let greedy = model.greedy(prefix: [1, 2], maximum: 6, stop: [3], minimum: 2)
      let beam = model.beamSearch(prefix: [1, 2], width: 1, maximum: 6, stop: [3], minimum: 2).best
      #expect(beam.tokens == greedy.tokens)
      #expect(beam.isFinished == greedy.isFinished)
      #expect(isNear(beam.logProbability, greedy.logProbability))
    }
  }

  /// Greedy finds 0.5 · 0.4 · 0.4 · 0.6 = 0.048, two beginnings find 0.5 · 0.3 · 0.6 · 0.6 = 0.054.
  @Test func theExampleOfTheBook() {
    let found = TableModel.deepLearningBook.beamSearch(
      prefix: [4], width: 2, maximum: 4, lengthPenalty: .power(0.75), stop: [3])
    #expect(found.best.tokens == [0, 2, 1, 3])
    #expect(isNear(found.best.probability, 0.054))
    #expect(isNear(found.best.score, ScalarMath.log(0.054) / ScalarMath.pow(4, 0.75)))
    #expect(found.results[1].tokens == [0, 1, 2, 3])
    #expect(isNear(found.results[1].probability, 0.048))
  }

  /// Wide enough, nothing is pruned: the results are those of trying every sequence.
  @Test(arguments: [LengthPenalty.none, .wu(0.6), .wu(2), .power(0.75), .power(1)])
  func aWideBeamFindsTheBestOfAll(penalty: LengthPenalty) {
    for seed in 0..<10 {
      let model = TableModel.scrambled(4, seed: seed)
      let all = model.allSequences(after: [0], maximum: 5, stops: [3], minimum: 1)
        .map { (tokens: $0.tokens, score: $0.logProbability / penalty($0.tokens.count)) }
        .sorted { $0.score > $1.score }
      let found = model.beamSearch(
        prefix: [0], width: 243, maximum: 5, lengthPenalty: penalty, stop: [3], minimum: 1)
      #expect(found.results.count == 243)
      #expect(found.results.map(\.tokens) == all.prefix(243).map(\.tokens))
      for (found, truth) in zip(found.results, all) { #expect(isNear(found.score, truth.score)) }
    }
  }

  /// One step after the other by the definition, over all continuations, without the search's code.
  @Test(arguments: [2, 3, 5])
  func everyWidthFollowsTheDefinition(width: Int) {
    for seed in 0..<30 {
      let model = TableModel.scrambled(6, seed: seed)
      var open: [(tokens: [Int], total: Double)] = [([], 0)], complete = open.dropFirst()
      for _ in 0..<7 {
        var next = open.flatMap { beam in
          model.probabilities([2] + beam.tokens).enumerated().map {
            (tokens: beam.tokens + [$0.offset], total: beam.total + ScalarMath.log($0.element))
          }
        }
        next = Array(next.sorted { $0.total > $1.total }.prefix(width))
        complete += next.filter { $0.tokens.last == 5 }
        open = next.filter { $0.tokens.last != 5 }
      }
      let penalty = LengthPenalty.wu(0.6)
      let best = (complete + open).map { (tokens: $0.tokens, score: $0.total / penalty($0.tokens.count)) }
        .sorted { $0.score > $1.score }.prefix(width)
      let found = model.beamSearch(prefix: [2], width: width, maximum: 7, lengthPenalty: penalty, stop: [5])
      #expect(found.results.map(\.tokens) == best.map(\.tokens))
      #expect(found.results.map(\.isFinished) == best.map { $0.tokens.last == 5 })
    }
  }

  @Test func penalties() {
    #expect(LengthPenalty.none(9) == 1)
    #expect(LengthPenalty.wu(0)(9) == 1)
    #expect(isNear(LengthPenalty.wu(1)(7), 2))
    #expect(isNear(LengthPenalty.power(2)(3), 9))
    // Longer sequences win with a penalty and lose without.
    let model = TableModel(vocabulary: 3) { tokens in
      tokens == [0] ? [0, 0.55, 0.45] : tokens.count < 4 ? [0, 0.05, 0.95] : [0, 1, 0]
    }
    func best(_ penalty: LengthPenalty) -> [Int] {
      model.beamSearch(prefix: [0], width: 3, maximum: 6, lengthPenalty: penalty, stop: [1]).best.tokens
    }
    #expect(best(.none) == [1])
    #expect(best(.power(1)) == [2, 2, 2, 1])
    // log 0.55 and log(0.45 · 0.95²)/1.5^α: the second is larger for α = 2 and not for 0.6.
    #expect(best(.wu(0.6)) == [1])
    #expect(best(.wu(2)) == [2, 2, 2, 1])
  }

  /// With two complete sequences that are better now, a beginning goes on if its length can still make it the best.
  @Test func hopeForTheLengthPenalty() {
    let model = TableModel(vocabulary: 3) { tokens in
      switch tokens.count {
      case 1: [0.4, 0.5, 0.1]
      case 2: [0.4, 0.6, 0]
      case 6: [0, 1, 0]
      default: [1, 0, 0]
      }
    }
    let found = model.beamSearch(prefix: [0], width: 2, maximum: 6, lengthPenalty: .power(1), stop: [1])
    #expect(found.results.map(\.tokens) == [[0, 0, 0, 0, 0, 1], [1]])
    #expect(isNear(found.best.score, ScalarMath.log(0.16) / 6))
  }

  /// A beginning that is as good as the last complete sequence, but not complete, is no result.
  @Test func whatIsGivenUpIsNoResult() {
    let model = TableModel(vocabulary: 3) { tokens in tokens.count == 1 ? [0.25, 0.5, 0.25] : [0.5, 0.5, 0] }
    let found = model.beamSearch(prefix: [2], width: 2, maximum: 9, stop: [1])
    #expect(found.results.map(\.tokens) == [[1], [0, 1]])
    #expect(found.results.allSatisfy { $0.isFinished })
    // The search ended there: nothing has three tokens.
    #expect(found.tree.nodes.allSatisfy { $0.depth <= 2 })
  }

  @Test func theTreeHoldsWhatWasLookedAt() {
    let found = TableModel.deepLearningBook.beamSearch(
      prefix: [4], width: 2, maximum: 4, stop: [3], alternatives: 4)
    let tree = found.tree
    #expect(tree.children(of: 0).map(\.token) == [0, 1, 2, 3])
    #expect(tree.children(of: 0).map(\.fate) == [.kept, .kept, .pruned, .pruned])
    for node in tree.nodes {
      guard let parent = node.parent else { continue }
      #expect(parent < node.id)
      #expect(tree.nodes[parent].fate == .kept)
      #expect(isNear(node.total, tree.nodes[parent].total + node.logProbability))
      #expect(node.depth == tree.nodes[parent].depth + 1)
    }
    // At each depth at most two are kept, and none of those pruned is better.
    for depth in 1...4 {
      let level = tree.nodes.filter { $0.depth == depth }
      let kept = level.filter { $0.fate != .pruned }.map(\.total)
      #expect(kept.count == 2)
      #expect(level.filter { $0.fate == .pruned }.allSatisfy { $0.total <= (kept.min() ?? 0) })
    }
    for (result, id) in zip(found.results, tree.results) {
      #expect(tree.path(to: id).map(\.token) == result.tokens)
      #expect((tree.nodes[id].fate == .finished) == result.isFinished)
    }
  }

  @Test func shortTree() {
    let model = TableModel(vocabulary: 3) { tokens in tokens.count == 1 ? [0.25, 0.25, 0.5] : [0.5, 0.25, 0.25] }
    let found = model.beamSearch(prefix: [7], width: 2, maximum: 2, stop: [0], alternatives: 3)
    #expect(
      found.tree.description == """
        7
        ├ 2: p 0.5000, log p -0.6931, kept
        │ ├ 0: p 0.5000, log p -1.3863, finished, result 2
        │ ├ 1: p 0.2500, log p -2.0794, kept
        │ └ 2: p 0.2500, log p -2.0794, pruned
        ├ 0: p 0.2500, log p -1.3863, finished, result 1
        └ 1: p 0.2500, log p -1.3863, pruned
        """)
    #expect(found.tree.text { "<\($0)>" }.hasPrefix("<7>\n├ <2>: p 0.5"))
    #expect(
      found.description == """
        score -1.3863: [7] → [0]  log p -1.3863, perplexity 4.0000
        score -1.3863: [7] → [2, 0]  log p -1.3863, perplexity 2.0000
        """)
  }
}
