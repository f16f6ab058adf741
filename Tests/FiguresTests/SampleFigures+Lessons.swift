import Figures
import MarkupText

// The figures of lessons.
extension SampleFigures {
  static var lessons: [(name: String, drawing: Drawing)] {
    var result = heatmaps.map { (name: $0.name, drawing: $0.heatmap.drawing(id: $0.name)) }
    for (name, histogram) in histograms { result.append((name, Chart { histogram }.drawing(id: name))) }
    for (name, arcs) in arcs { result.append((name, arcs.drawing())) }
    for (name, figure) in matrices { result.append((name, figure.drawing())) }
    for (name, diagram) in flows { result.append((name, diagram.drawing())) }
    for (name, tree) in trees { result.append((name, tree.drawing())) }
    return result
  }

  nonisolated(unsafe) static let heatmaps: [(name: String, heatmap: Heatmap)] = [
    (
      "heatmap-causal",
      Heatmap(causal, rows: tokens, columns: tokens).chartXAxisLabel("key").chartYAxisLabel("query")
        .valueLabel("attention").chartTitle("Causal attention")
    ),
    (
      "heatmap-diverging",
      Heatmap(
        matrix(12, 12) { Double($0 * $1) - 40 }, rows: (0..<12).map { "a long row name \($0)" },
        columns: (0..<12).map { "column name \($0)" })
    ),
    (
      "heatmap-large",
      Heatmap(matrix(40, 64) { Double(($0 * $1) % 17) }).chartXAxisLabel("dimension").masked { $1 > $0 + 30 }
    ),
    ("heatmap-joined", Heatmap(matrix(900, 500) { Double($0 / 60 % 5 - $1 / 40 % 4) }).reduction(.extreme)),
    ("heatmap-vector", Heatmap([0.5, 0.25, .nan, -.infinity, 0.125], columns: ["a", "b", "c", "d", "e"])),
  ]

  nonisolated(unsafe) static let histograms: [(name: String, histogram: Histogram)] = [
    ("histogram", Histogram(wave(500), x: "weight")),
    ("histogram-series", Histogram(series, bins: 20, scale: .probability, x: "weight")),
    (
      "histogram-side-by-side",
      Histogram(series, bins: 6, range: -1...1, scale: .density, arrangement: .sideBySide, x: "weight")
    ),
  ]

  private static var series: KeyValuePairs<String, any FigureData> {
    ["initial": wave(400), "trained": wave(300).map { $0 * 0.4 + 0.3 }]
  }

  nonisolated(unsafe) static let arcs: [(name: String, arcs: AttentionArcs)] = [
    ("attention-arcs", AttentionArcs(tokens, weights)),
    ("attention-focus", AttentionArcs(tokens, weights, focus: 2).chartTitle("What “sat” looks at")),
    ("attention-cross", AttentionArcs(source: french, target: tokens, matrix(6, 7, pattern))),
    ("attention-cross-focus", AttentionArcs(source: french, target: tokens, matrix(6, 7, pattern), focus: 1)),
    ("attention-long", AttentionArcs(sentence, matrix(24, 24, sparse), threshold: 0.2)),
    ("attention-long-focus", AttentionArcs(sentence, matrix(24, 24, sparse), threshold: 0.2, focus: 9)),
    ("attention-long-cross", AttentionArcs(source: sentence, target: tokens, matrix(6, 24, sparse), focus: 3)),
  ]

  static let french = ["Le", "chat", "est", "assis", "sur", "le", "tapis"]
  static let sentence = (0..<24).map { $0 % 5 == 0 ? "registration\($0)" : "word\($0)" }
  static let weights = matrix(6, 6) { Double(($0 * 5 + $1 * 3) % 7) / 9 }
  static let causal = matrix(6, 6) { $1 > $0 ? -Double.infinity : Double(($0 * 7 + $1 * 3) % 10) / 12 }

  private static func pattern(_ row: Int, _ column: Int) -> Double { Double((row * 5 + column * 3) % 7) / 9 }
  private static func sparse(_ row: Int, _ column: Int) -> Double {
    (row * 7 + column * 5) % 11 == 0 ? 0.25 + Double(column % 4) / 8 : 0.01
  }

