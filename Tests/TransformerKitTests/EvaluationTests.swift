import Foundation
import TensorEngine
import Testing
import TransformerKit

@Suite struct EvaluationTests {
  @Test func accuracies() {
    let logits = Tensor([[2.0, 1, 0], [0, 1, 5], [1, 3, 2], [7, 7, 0]])
    #expect(accuracy(logits: logits, targets: Tensor([0, 2, 2, 0], dtype: .int32)) == 0.75)
    #expect(accuracy(logits: logits, targets: Tensor([0, 2, 2, 1], dtype: .int32), ignoring: 1) == 2.0 / 3)
    #expect(accuracy(logits: logits, targets: Tensor([1, 1, 1, 1], dtype: .int32), ignoring: 1) == 0)
    let batch = logits.reshaped([2, 2, 3])
    #expect(accuracy(logits: batch, targets: Tensor([[0, 0], [1, 0]], dtype: .int32)) == 0.75)
    #expect(exactMatch(predicted: ["a", "b", "c"], expected: ["a", "x", "c"]) == 2.0 / 3)
    #expect(exactMatch(predicted: [[1, 2], [3]], expected: [[1, 2], [3, 4]]) == 0.5)
    #expect(exactMatch(predicted: [Int](), expected: []) == 0)
  }

  @Test func perplexities() {
    #expect(abs(perplexity(meanLoss: log(10)) - 10) < 1e-12)
    // Without knowledge, all classes are equally probable.
    #expect(
      abs(perplexity(logits: Tensor.zeros([4, 65], dtype: .float64), targets: Tensor([1, 2, 3, 4])) - 65) < 1e-10)
    let logits = Tensor([[0.2, -1, 2], [3, 0.5, 0]], dtype: .float64)
    let rows = [[0.2, -1, 2], [3, 0.5, 0]]
    let p = zip(rows, [2, 1]).map { row, target in exp(row[target]) / row.map { exp($0) }.reduce(0, +) }
    let expected = 1 / (p[0] * p[1]).squareRoot()
    #expect(abs(perplexity(logits: logits, targets: Tensor([2, 1])) - expected) < 1e-12)
    #expect(abs(perplexity(logits: logits, targets: Tensor([2, 1]), ignoring: 1) - 1 / p[0]) < 1e-12)
  }

  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// Example 2 of the paper of 2002: the modified unigram precision is 2/7.
  @Test func clipping() {
    let score = bleu(
      candidates: [words("the the the the the the the")],
      references: [[words("the cat is on the mat"), words("there is a cat on the mat")]], maxOrder: 2)
    #expect(score.matches == [BLEUMatches(matched: 2, total: 7), BLEUMatches(matched: 0, total: 6)])
    #expect(score.score == 0)
  }

  /// Example 1 of the paper: 17/18 and 10/17 for the first candidate, 8/14 and 1/13 for the second.
  @Test func paperExample() {
    let references = [
      words("It is a guide to action that ensures that the military will forever heed Party commands"),
      words(
        "It is the guiding principle which guarantees the military forces always being under the command of the Party"),
      words("It is the practical guide for the army always to heed the directions of the party"),
    ]
    let first = words("It is a guide to action which ensures that the military always obeys the commands of the party")
    let second = words("It is to insure the troops forever hearing the activity guidebook that party direct")
    let good = bleu(candidates: [first], references: [references])
    #expect(good.matches.prefix(2) == [BLEUMatches(matched: 17, total: 18), BLEUMatches(matched: 10, total: 17)])
    #expect(good.referenceLength == 18 && good.brevityPenalty == 1)
    let poor = bleu(candidates: [second], references: [references], maxOrder: 2)
    #expect(poor.matches == [BLEUMatches(matched: 8, total: 14), BLEUMatches(matched: 1, total: 13)])
    // p₃ = 7/16 and p₄ = 4/15, counted by hand.
    #expect(good.matches.suffix(2) == [BLEUMatches(matched: 7, total: 16), BLEUMatches(matched: 4, total: 15)])
    let expected = pow(17.0 / 18 * 10 / 17 * 7 / 16 * 4 / 15, 0.25)
    #expect(abs(good.score - expected) < 1e-12)
  }

  /// Dive into Deep Learning: a candidate of two tokens for a reference of six.
  @Test func brevity() {
    let score = bleu(candidates: [words("A B")], references: [[words("A B C D E F")]], maxOrder: 2)
    #expect(abs(score.brevityPenalty - exp(1 - 6.0 / 2)) < 1e-15)
    #expect(abs(score.score - 0.1353352832366127) < 1e-15)
    #expect(
      score.description == "BLEU 0.1353: p1 2/2 = 1.0000, p2 1/1 = 1.0000, brevity penalty 0.1353 (2 of 6 tokens)")
    #expect(bleu(candidates: [[String]()], references: [[["a"]]], maxOrder: 1).score == 0)
  }

  /// The nearest length counts, the shorter of two equally near; lengths and counts of a corpus are added.
  @Test func corpus() {
    let near = bleu(candidates: [words("a b c d")], references: [[words("a b c d e f"), words("a b"), words("a b c")]])
    #expect(near.referenceLength == 3)
    let tie = bleu(candidates: [words("a b c")], references: [[words("a b c d"), words("a b")]])
    #expect(tie.referenceLength == 2)
    let corpus = bleu(
      candidates: [[1, 2, 3, 4, 5], [6, 7]], references: [[[1, 2, 3, 4, 5]], [[6, 8, 7]]], maxOrder: 2)
    #expect(corpus.matches == [BLEUMatches(matched: 7, total: 7), BLEUMatches(matched: 4, total: 5)])
    #expect(abs(corpus.score - exp(1 - 8.0 / 7) * (0.8).squareRoot()) < 1e-15)
    let perfect = bleu(candidates: [words("the cat is on the mat")], references: [[words("the cat is on the mat")]])
    #expect(perfect.score == 1)
  }

  @Test func smoothing() {
    let candidate = words("the cat sat"), reference = words("the cat is here")
    let plain = bleu(candidates: [candidate], references: [[reference]], maxOrder: 3)
    let twoThirds = 2.0 / 3
    #expect(plain.precisions == [twoThirds, 0.5, 0])
    #expect(plain.score == 0)
    let addOne = bleu(candidates: [candidate], references: [[reference]], maxOrder: 3, smoothing: .addOne)
    #expect(addOne.precisions == [twoThirds, twoThirds, 0.5])
    let expected: Double = exp(-1.0 / 3) * pow(twoThirds * twoThirds * 0.5, 1.0 / 3)
    #expect(abs(addOne.score - expected) < 1e-12)
    let floor = bleu(candidates: [candidate], references: [[reference]], maxOrder: 3, smoothing: .floor(0.1))
    #expect(floor.precisions == [twoThirds, 0.5, 0.1])
  }

  @Test(arguments: BLEUGolden.all.indices) func likeSacreBLEU(index: Int) {
    let golden = BLEUGolden.all[index]
    let score = bleu(
      candidates: golden.candidates, references: golden.references, maxOrder: golden.maxOrder,
      smoothing: golden.smoothing)
    #expect(score.matches.map(\.matched) == golden.matched)
    #expect(score.matches.map(\.total) == golden.total)
    #expect(score.candidateLength == golden.lengths.candidates && score.referenceLength == golden.lengths.references)
    #expect(abs(score.score - golden.score) < 1e-14)
  }

  @Test func confusion() {
    let matrix = ConfusionMatrix(
      predicted: [0, 1, 1, 2, 0, 1], actual: [0, 1, 2, 2, 1, 1], labels: ["cat", "dog", "cow"])
    #expect(matrix.counts == [[1, 0, 0], [1, 2, 0], [0, 1, 1]])
    #expect(matrix.total == 6 && matrix.accuracy == 4.0 / 6)
    #expect(matrix.precision(1) == 2.0 / 3 && matrix.recall(1) == 2.0 / 3 && matrix.f1(2) == 2.0 / 3)
    #expect(matrix.recall(2) == 0.5 && matrix.precision(2) == 1)
    #expect(matrix.tensor.nested() == [[1, 0, 0], [1, 2, 0], [0, 1, 1]])
    #expect(
      matrix.description == """
        true \\ predicted  cat  dog  cow
        cat                 1    0    0
        dog                 1    2    0
        cow                 0    1    1
        """)
    let logits = Tensor([[2.0, 1], [0, 1], [5, 1], [0, 1]])
    let counted = ConfusionMatrix(logits: logits, targets: Tensor([0, 0, 1, -1], dtype: .int32), ignoring: -1)
    #expect(counted.counts == [[1, 1], [1, 0]])
    #expect(counted.labels == ["0", "1"])
    let nothing = ConfusionMatrix(predicted: [], actual: [], classes: 2)
    #expect(nothing.accuracy == 0 && nothing.f1(0) == 0)
  }
}
