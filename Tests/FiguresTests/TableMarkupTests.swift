import Figures
import MarkupText
import Numerals
import Testing

/// How tables are marked up, read by a parser.
@Suite struct TableMarkupTests {
  private func checked(_ table: Table) -> XMLChecker {
    let checker = XMLChecker(table.markup(id: "t").source)
    #expect(checker.problem == nil)
    return checker
  }

  /// The attributes of the elements of a name, in order.
  private func attributes(_ name: String, _ checker: XMLChecker) -> [[String: String]] {
    checker.elements.filter { $0.name == name }.map(\.attributes)
  }

  private static var scores: Table {
    Table(["model": ["base", "big"], "EN-DE": [27.3, 28.4], "EN-FR": [38.1, 41.8]])
  }

  @Test func headsSayWhatTheyHead() {
    let heads = attributes("th", checked(Self.scores.rowNames("model").total()))
    #expect(heads.map { $0["scope"] } == ["col", "col", "col", "row", "row", "row"])
    #expect(heads[1]["class"] == "number" && heads[0]["class"] == nil)
    let matrix = checked(Table([[1.0]], rows: ["r"], columns: ["c"]))
    #expect(attributes("th", matrix).map { $0["scope"] } == ["col", "row"] && attributes("td", matrix).count == 2)
  }

  @Test func groupsSpanTheirColumns() {
    let heads = attributes("th", checked(Self.scores.columnGroup("BLEU", columns: "EN-DE", "EN-FR")))
    #expect(heads.map { $0["colspan"] } == [nil, "2", nil, nil] && heads[1]["scope"] == "colgroup")
    #expect(heads.map { $0["rowspan"] } == ["2", nil, nil, nil])
  }

  @Test func captionsAreCaptions() {
    let source = Self.scores.caption("BLEU < 50").markup(id: "t").source
    #expect(source.contains("<table class=\"figure-table\"><caption>BLEU &lt; 50</caption>"))
    #expect(source.contains("aria-label=\"BLEU &lt; 50\""))
    #expect(!Self.scores.markup(id: "t").source.contains("caption"))
  }

  @Test func whatStandsOutIsBold() {
    let checker = checked(Self.scores.highlighted(.maximum, columns: "EN-DE").highlighted(.minimum, columns: "EN-FR"))
    let bold = checker.elements.indices.filter { checker.elements[$0].name == "strong" }.map { checker.texts[$0] }
    #expect(bold == ["38.1", "28.4"])
    #expect(
      attributes("tr", checked(Self.scores.highlighted(rows: 1))).map { $0["class"] } == [nil, nil, "highlighted"])
  }

  @Test func gapsMakeUpForMissingDigits() {
    let cells = attributes("td", checked(Table(["x": [1.5, 12, 0.125, nil]]).format(.shortest)))
    #expect(cells.map { $0["class"] } == ["number g2", "number p3", "number", "number"])
    let sheet = StyleSheet(FigureStyle.sheet)
    let checker = checked(Table(["x": [1.5, 12, 0.125, nil]]).format(.shortest))
    let gaps = checker.elements.indices.filter { checker.elements[$0].name == "td" }
      .map { sheet.value("--gap", of: $0, in: checker, media: .screen) }
    #expect(gaps == ["2ch", "calc(3ch + 0.28em)", nil, nil])
    // What is rare has a style of its own.
    let powers = attributes("td", checked(Table(["x": [1.5e-9, 1.25e-12]]).format(.significant(3))))
    #expect(powers.contains { $0["style"]?.hasPrefix("--gap:") == true })
    let even = attributes("td", checked(Table(["x": [1.5, 12.25]]).format(.percent(1))))
    #expect(even.allSatisfy { $0["style"] == nil })
  }

  @Test func shadesFollowTheValues() throws {
    func backgrounds(_ table: Table) -> [String?] {
      attributes("td", checked(table)).map { $0["style"].flatMap { $0.split(separator: ")").first.map(String.init) } }
    }
    let table = Table(["a": [0.0, 1], "b": [2.0, 4]])
    #expect(
      backgrounds(table.shaded()) == ["heat-0", "heat-0", "heat-16", "heat-16"].map { "background:var(--\($0)" })
    #expect(
      backgrounds(table.shaded(shared: true))
        == ["heat-0", "heat-8", "heat-4", "heat-16"].map { "background:var(--\($0)" })
    #expect(
      backgrounds(table.shaded("a", ramp: .diverging)) == [
        "background:var(--diverge-8", nil, "background:var(--diverge-16", nil,
      ])
    #expect(
      backgrounds(table.shaded("b", domain: 0...4)) == [
        nil, "background:var(--heat-8", nil, "background:var(--heat-16",
      ])
    #expect(
      backgrounds(Table([[-1.0, .nan], [-.infinity, 3]]).shaded())
        == ["background:var(--diverge-5", nil, nil, "background:var(--diverge-16"])
  }

  @Test func longTextsWrapAndWidthsAreKept() {
    let long = String(repeating: "word ", count: 20)
    #expect(attributes("td", checked(Table(["t": [long, "short"]]))).map { $0["class"] } == ["prose", nil])
    let sized = checked(Table(["t": [long], "n": [1]]).width(18))
    #expect(attributes("th", sized).map { $0["style"] } == ["--width:18ch", "--width:18ch"])
    #expect(attributes("td", sized).map { $0["class"] } == ["sized", "number"])
  }

  @Test func textsKeepTheirDirection() {
    #expect(Table(["t": ["مرحبا, 12"]]).markup(id: "t").source.contains("<td><bdi>مرحبا, 12</bdi></td>"))
    #expect(!Table(["t": ["ß 日本 🎉"]]).markup(id: "t").source.contains("bdi"))
  }

  @Test func onlyTablesThatMayScrollAreStops() {
    #expect(attributes("div", checked(Self.scores)).allSatisfy { $0["tabindex"] == nil })
    let wide = Table([Array(repeating: 0.5, count: 60)])
    #expect(attributes("div", checked(wide)).contains { $0["tabindex"] == "0" })
  }

  @Test func numbersAreTypeset() {
    let source = Table(["x": [-1.5e-7, 2.5e-7], "y": [Double.nan, -Double.infinity]]).markup(id: "t").source
    for text in [">−1.50 × 10⁻⁷<", ">nan<", ">−∞<"] { #expect(source.contains(text), "\(source)") }
  }

  @Test func emptyTablesSaySo() {
    for table in [Table(columns: "a") {}, Table(of: [Double]()), Table([:])] {
      #expect(checked(table).texts.values.contains("No rows"))
    }
  }

  @Test func markupInTextsIsEscaped() {
    let text = "<b onclick=\"x\">&amp;</b>"
    let table = Table(columns: text, "n") { [text, 1] }.caption(text).footer(text, 2).columnGroup(text, columns: "n")
    let checker = checked(table.rowNames(text))
    #expect(!checker.elements.contains { $0.name == "b" })
  }
}