  nonisolated(unsafe) static let matrices: [(name: String, figure: MatrixFigure)] = [
    (
      "matrix-product",
      MatrixFigure(
        [[1, 2, 0.5], [0, -1, 3]], times: [[1, 0], [2, 1], [4, -2]], equals: [[7, 1], [10, -7]],
        names: ["Q", "Kᵀ", "QKᵀ"]
      ).highlight(row: 0, column: 1)
    ),
    (
      "matrix-softmax",
      MatrixFigure {
        Matrix("scores", [[1, -.infinity], [0.25, 2]], rows: ["The", "cat"], columns: ["The", "cat"]).shaded()
        MatrixArrow("softmax")
        Matrix("weights", [[1, 0], [0.148, 0.852]], rows: ["The", "cat"], columns: ["The", "cat"]).shaded()
        "×"
        Matrix("V", matrix(2, 6) { Double($0 * 6 + $1) / 4 })
        "="
        Matrix("output", matrix(2, 6) { Double($0 + $1) / 3 }).highlight(row: 1)
      }.chartTitle("Attention in numbers")
    ),
    (
      "matrix-elided",
      MatrixFigure {
        Matrix("X", matrix(64, 32) { Double(($0 * 7 + $1 * 3) % 19) / 10 - 0.9 }).shaded().highlight(column: 17)
        "+"
        Matrix("b", 0.5)
      }
    ),
  ]
}

// Diagrams.
extension SampleFigures {
  nonisolated(unsafe) static let flows: [(name: String, diagram: FlowDiagram)] = [
    (
      "flow-diagram",
      FlowDiagram {
        FlowStep("Tokens", detail: "6")
        FlowStep("Attention", detail: "6 × 512")
        FlowStep("Add & norm")
        FlowArrow(from: "Tokens", to: "Add & norm", label: "residual")
      }
    ), ("flow-transformer", transformer), ("flow-branches", branches),
  ]

  /// Figure 1 of "Attention Is All You Need".
  private static var transformer: FlowDiagram {
    FlowDiagram(.up) {
      FlowColumns {
        FlowStack {
          FlowStep("Inputs")
          FlowStep("Input embedding", detail: "n × 512", color: .red)
          FlowStep.merge("+", id: "position of inputs")
          FlowGroup("Encoder", repeats: 6) {
            FlowStep("Multi-head attention", id: "attention", color: .orange)
            FlowStep("Add & norm", id: "norm 1", color: .yellow)
            FlowStep("Feed forward", detail: "512 → 2048 → 512", id: "feed forward 1", color: .blue)
            FlowStep("Add & norm", id: "norm 2", color: .yellow)
            FlowArrow(before: "attention", to: "norm 1")
            FlowArrow(before: "feed forward 1", to: "norm 2")
          }
        }
        FlowStack {
          FlowStep("Outputs (shifted right)")
          FlowStep("Output embedding", detail: "m × 512", color: .red)
          FlowStep.merge("+", id: "position of outputs")
          decoder
          FlowStep("Linear", color: .purple)
          FlowStep("Softmax", color: .green)
          FlowStep("Output probabilities")
        }
      }
      FlowArrow(from: "norm 2", to: "cross-attention", label: "K, V")
    }.chartTitle("The Transformer")
  }

  private static var decoder: FlowGroup {
    FlowGroup("Decoder", repeats: 6) {
      FlowStep("Masked multi-head attention", id: "masked attention", color: .orange)
      FlowStep("Add & norm", id: "norm 3", color: .yellow)
      FlowStep("Multi-head attention", id: "cross-attention", color: .orange)
      FlowStep("Add & norm", id: "norm 4", color: .yellow)
      FlowStep("Feed forward", id: "feed forward 2", color: .blue)
      FlowStep("Add & norm", id: "norm 5", color: .yellow)
      FlowArrow(before: "masked attention", to: "norm 3")
      FlowArrow(before: "cross-attention", to: "norm 4")
      FlowArrow(before: "feed forward 2", to: "norm 5")
    }
  }

