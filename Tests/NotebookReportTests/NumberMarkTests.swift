import CellEvents
import NotebookExecution
import NotebookSyntax
import SourceText
import Testing
import Verification

@Suite struct NumberMarkTests {
  private func fixture(_ text: String, _ number: String, _ standing: CheckedNumber.Standing) throws -> PageFixture {
    var fixture = PageFixture([PageFixture.paragraph(.text(text, offset: 0))])
    fixture.text = text
    let place = try #require(text.firstRange(of: number))
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    fixture.numbers = [CheckedNumber(range: start..<(start + number.utf8.count), standing: standing)]
    return fixture
  }

  @Test func verifiedNumbersTellTheirExpression() throws {
    let page = try fixture("wäre 0.70 da", "0.70", .verified(expression: "w[0] < 1", value: "0.7024")).article()
    #expect(
      page == #"<p>wäre <span class="number verified" tabindex="0" data-tip="w[0] &lt; 1 = 0.7024">0.70</span> da</p>"#
        + "\n")
  }

  @Test func wrongNumbersStandBesideTheRightValue() throws {
    let standing = CheckedNumber.Standing.wrong(.wrong, expression: "w", value: "0.7024", shouldRead: "0.70")
    #expect(try fixture("is 0.66.", "0.66", standing).article().contains("<del>0.66</del> <ins>0.70</ins></span>.</p>"))
  }

  @Test func uncheckedNumbersStayAsTheyAre() throws {
    #expect(try fixture("is 0.66.", "0.66", .unchecked).article() == "<p>is 0.66.</p>\n")
  }

  @Test func numbersInFencesAreMarked() throws {
    var fixture = try fixture("```\na: 12\n```\n", "12", .verified(expression: "n", value: "12"))
    fixture.blocks = [Block(.code(language: nil, text: "a: 12\n"), range: 0..<13)]
    #expect(
      try fixture.article().contains(#"a: <span class="number verified" tabindex="0" data-tip="n = 12">12</span>"#))
  }

  @Test func numbersInCommentsOfCellsAreMarked() throws {
    let text = "```swift\na // => 12\n// snippet.hide\nx\n// snippet.show\nb // => 3\n```\n"
    let notebook = NotebookParser().parse(path: "lessons/lesson.md", bytes: Array(text.utf8))
    var fixture = try fixture(text, "12", .verified(expression: "a", value: "12"))
    fixture.numbers.append(
      contentsOf: try self.fixture(text, "3", .wrong(.wrong, expression: "b", value: "4", shouldRead: "4")).numbers)
    fixture.notebook = notebook
    fixture.cells = [(CellOptions(), "", CellResult(state: .succeeded))]
    let article = try fixture.article()
    #expect(
      article.contains(
        #"<span class="c">// =&gt; <span class="number verified" tabindex="0" data-tip="a = 12">12</span></span>"#))
    #expect(
      article.contains(
        #"<span class="number wrong" tabindex="0" data-tip="Wrong: b = 4"><del>3</del> <ins>4</ins></span></span>"#))
  }

  @Test func numbersInFormulasMarkTheFormula() throws {
    var fixture = try fixture("$x = 12$", "12", .wrong(.wrong, expression: "n", value: "13", shouldRead: "13"))
    fixture.blocks = [PageFixture.paragraph(.math(tex: "x = 12", isDisplay: false, place: TextPlace(offset: 1)))]
    let article = try fixture.article()
    #expect(article.contains(#"<span class="number wrong in-formula" tabindex="0" data-tip="Wrong: n = 13">"#))
    #expect(article.contains("<ins>should read 13</ins>"))
  }

  @Test(arguments: [
    (".3f", ">0.702</span>"), (".1%", ">70.2%</span>"), (nil, ">0.70240337</span>"),
  ]) func valuesAreWrittenInTheirFormat(format: String?, expected: String) throws {
    var fixture = PageFixture([PageFixture.paragraph(.value(probe: 0, format: format, offset: 0))])
    let value = ClaimedValue(kind: .floating, scalars: ["0.70240337"], shape: [], text: "0.70240337")
    fixture.probes = [("w[0]", .value(value))]
    #expect(try fixture.article().contains(expected))
  }

  /// The expected texts are those of Python's decimal module with ROUND_HALF_UP, typeset; `s` and `B` by hand.
  @Test(arguments: [
    (".3f", "-0.7024", "−0.702"), (".2e", "1.7e-7", "1.70 × 10⁻⁷"), (".4g", "1234.5678", "1235"),
    ("d", "1234.6", "1235"),
    ("#.3g", "0.7", "0.700"), (".1%", "0.293", "29.3%"), (".3s", "65123456", "65.1M"), (".3~s", "65000000", "65M"),
    (".3B", "1536", "1.5\u{A0}KiB"), (",", "63082496", "63,082,496"), (",.1f", "1234.56", "1,234.6"),
    ("+.1f", "1.5", "+1.5"),
    (".3~f", "0.5", "0.5"), (".0f", "2.5", "3"), (".2f", "0.065", "0.07"), (".2f", "nan", "nan"), (".2f", "-inf", "−∞"),
    ("f", "0.5", "0.500000"), ("e", "-12345.678", "−1.234568 × 10⁴"), ("%", "1.5", "150.000000%"),
    ("+,", "1234", "+1,234"),
  ])
  func everyFormatOfTheTextIsUnderstood(format: String, value: String, expected: String) throws {
    let text = "`{swift} x:\(format)`\n"
    let notebook = NotebookParser().parse(path: "lessons/lesson.md", bytes: Array(text.utf8))
    guard case .paragraph(let inlines)? = notebook.blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    var fixture = PageFixture([Block(.paragraph(inlines), range: 0..<4)])
    let claimed = ClaimedValue(kind: .floating, scalars: [value], shape: [], text: value)
    fixture.probes = [("x", .value(claimed))]
    #expect(notebook.probes.map(\.expression) == ["x"])
    #expect(try fixture.article().contains(">\(expected)</span>"))
  }

  @Test func aFormatForWhatIsNoNumberIsAnError() throws {
    var fixture = PageFixture([PageFixture.paragraph(.value(probe: 0, format: ".3f", offset: 0))])
    fixture.probes = [("x", .value(ClaimedValue(kind: .text, scalars: ["ab"], shape: [], text: "ab")))]
    #expect(try fixture.warnings() == ["'.3f' formats numbers, but x is none"])
  }

  @Test func aFormatThatIsNoneIsAnError() throws {
    var fixture = PageFixture([PageFixture.paragraph(.value(probe: 0, format: ".3q", offset: 0))])
    fixture.probes = [("n", .value(ClaimedValue(kind: .integer, scalars: ["3"], shape: [], text: "3")))]
    #expect(try fixture.warnings() == ["'.3q' is no number format; write for example .3f, .2e, .4g, .1%, .3s or ,"])
  }

  @Test func aProbeThatFailedIsVisible() throws {
    var fixture = PageFixture([PageFixture.paragraph(.value(probe: 0, format: nil, offset: 0))])
    fixture.probes = [("nope", .failed("cannot find 'nope' in scope"))]
    #expect(
      try fixture.article()
        == "<p><span class=\"value failed\" tabindex=\"0\" data-tip=\"cannot find &#39;nope&#39; in scope\">nope</span></p>\n"
    )
  }
}
