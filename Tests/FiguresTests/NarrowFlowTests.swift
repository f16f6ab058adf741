import Figures
import MarkupText
import TestSupport
import Testing

/// Flows as a phone shows them.
@Suite struct NarrowFlowTests {
  @Test(arguments: SampleFigures.flows.map(\.name))
  func flowsFitAPhone(name: String) throws {
    let diagram = try #require(SampleFigures.flows.first { $0.name == name }?.diagram)
    let wide = diagram.drawing()
    guard wide.width > 352 else { return }
    let narrow = try #require(diagram.narrowDrawing(insteadOf: wide))
    // Long texts on lanes beside each other need more than a phone has.
    #expect(narrow.width <= (name == "flow-branches" ? wide.width * 0.8 : 352))
    #expect(TextPlacement.problems(in: narrow, id: "f") == [])
    #expect(LinePlacement.crossings(in: narrow) == [])
    // All words of the wide drawing stand in the narrow one, though in other lines.
    func words(_ drawing: Drawing) -> [String] {
      TextPlacement.boxes(in: XMLChecker(drawing.svg(id: "f").source))
        .flatMap { $0.text.replacing("-", with: "- ").split(separator: " ").map(String.init) }.sorted()
    }
    #expect(words(narrow) == words(wide))
  }

  @Test func randomFlowsStayReadableOnAPhone() {
    var random = SplitMix(seed: 12)
    for _ in 0..<40 {
      var count = 0
      let nodes = RandomFlow.nodes(&random, depth: 1, &count)
      var arrows: [FlowArrow] = []
      RandomFlow.residuals(nodes, &random, &arrows)
      let diagram = FlowDiagram(.up) { FlowContent(nodes: nodes, arrows: arrows) }
      guard let narrow = diagram.narrowDrawing(insteadOf: diagram.drawing()) else { continue }
      #expect(narrow.width < diagram.drawing().width)
      #expect(TextPlacement.problems(in: narrow, id: "f") == [])
      #expect(LinePlacement.crossings(in: narrow) == [])
    }
  }
}