  private static var branches: FlowDiagram {
    FlowDiagram {
      FlowStep("X", detail: "n × d")
      FlowColumns {
        FlowStep("Query", detail: "X·Wq", color: .blue)
        FlowStack {
          FlowStep("Key", detail: "X·Wk", color: .green)
          FlowStep("Transpose")
        }
        FlowStep("Value", detail: "X·Wv", color: .orange)
      }
      FlowStep("Scaled dot product")
      FlowGroup("Head", repeats: "h") {
        FlowStep("inner")
        FlowGroup("nested") {
          FlowStep("deep")
          FlowStep("deeper")
          FlowArrow(from: "deep", to: "deeper", label: "x")
        }
        FlowArrow(before: "inner", to: "deeper", label: "a long way around")
      }
      FlowStep("Concat")
      FlowArrow(from: "X", to: "Concat", label: "residual")
      FlowArrow(from: "Query", to: "Value", label: "past the keys")
      FlowArrow(from: "Scaled dot product", to: "X", label: "again", side: .leading)
    }
  }

  nonisolated(unsafe) static let trees: [(name: String, tree: TreeDiagram)] = [
    (
      "tree-beam",
      TreeDiagram { beam(0, "<start>", 0, isBest: true) }.pathName("best").stateName("given up", for: .pruned)
    ),
    (
      "tree-sentence",
      TreeDiagram(.down) {
        TreeNode("S") {
          TreeNode("NP") {
            TreeNode("D") { TreeNode("the") }
            TreeNode("N") { TreeNode("cat") }
          }
          TreeNode("VP") { TreeNode("V") { TreeNode("sat") } }
        }
      }.leavesAligned().chartTitle("The cat sat")
    ),
    (
      "tree-merges",
      TreeDiagram(.down) {
        TreeNode("lower", detail: "merge 3") {
          TreeNode("low", edge: "first") {
            TreeNode("lo")
            TreeNode("w")
          }
          TreeNode("er", detail: "merge 2", edge: "second").foregroundStyle(.orange)
        }
      }
    ),
  ]

  /// A beam search with four beginnings over six steps, with made-up probabilities.
  private static func beam(_ step: Int, _ word: String, _ place: Int, isBest: Bool) -> TreeNode {
    let words = ["the", "cat", "sat", "on", "a", "mat"]
    let goesOn = step == 0 ? 3 : step == 1 && place == 0 ? 2 : 1
    let children = (0..<(step < 6 ? 3 : 0)).map { child -> TreeNode in
      guard child < goesOn else {
        return TreeNode(words[(step + child + place) % 6], detail: "−\(step + child).\(place)7").state(.pruned)
      }
      return beam(step + 1, words[(step * 2 + child + place) % 6], child, isBest: isBest && child == 0)
    }
    return TreeNode(word, detail: step == 0 ? "" : "−\(step).\(place)4", children: children)
      .emphasized(isBest).state(step == 6 ? .finished : .plain)
  }

  nonisolated(unsafe) static let grids: [(name: String, grid: ChartGrid)] = [
    (
      "grid",
      ChartGrid(columns: 2) {
        Heatmap(causal).chartTitle("Head 1")
        Heatmap(weights).chartTitle("Head 2")
        twoLines
      }
    ),
    (
      "grid-heads",
      ChartGrid(
        heads: (0..<8).map { head in matrix(6, 6) { Double((($0 + head) * 5 + $1 * 3) % 7) / 9 } }, tokens: tokens
      )
      .chartTitle("Eight heads")
    ),
    (
      "grid-charts",
      ChartGrid(columns: 2) {
        for layer in 0..<4 {
          Chart {
            LinePlot(x: "step", y: "train", losses.map { $0 * Double(layer + 1) })
            LinePlot(x: "step", y: "validation", losses.map { $0 * Double(layer + 1) + 0.4 })
          }.chartYAxisLabel("loss").chartTitle("Layer \(layer)")
        }
      }
    ),
  ]
}
