import MarkupText
import Testing

@Suite struct MarkupTests {
  @Test func textAndAttributesAreEscaped() {
    let markup = Markup.element("p", [.init("title", "a \"b\" <c> & 'd'")], text: "1 < 2 & \u{1}")
    #expect(markup.source == "<p title=\"a &quot;b&quot; &lt;c&gt; &amp; &#39;d&#39;\">1 &lt; 2 &amp; \u{FFFD}</p>")
  }

  @Test func attributesWithoutAValueAreLeftOut() {
    let markup = Markup.element("details", [.init("open", isPresent: true), .init("id", nil)])
    #expect(markup.source == "<details open></details>")
  }

  @Test func voidElementsHaveNoEnd() { #expect(Markup.element("br").source == "<br>") }

  @Test func neighboursOfADrawingShareTheirLooks() {
    let dots = (0..<4).map { Markup.shape("circle", [.init("cx", "\($0)"), .init("fill", "currentColor")]) }
    #expect(
      Markup.drawn(dots).source
        == "<g fill=\"currentColor\"><circle cx=\"0\"/><circle cx=\"1\"/><circle cx=\"2\"/><circle cx=\"3\"/></g>")
  }
}
