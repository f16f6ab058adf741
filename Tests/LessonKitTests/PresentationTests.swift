import CellEvents
import Figures
import LessonKit
import MarkupText
import TensorEngine
import Testing
import TransformerKit

/// What a cell shows for the values of TransformerKit.
@Suite struct PresentationTests {
  private final class Pair: Module {
    let first = Linear(3, 4)
    let second = Linear(4, 2, bias: false)
    func callAsFunction(_ x: Tensor) -> Tensor { second(first(x)) }
  }

  /// A model that gives the same probabilities whatever came before.
  private struct Constant: SequenceModel {
    let logits: Tensor
    func start(batch: Int) -> Int { batch }
    func logits(after tokens: Tensor, state: inout Int) -> Tensor {
      logits.reshaped([1, logits.count]).broadcast(to: [state, logits.count])
    }
    func selecting(_ rows: [Int], of state: Int) -> Int { rows.count }
  }

  private let constant = Constant(logits: log(Tensor([0.5, 0.3, 0.2], dtype: .float64)))

  /// One step from losses that fall by halves.
  private func history(steps: Int, validation: Validation? = nil) -> TrainingHistory {
    let model = Pair()
    return fit(
      model, optimizer: SGD(model, learningRate: 0), steps: steps, validation: validation
    ) { (model(Tensor.ones([1, 3])) * 0).sum() + 1 / Double($0) }
  }

  /// The lines of a figure's text without the rule below the heads.
  private func lines(_ figure: some Figure) -> [String] {
    figure.plainText.split(separator: "\n").map(String.init).enumerated().filter { $0.offset != 1 }.map(\.element)
  }

