import Figures
import MarkupText
import TestSupport
import Testing

/// Matrices, flows and trees.
@Suite struct DiagramTests {
  // MARK: Matrices

  @Test func largeMatricesLeaveTheMiddleOut() {
    func texts(_ figure: MatrixFigure) -> [String] {
      TextPlacement.boxes(in: XMLChecker(figure.drawing().svg(id: "m").source)).map(\.text)
    }
    let numbers = SampleFigures.matrix(20, 1) { row, _ in Double(row) }
    let shown = texts(MatrixFigure { Matrix("v", numbers) }.limit(rows: 5, columns: 5))
    #expect(shown == ["v", "0", "1", "2", "⋮", "19", "20 × 1"])
    let marked = texts(MatrixFigure { Matrix(numbers).highlight(row: 10) }.limit(rows: 4))
    #expect(marked == ["0", "1", "⋮", "10", "⋮", "19", "20 × 1"])
    // One row alone takes no more room than the dots.
    let near = texts(MatrixFigure { Matrix(numbers).highlight(row: 3) }.limit(rows: 4))
    #expect(near == ["0", "1", "2", "3", "⋮", "19", "20 × 1"])
  }

  @Test func matricesSayWhatTheyShow() {
    let figure = MatrixFigure([[1, 2]], times: [[3], [4]], equals: [[11]], names: ["a", "b", "ab"])
    #expect(
      figure.highlight(row: 0, column: 0).plainText
        == "[a × b = ab] a, 1 × 2: [[1, 2]], marked row 0. b, 2 × 1: [[3], [4]], marked column 0. "
        + "ab, 1 × 1: [[11]], marked row 0, column 0: 11.")
    #expect(figure.drawing().data.rows.isEmpty)
    let large = MatrixFigure { Matrix("X", SampleFigures.matrix(30, 2) { Double($0 - $1) }) }
    #expect(large.plainText == "[X] X, 30 × 2, from -1 to 29.")
    #expect(large.drawing().data.rows.count == 20)
    let odd = MatrixFigure {
      Matrix([.nan, 1])
      MatrixArrow("softmax")
      Matrix("none", [[Double]]())
      "+"
      Matrix("number", 2.5)
    }
    #expect(
      odd.plainText
        == "[matrix → softmax → none + number] A matrix, 2: [nan, 1]. none, 0: []. number, one number: 2.5.")
    #expect(odd.markup(id: "m").source.contains(">nan</text>"))
  }

  @Test func manyMatricesGoOnBelow() {
    let wide = SampleFigures.matrix(3, 8) { Double($0 + $1) * 1.125 }
    let one = MatrixFigure { Matrix(wide) }.drawing()
    let four = MatrixFigure {
      for _ in 0..<4 {
        Matrix(wide)
        "+"
      }
    }.drawing()
    #expect(four.width < 720 && four.height > one.height * 1.8)
  }

  @Test func matricesWithoutASignKeepApart() throws {
    func brackets(_ figure: MatrixFigure) -> [Box] {
      XMLChecker(figure.drawing().svg(id: "m").source).elements
        .filter { $0.attributes["stroke"] == FigureColor.primary.css }
        .map { element in
          let boxes = PathParts(element.attributes["d"] ?? "").boxes
          return Box(x: boxes[0].x, y: boxes[0].y, width: boxes[1].maxX - boxes[0].x, height: boxes[0].height)
        }
    }
    let pair = brackets(
      MatrixFigure {
        Matrix("a", [[1, 2], [3, 4]])
        Matrix("b", [[1, 2], [3, 4]])
      })
    try #require(pair.count == 2)
    #expect(pair[1].x - pair[0].maxX >= 14)
  }

  @Test func fiveSmallMatricesStandInALine() {
    let small = [[0.84, 0.72], [0.80, 1.02]]
    let figure = MatrixFigure {
      Matrix("Q", small)
      "×"
      Matrix("Kᵀ", small)
      "="
      Matrix("scores", small)
      MatrixArrow("÷ √2")
      Matrix("scaled", small)
      MatrixArrow("softmax")
      Matrix("weights", small)
    }
    let one = MatrixFigure { Matrix("Q", small) }.drawing()
    #expect(figure.drawing().width <= 660 && figure.drawing().height == one.height)
    #expect(TextPlacement.problems(in: figure.drawing(), id: "m") == [])
    // What needs two lines has two of about the same length.
    let long = MatrixFigure {
      for _ in 0..<7 { Matrix("A", SampleFigures.matrix(2, 4) { Double($0 + $1) / 8 }) }
    }
    #expect(long.drawing().height > one.height * 1.8 && long.drawing().width < 660)
  }

  // MARK: Flows

  @Test(arguments: SampleFigures.flows.map(\.name))
  func linesKeepAwayFromTexts(name: String) throws {
    let diagram = try #require(SampleFigures.flows.first { $0.name == name }?.diagram)
    #expect(LinePlacement.crossings(in: diagram.drawing()) == [])
  }

  @Test func randomDiagramsKeepLinesAwayFromTexts() {
    var random = SplitMix(seed: 11)
    for _ in 0..<60 {
      var count = 0
      let nodes = RandomFlow.nodes(&random, depth: 0, &count)
      // Residuals of neighbours, as lessons draw them.
      var arrows: [FlowArrow] = []
      RandomFlow.residuals(nodes, &random, &arrows)
      for direction in [FlowDirection.down, .up] {
        let drawing = FlowDiagram(direction) { FlowContent(nodes: nodes, arrows: arrows) }.drawing()
        #expect(LinePlacement.crossings(in: drawing) == [])
        #expect(TextPlacement.problems(in: drawing, id: "f") == [])
      }
    }
  }

  @Test func arrowsBetweenEqualNeighboursAreStraight() {
    /// Whether each line of three boxes side by side has one height.
    func areStraight(_ arrows: [FlowArrow]) -> [Bool] {
      let columns = ["a", "b", "c"].map { [FlowNode.step(FlowStep($0))] }
      let drawing = FlowDiagram { FlowContent(nodes: [.columns(columns)], arrows: arrows) }.drawing()
      let lines = XMLChecker(drawing.svg(id: "f").source).elements.filter {
        $0.name == "path" && $0.attributes["class"]?.contains("line") == true
      }
      // The last three ends are those of the head.
      return lines.map { Set(PathParts($0.attributes["d"] ?? "").ends.dropLast(3).map(\.point.y)).count == 1 }
    }
    let chain = [FlowArrow(from: "a", to: "b"), FlowArrow(from: "b", to: "c")]
    #expect(areStraight(chain) == [true, true])
    // One that comes back has a height of its own.
    #expect(areStraight(chain + [FlowArrow(from: "c", to: "b")]) == [true, false, false])
  }

  @Test func flowsAreSaidInWords() {
    let diagram = FlowDiagram {
      FlowStep("x", detail: "2")
      FlowColumns {
        FlowStep("a")
        FlowGroup("g", repeats: 3) { FlowStep("b") }
      }
      FlowStep("y")
      FlowArrow(before: "a", to: "y", label: "skip")
    }
    #expect(
      diagram.plainText == "[Diagram] x (2) → { a | g × 3 [b] } → y. Also before a → y (skip).")
    #expect(diagram.drawing().data.rows[2] == ["b", "", "g × 3", ""])
  }

  // MARK: Trees

  @Test func nodesOfRandomTreesKeepApart() {
    var random = SplitMix(seed: 21)
    func node(_ depth: Int) -> TreeNode {
      let children = depth > 5 ? 0 : Int.random(in: 0...3, using: &random)
      let label = String(repeating: "w", count: Int.random(in: 1...9, using: &random))
      return TreeNode(
        label, detail: Bool.random(using: &random) ? "−0.5" : "", children: (0..<children).map { _ in node(depth + 1) })
    }
    for round in 0..<60 {
      let (first, second) = (node(0), node(2))
      for direction in [TreeDirection.trailing, .down] {
        let tree = TreeDiagram(direction) {
          first
          second
        }
        let drawing = (round % 2 == 0 ? tree : tree.leavesAligned()).drawing()
        #expect(TextPlacement.problems(in: drawing, id: "t") == [])
        let boxes = XMLChecker(drawing.svg(id: "t").source).elements.filter { $0.attributes["class"] == "box" }
          .map { element in
            let numbers = ["x", "y", "width", "height"].map { Double(element.attributes[$0] ?? "") ?? .nan }
            return Box(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
          }
        for (index, box) in boxes.enumerated() {
          #expect(!boxes[..<index].contains { $0.overlaps(box) })
          #expect(Box(x: 0, y: 0, width: drawing.width, height: drawing.height).contains(box))
        }
      }
    }
  }

  @Test(arguments: SampleFigures.trees.map(\.name))
  func linesOfTreesKeepAwayFromTexts(name: String) throws {
    let tree = try #require(SampleFigures.trees.first { $0.name == name }?.tree)
    #expect(LinePlacement.crossings(in: tree.drawing()) == [])
  }

  @Test func treesSayWhatTheyShow() {
    struct Item {
      var name: String
      var parts: [Item] = []
    }
    let data = Item(name: "a", parts: [Item(name: "b", parts: [Item(name: "c")]), Item(name: "d")])
    let tree = TreeDiagram(data, children: \.parts) {
      TreeNode($0.name, detail: "1").emphasized("abc".contains($0.name)).state($0.name == "d" ? .pruned : .plain)
    }
    #expect(
      tree.pathName("best path").plainText
        == "[Tree] 4 nodes on 3 levels, 2 leaves, 1 pruned. The best path: a → b → c: 1.")
    #expect(tree.drawing().data.rows[3] == ["1", "a", "", "d", "1", "pruned"])
    #expect(tree.markup(id: "t").source.contains("<title>a → b → c: 1</title>"))
  }

  // MARK: All of them

  @Test(arguments: [
    String(repeating: "x", count: 80), "مرحبا بالعالم", "👩‍👩‍👧‍👦 family 🎉", "𝔸ttention", "", " ", "a\u{0}b\nc", "e\u{301}",
    "<script>alert(\"1\")</script> & 'x'",
  ])
  func anyLabel(label: String) {
    let words = [label, label, label]
    let weights = SampleFigures.matrix(3, 3) { Double($0 + $1) / 6 }
    let drawings = [
      MatrixFigure {
        Matrix(label, weights, rows: words, columns: words).shaded()
        MatrixArrow(label)
        label
        Matrix(label, weights)
      }.chartTitle(label).drawing(),
      FlowDiagram {
        FlowGroup(label, repeats: label) { FlowStep(label, detail: label, id: "a") }
        FlowStep(label, id: "b")
        FlowArrow(from: "a", to: "b", label: label)
      }.chartTitle(label).drawing(),
      TreeDiagram { TreeNode(label, detail: label, edge: label) { TreeNode(label, edge: label) } }.chartTitle(label)
        .drawing(),
      TreeDiagram(.down) { TreeNode(label, detail: label) { TreeNode(label, edge: label) } }.drawing(),
      AttentionArcs(words, weights, focus: 1).chartTitle(label).drawing(),
      AttentionArcs(source: words, target: words, weights).drawing(),
      AttentionArcs(
        source: Array(repeating: label, count: 40), target: words, SampleFigures.matrix(3, 40) { _, _ in 1 }
      )
      .drawing(),
      Heatmap(weights, rows: words, columns: words).masked { $1 > $0 }.chartTitle(label).drawing(id: "h"),
    ]
    for (index, drawing) in drawings.enumerated() {
      let svg = drawing.markup(id: "l").source
      #expect(XMLChecker(svg).problem == nil, "\(index)")
      #expect(!svg.contains("<script"))
      #expect(TextPlacement.problems(in: drawing, id: "l") == [], "\(index)")
    }
  }

  @Test func emptyFiguresDraw() {
    let none: [Double] = []
    let figures: [any Figure] = [
      MatrixFigure {}, MatrixFigure { Matrix(none) }, MatrixFigure { "=" }, TreeDiagram {}, FlowDiagram {},
      FlowDiagram { FlowColumns {} }, FlowDiagram { FlowGroup {} }, FlowDiagram(.up) { FlowColumns { FlowStack {} } },
      AttentionArcs(source: [], target: ["a"], [[Double]]()), Histogram([:]),
      ChartGrid(heads: [[[Double]]]() + [[[]]], tokens: []),
      Heatmap(none), Heatmap([[Double]]()),
    ]
    for figure in figures {
      let source = figure.markup(id: "e").source
      #expect(XMLChecker(source).problem == nil)
      #expect(!figure.plainText.isEmpty)
    }
  }
}
