import Figures
import Foundation
import Testing

/// What holds for the markup of every figure.
@Suite struct MarkupFormTests {
  @Test(arguments: SampleFigures.drawings.map(\.name))
  func drawingIsWellFormedAndNamed(name: String) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    let svg = XMLChecker(drawing.svg(id: name).source)
    #expect(svg.problem == nil)
    let root = try #require(svg.elements.first)
    #expect(root.name == "svg" && root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "\(name)-title \(name)-desc")
    #expect(Set(svg.ids).isSuperset(of: ["\(name)-title", "\(name)-desc"]))
    #expect(Set(svg.ids).count == svg.ids.count)
    #expect(svg.ids.allSatisfy { $0.hasPrefix(name) })
    #expect(!drawing.summary.isEmpty && !drawing.title.isEmpty)
    #expect(XMLChecker(drawing.markup(id: name).source).problem == nil)
  }

  @Test(arguments: SampleFigures.drawings.map(\.name))
  func textStaysInsideTheFrame(name: String) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    #expect(TextPlacement.problems(in: drawing, id: name) == [])
  }

  @Test func gridAndTableAreWellFormed() {
    let grid = XMLChecker(SampleFigures.grid.markup(id: "g").source)
    #expect(grid.problem == nil)
    #expect(Set(grid.ids).count == grid.ids.count && grid.ids.count == 8)
    #expect(XMLChecker(SampleFigures.table.markup(id: "t").source).problem == nil)
  }

  @Test func sameBytesTwiceAndOtherIdsElsewhere() {
    let first = SampleFigures.twoLines.markup(id: "a").source
    #expect(first == SampleFigures.twoLines.markup(id: "a").source)
    #expect(
      SampleFigures.twoLines.markup(id: "b").source
        == first.replacingOccurrences(of: "\"a-", with: "\"b-").replacingOccurrences(of: " a-desc", with: " b-desc")
        .replacingOccurrences(of: " a-narrow-desc", with: " b-narrow-desc"))
  }

  @Test func authorsMarkupIsEscaped() {
    let label = "<script>alert(\"1\")</script> & 'x'"
    let figures: [any Figure] = [
      Chart { BarMark(x: .value(label, label), y: .value(label, 1)).annotation(label) }.chartTitle(label),
      Heatmap([[1.0]], rows: [label], columns: [label]).chartTitle(label),
      Table(columns: label) { [label] }, AttentionArcs([label], [[1.0]]),
      FlowDiagram { FlowStep(label, detail: label) },
    ]
    for figure in figures {
      let source = figure.markup(id: "x").source
      #expect(!source.contains("<script"))
      #expect(XMLChecker(source).problem == nil)
    }
  }
}