  @Test func summariesAreTables() {
    let model = Pair()
    #expect(
      lines(model.summary { model(Tensor.ones([5, 3])) }.figure) == [
        "part                           output  parameters  operations",
        "Pair                                           24         200",
        "\u{2003}first: Linear                 [5, 4]          16         120",
        "\u{2003}second: Linear                [5, 2]           8          80",
        "bytes of the parameters                        96",
        "bytes of all results                          120",
        "bytes in training with Adam                   384",
        "operations of a training step                             600",
      ])
    #expect(
      lines(model.summary().figure) == [
        "part                         parameters", "Pair                                 24",
        "\u{2003}first: Linear                       16", "\u{2003}second: Linear                       8",
        "bytes of the parameters              96", "bytes in training with Adam         384",
      ])
  }

  @Test func summariesCanBePartsOnly() {
    let model = Pair()
    let summary = model.summary { model(Tensor.ones([5, 3])) }.limited(toDepth: 0).withoutTotals()
    #expect(lines(summary.figure) == ["part  output  parameters  operations", "Pair                  24         200"])
    #expect(Display(of: summary).plainText == summary.description)
  }

  @Test func modelsAreShownBySummary() {
    let model = Pair()
    let display = Display(of: model)
    #expect(display == Display(of: model.summary()))
    #expect(display.kind == .table)
    #expect(display.plainText == model.summary().description)
  }

  @Test func trainingsAreCurves() {
    let short = Display(of: history(steps: 4))
    #expect(short.kind == .figure)
    #expect(short.content.contains("<svg"))
    #expect(!short.content.contains("running mean"))
    #expect(short.plainText.hasPrefix("4 steps: loss 1.0000 → 0.2500"))
    let long = Display(of: history(steps: 100, validation: Validation(every: 50) { 0.5 }))
    #expect(long.content.contains("running mean"))
    #expect(long.content.contains("validation"))
    #expect(Display(of: TrainingHistory.empty).kind == .figure)
  }

  @Test func stepsAreRows() {
    #expect(
      lines(history(steps: 2, validation: Validation(every: 2) { 0.125 }).steps.figure) == [
        "step  loss  learning rate  gradient norm  validation", "   1   1                0              0",
        "   2   0.5              0              0       0.125",
      ])
  }

  @Test func tracesAreTables() {
    let model = Pair()
    let trace = tracing(model) { (0..<3).map { _ in model(Tensor.ones([5, 3])) } }
    #expect(lines(trace.figure) == ["path    shape   times", "first   [5, 4]      3", "second  [5, 2]      3"])
    #expect(Display(of: trace).kind == .table)
    let attention = MultiHeadAttention(dimensions: 4, heads: 2)
    let once = tracing(attention) { attention(Tensor.ones([1, 3, 4])) }
    #expect(lines(once.figure)[0] == "path          shape")
    #expect(
      lines(once.table("weights", "")) == ["path      shape", "weights   [1, 2, 3, 3]", "(result)  [1, 3, 4]"])
  }

  @Test func generationsAreTables() {
    let found = constant.greedy(prefix: [1], maximum: 2, alternatives: 2)
    #expect(
      lines(found.table { "abc".map(String.init)[$0] }) == [
        "step  token       p  alternatives", "   1  a      0.5000  a 0.5000, b 0.3000",
        "   2  a      0.5000  a 0.5000, b 0.3000",
      ])
    #expect(lines(found.figure)[1] == "   1  0      0.5000  0 0.5000, 1 0.3000")
    #expect(lines(found.alternatives[0].figure) == ["token  probability", "    0         0.50", "    1         0.30"])
    #expect(Display(of: found).plainText == found.description)
  }

  @Test func beamsAreTables() {
    let found = constant.beamSearch(prefix: [1], width: 2, maximum: 1)
    #expect(
      lines(found.figure) == [
        "tokens    log p    score  perplexity  finished", "0       -0.6931  -0.6931      2.0000  false",
        "1       -1.2040  -1.2040      3.3333  false",
      ])
    #expect(found.results.figure.plainText == found.figure.plainText)
  }

  @Test func beamTreesAreDiagrams() {
    let stopping = constant.beamSearch(prefix: [1], width: 2, maximum: 3, stop: [2])
    let display = Display(of: stopping.tree)
    #expect(display.kind == .figure)
    #expect(display.plainText == stopping.tree.description)
    let diagram = stopping.tree.diagram(naming: { ["zero", "one", "two"][$0] }, pruned: 0)
    let best = stopping.best.tokens.map { ["zero", "one", "two"][$0] }.joined(separator: " \u{2192} ")
    #expect(diagram.plainText.contains("The best result: one \u{2192} \(best): \u{2212}"))
    #expect(diagram.markup(id: "t").source.contains(">+ "))
    #expect(stopping.tree.diagram(.down, pruned: 1).markup(id: "t") != stopping.tree.diagram(pruned: 1).markup(id: "t"))
    let pruned = stopping.tree.nodes.count { $0.fate == .pruned }
    #expect(pruned > 0)
    #expect(stopping.tree.diagram(pruned: 99).plainText.contains("\(pruned) given up"))
  }

  @Test func evaluationsAreFigures() {
    let confusion = ConfusionMatrix(predicted: [0, 1, 1], actual: [0, 0, 1], labels: ["cat", "dog"])
    #expect(Display(of: confusion).kind == .figure)
    #expect(confusion.figure.plainText.contains("2 rows of count, 2 columns"))
    let score = bleu(candidates: [["a", "b", "c"]], references: [[["a", "b", "d", "e"]]], maxOrder: 2)
    #expect(
      lines(score.figure) == [
        "                 matched  of   value", "1-grams                2   3  0.6667",
        "2-grams                1   2  0.5000", "brevity penalty        3   4  0.7165",
        "BLEU                          0.4137",
      ])
  }

  @Test func costsAreTables() {
    let costs = [8, 16].map { AttentionCost(heads: 2, queries: $0, depth: 4) }
    #expect(
      lines(costs.figure)
        == [
          "heads  queries  keys  depth  FLOPs  weights  bytes of weights",
          "    2        8     8      4   2048      128               512",
          "    2       16    16      4   8192      512              2048",
        ])
    let layer = LayerComplexity(.selfAttention, length: 40, dimensions: 2)
    #expect(
      lines(layer.figure) == [
        "layer            n  d  operations       sequential  longest path",
        "self-attention  40  2  O(n²·d) = 3,200  O(1) = 1    O(1) = 1",
      ])
    #expect(Display(of: layer).plainText == layer.description)
    #expect(lines(TransformerCost.gpt2().figure).count == 10)
    #expect(lines([KVCacheMemory.gpt2()][...].figure)[1].hasSuffix("73,728  75,497,472"))
  }

  /// A tensor with one number stands in a table like that number.
  @Test func tensorsAreCells() {
    let x = Tensor([0.1, 0.25])
    let table = Table(columns: "name", "value") {
      TableRow("first", x[0])
      TableRow("sum", x.sum())
    }
    #expect(lines(table) == ["name   value", "first   0.10", "sum     0.35"])
    #expect(Tensor(0.1).tableCell == Float(0.1).tableCell)
    #expect(Tensor(0.1, dtype: .float64).tableCell == (0.1).tableCell)
    #expect(Tensor([[7]], dtype: .int32).tableCell == 7.tableCell)
    #expect(Tensor(true).tableCell == true.tableCell)
    #expect(Tensor(-Double.infinity).tableCell == (-Double.infinity).tableCell)
    #expect(Tensor([1, 2]).tableCell == "[1, 2]  shape [2]".tableCell)
    #expect(lines(Table(["loss": [x[0], x[1]]])) == ["loss", "0.10", "0.25"])
  }

  @Test func tokensAreTables() {
    let words = WhitespaceTokenizer(trainedOn: "Your cat is a lovely cat", specialTokens: [])
    #expect(lines(words.table("a lovely cat")) == ["token   id", "a        3", "lovely   4", "cat      0"])
    let pairs = BytePairTokenizer(wordCounts: ["low": 5, "lower": 2], merges: 2)
    #expect(
      lines(pairs.merges.figure) == [
        "left  right  merged  count", "l     o      lo          7", "lo    w      low         7",
      ])
    #expect(
      lines(pairs.steps(of: "low").figure) == [
        "pieces  merge   number", "l o w", "lo w    l + o        1", "low     lo + w       2",
      ])
  }

  @Test func arraysOfRowsAreTables() {
    let pairs = [TextPair(source: "a cat", target: "un chat")]
    #expect(Display(of: pairs).kind == .table)
    #expect(lines(pairs.figure) == ["source  target", "a cat   un chat"])
    #expect(lines(CopyTask().pairs(1, seed: 1).prefix(1).figure).count == 2)
    #expect(
      lines(Linear(3, 2).parameters.figure) == [
        "parameter  shape   numbers", "weight     [2, 3]        6", "bias       [2]           2",
      ])
    #expect(lines(Table(of: [TextPair]())) == ["source  target"])
  }
}

extension TrainingHistory {
  /// A training of no steps.
  fileprivate static var empty: TrainingHistory {
    let model = Linear(1, 1)
    return fit(model, optimizer: SGD(model, learningRate: 0.1), steps: 0) { _ in model(Tensor.ones([1, 1])).sum() }
  }
}
