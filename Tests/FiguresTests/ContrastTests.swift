import Figures
import MarkupText
import Testing

/// Every text has 4.5:1 and every mark 3:1 against what it stands on, as the style sheet is emitted (WCAG 2.2, 1.4.3 and
/// 1.4.11), on light pages, on dark ones and in print.
@Suite struct ContrastTests {
  private static let sheet = StyleSheet(FigureStyle.sheet)

  @Test(arguments: SampleFigures.drawings.map(\.name), StyleSheet.Medium.allCases)
  func drawings(name: String, page: StyleSheet.Medium) throws {
    let drawing = try #require(SampleFigures.drawings.first { $0.name == name }?.drawing)
    let painted = PaintedDrawing(XMLChecker(drawing.svg(id: name).source), sheet: Self.sheet, page: page)
    #expect(Set(painted.weaknesses.map(\.description)).sorted() == [])
    #expect(painted.compared.texts > 0)
  }

  @Test(arguments: StyleSheet.Medium.allCases) func pointsOfManyMarks(page: StyleSheet.Medium) {
    let chart = Chart { PointPlot(x: "x", y: "y", SampleFigures.wave(5000)) }
    let painted = PaintedDrawing(XMLChecker(chart.drawing(id: "p").svg(id: "p").source), sheet: Self.sheet, page: page)
    #expect(Set(painted.weaknesses.map(\.description)).sorted() == [])
    #expect(painted.compared.marks > 0)
  }

  @Test(arguments: StyleSheet.Medium.allCases) func tables(page: StyleSheet.Medium) throws {
    let values = (0..<60).map { Double($0) - 20 }
    let table = Table(["n": 0..<60, "low": values, "high": values.map { abs($0) }])
      .shaded("low").shaded("high", ramp: .sequential).highlighted(rows: 1).highlighted(.maximum, columns: "n")
      .total().caption("Numbers").maximumRows(50)
    let markup = XMLChecker(table.markup(id: "t").source)
    var compared = 0
    for index in markup.elements.indices where markup.texts[index]?.isEmpty == false {
      let ink = try #require(color("color", of: index, in: markup, page))
      let background = try #require(color("background", of: index, in: markup, page))
      #expect(ink.contrast(with: background) >= 4.5, "\(markup.texts[index] ?? "") \(ink.css) on \(background.css)")
      compared += 1
    }
    #expect(compared > 150)
  }

  /// Lines that carry the form of a table are seen as well as marks.
  @Test(arguments: StyleSheet.Medium.allCases) func rulesOfTables(page: StyleSheet.Medium) throws {
    let paper = try #require(color(Self.sheet.variable("--figure-paper", on: page) ?? "", page))
    let axis = try #require(color(Self.sheet.variable("--figure-axis", on: page) ?? "", page))
    #expect(axis.contrast(with: paper) >= 3)
  }

  @Test func whatIsTooPaleIsFound() {
    let pale = [
      "<rect x=\"0\" y=\"0\" width=\"9\" height=\"9\" fill=\"var(--series-1)\" fill-opacity=\"0.4\"/>",
      "<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"var(--series-2)\" opacity=\"0.6\"/>",
      "<text x=\"5\" y=\"5\" style=\"fill:var(--figure-axis)\">x</text>",
      "<rect x=\"0\" y=\"0\" width=\"90\" height=\"90\" fill=\"var(--heat-10)\"/><text x=\"5\" y=\"9\">x</text>",
      "<line x1=\"0\" y1=\"0\" x2=\"9\" y2=\"0\" stroke=\"#dddddd\"/>",
      "<line x1=\"0\" y1=\"0\" x2=\"9\" y2=\"0\" stroke=\"purple\"/>",
      "<g opacity=\"0.5\"><circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"var(--series-1)\"/></g>",
    ]
    for shape in pale {
      let svg = XMLChecker("<svg class=\"figure-drawing\">\(shape)</svg>")
      #expect(PaintedDrawing(svg, sheet: Self.sheet, page: .screen).weaknesses.count == 1, "\(shape)")
    }
  }

  private func color(_ property: String, of index: Int, in markup: XMLChecker, _ page: StyleSheet.Medium) -> RGB? {
    if let value = Self.sheet.value(property, of: index, in: markup, media: page) { return color(value, page) }
    if let parent = markup.parents[index] { return color(property, of: parent, in: markup, page) }
    return property == "background" ? color("var(--figure-paper)", page) : nil
  }

  private func color(_ text: String, _ page: StyleSheet.Medium) -> RGB? {
    if text.hasPrefix("#") { return Int(text.dropFirst(), radix: 16).map { RGB($0) } }
    guard text.hasPrefix("var(") else { return nil }
    return Self.sheet.variable(String(text.dropFirst(4).dropLast()), on: page).flatMap { color($0, page) }
  }
}
