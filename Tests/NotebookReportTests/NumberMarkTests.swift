import CellEvents
import NotebookExecution
import NotebookSyntax
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

  @Test func numbersInFormulasMarkTheFormula() throws {
    var fixture = try fixture("$x = 12$", "12", .wrong(.wrong, expression: "n", value: "13", shouldRead: "13"))
    fixture.blocks = [PageFixture.paragraph(.math(tex: "x = 12", isDisplay: false, offset: 1))]
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
