import Figures
import MarkupText
import Testing

/// Heat maps, arcs and matrices as a phone shows them.
@Suite struct NarrowFigureTests {
  nonisolated(unsafe) private static let figures: [(name: String, figure: any Figure)] =
    SampleFigures.heatmaps.map { ($0.name, $0.heatmap) } + SampleFigures.arcs.map { ($0.name, $0.arcs) }
    + SampleFigures.matrices.map { ($0.name, $0.figure) }

  /// The width of the drawing for a phone, nil when there is one drawing only.
  private func narrowWidth(_ markup: XMLChecker) -> Double? {
    let drawings = markup.elements.filter {
      $0.name == "svg" && $0.attributes["class"] == "figure-drawing"
    }
    return drawings.count > 1 ? Double(drawings[1].attributes["width"] ?? "") : nil
  }

  @Test(arguments: figures.map(\.name))
  func whatIsWiderThanAPhoneHasADrawingForIt(name: String) throws {
    let figure = try #require(Self.figures.first { $0.name == name }?.figure)
    let markup = XMLChecker(figure.markup(id: "f").source)
    #expect(markup.problem == nil)
    if let width = narrowWidth(markup) { #expect(width <= 340) }
    let ids = markup.ids
    #expect(Set(ids).count == ids.count)
    // What a drawing shows once more is in the other one.
    for element in markup.elements where element.name == "use" {
      let shown = markup.elements.first { $0.attributes["id"].map { "#" + $0 } == element.attributes["href"] }
      // Rules do not see what stands around an element that is shown again.
      #expect(shown?.name == "svg" || shown?.attributes["class"] == "figure-drawing")
    }
  }

  @Test func matricesGoOnBelowAndAreDrawnOnce() throws {
    let figure = MatrixFigure {
      Matrix("A", SampleFigures.matrix(4, 6) { Double($0 + $1) / 10 })
      "×"
      Matrix("B", SampleFigures.matrix(6, 3) { Double($0 - $1) / 10 })
      "="
      Matrix("C", SampleFigures.matrix(4, 3) { Double($0 * $1) / 10 })
    }
    let markup = XMLChecker(figure.markup(id: "f").source)
    #expect(try #require(narrowWidth(markup)) <= 340)
    let copies = markup.elements.filter { $0.name == "use" }
    #expect(copies.compactMap { $0.attributes["href"] } == ["#f-matrix-0", "#f-matrix-1", "#f-matrix-2"])
    #expect(copies.contains { Double($0.attributes["y"] ?? "") ?? 0 > 50 })
  }

  @Test func valuesAreNotGivenUpForAPhone() {
    let wide = Heatmap(SampleFigures.matrix(4, 16) { Double($0 * $1) / 100 })
    #expect(narrowWidth(XMLChecker(wide.markup(id: "f").source)) == nil)
    let slim = Heatmap(SampleFigures.matrix(4, 9) { Double($0 * $1) / 100 })
    #expect(slim.drawing(id: "f").width > 340)
    #expect(narrowWidth(XMLChecker(slim.markup(id: "f").source)) == 340)
  }

  @Test(arguments: SampleFigures.arcs.map(\.name))
  func wordsOfArcsStayApart(name: String) throws {
    let arcs = try #require(SampleFigures.arcs.first { $0.name == name }?.arcs)
    #expect(TextPlacement.problems(in: arcs.narrowDrawing, id: name) == [])
  }

  @Test(arguments: SampleFigures.trees.map(\.name))
  func treesBecomeNarrowerWithAllTheirTexts(name: String) throws {
    let tree = try #require(SampleFigures.trees.first { $0.name == name }?.tree)
    let narrow = tree.narrowDrawing
    guard tree.drawing().width > Drawing.phoneWidth else { return }
    #expect(narrow.width < tree.drawing().width)
    #expect(TextPlacement.problems(in: narrow, id: name) == [])
    func texts(_ drawing: Drawing) -> [String] {
      TextPlacement.boxes(in: XMLChecker(drawing.svg(id: "t").source)).map(\.text).sorted()
    }
    #expect(texts(narrow) == texts(tree.drawing()))
  }

  @Test func theLegendBeginsWithTheLightestLine() {
    let arcs = AttentionArcs(["a", "b", "c"], SampleFigures.matrix(3, 3) { _, _ in 0.3 }, threshold: 0.2)
    let texts = TextPlacement.boxes(in: XMLChecker(arcs.drawing().svg(id: "f").source)).map(\.text)
    #expect(texts.contains("0.2") && !texts.contains("0.1"))
  }
}
