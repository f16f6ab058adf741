import NotebookSyntax
import SourceText
import TestSupport
import Testing

@Suite struct RawHTMLTests {
  private func article(_ html: String) throws -> String {
    try PageFixture([Block(.html(html), range: 0..<4)]).article()
  }

  @Test(arguments: [
    ("<b>x</b>", "<b>x</b>"),
    ("<B CLASS=a>x", "<b>x</b>"),
    ("<div align=\"center\">x</div>", "<div class=\"align-center\">x</div>"),
    ("a &amp; &lt; &rarr; &#8594; &nope; & b", "a &amp; &lt; → → &amp;nope; &amp; b"),
    ("<!-- gone -->x", "x"),
    ("<h1>t</h1>", "<h2>t</h2>"),
    ("<a href='https://a.b/?c=d&amp;e'>x</a>", "<a href=\"https://a.b/?c=d&amp;e\">x</a>"),
    ("</div>x", "x"),
    ("<i><b>x</i>y", "<i><b>x</b></i>y"),
    ("<br/><hr>", "<br><hr>"),
    ("<td width=10 rowspan=2>x</td>", "<td width=\"10\" rowspan=\"2\">x</td>"),
  ]) func formattingPasses(html: String, expected: String) throws { #expect(try article(html) == expected) }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("<b onclick=\"alert(1)\">x</b>", "<b>x</b>"),
    ("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>"),
    ("<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<a>x</a>"),
    ("<a href=\"&#106;avascript&colon;alert(1)\">x</a>", "<a>x</a>"),
    ("<b style=\"background:url(https://a)\">x</b>", "<b>x</b>"),
    ("<svg onload=alert(1)>", "&lt;svg onload=alert(1)&gt;"),
    ("<style>*{}</style>", "&lt;style&gt;*{}&lt;/style&gt;"),
    ("<b/onclick=x>", "&lt;b/onclick=x&gt;"),
    ("<b title=\"a\"onclick=x>", "&lt;b title=&quot;a&quot;onclick=x&gt;"),
    ("<b title=\"unfinished", "&lt;b title=&quot;unfinished"),
    ("<form action=https://a><input></form>", "&lt;form action=https://a&gt;&lt;input&gt;&lt;/form&gt;"),
    ("<meta http-equiv=refresh content=0>", "&lt;meta http-equiv=refresh content=0&gt;"),
    ("<END>", "&lt;END&gt;"),
    ("<![CDATA[<b>]]>", "&lt;![CDATA[<b>]]&gt;</b>"),
  ]) func whatActsDoesNot(html: String, expected: String) throws {
    #expect(try article(html) == expected)
    #expect(try !PageFixture([Block(.html(html), range: 0..<4)]).warnings().isEmpty)
  }

  @Test func aMissingImageLeavesItsPlace() throws {
    #expect(
      try article(#"<div align="center"><img src="a.png" alt="A <cat>"></div>"#) == """
        <div class="align-center"><span class="placeholder"><span class="placeholder-kind">Missing image: </span>\
        A &lt;cat&gt; (a.png)</span></div>
        """)
  }

  @Test func anImageThatIsFoundIsEmbedded() throws {
    var fixture = PageFixture([PageFixture.paragraph(.image(source: "a%20b.png", title: nil, alternative: "A"))])
    fixture.images = ["a b.png": [0x89, 0x50, 0x4E, 0x47, 0]]
    #expect(try fixture.article() == "<p><img src=\"data:image/png;base64,iVBORwA=\" alt=\"A\"></p>\n")
  }

  @Test func framesAndRemoteImagesBecomeLinks() throws {
    let frame = try article(#"<iframe src="https://a.b/c"></iframe>"#)
    #expect(frame.contains(#"<a href="https://a.b/c" rel="noreferrer">https://a.b/c</a>"#))
    #expect(!frame.contains("<iframe"))
    let image = try article(#"<img src="https://a.b/c.png" alt="C">"#)
    #expect(image.contains(#"<a href="https://a.b/c.png" rel="noreferrer">C</a>"#))
    #expect(!image.contains("<img"))
  }

  @Test func markdownBetweenTagsStaysInside() throws {
    let fixture = PageFixture([
      Block(.html("<details><summary>More</summary>\n"), range: 0..<4),
      PageFixture.paragraph(.text("inside", offset: nil)), Block(.html("</details>\n"), range: 0..<4),
    ])
    #expect(try fixture.article() == "<details><summary>More</summary>\n<p>inside</p>\n</details>\n")
  }

  @Test func textElementsEndBeforeABlock() throws {
    let fixture = PageFixture([
      Block(.html("<div><a id=x><b>\n"), range: 0..<4), PageFixture.paragraph(.text("inside", offset: nil)),
      Block(.html("</b></a></div>\n"), range: 0..<4),
    ])
    #expect(try fixture.article() == "<div><a id=\"x\"><b>\n</b></a><p>inside</p>\n</div>\n")
    #expect(try article("<a id=x>y<a id=z>") == "<a id=\"x\">y</a><a id=\"z\"></a>")
  }

  @Test func muchIsNotSlow() throws {
    let depth = 20_000
    let deep = try article(String(repeating: "<div>", count: depth))
    #expect(deep.hasPrefix("<div><div>"))
    #expect(deep.contains("&lt;div&gt;&lt;div&gt;"))
    let attributes = (0..<depth).map { " a\($0)=1" }.joined()
    #expect(try processorTime { _ = try article("<b\(attributes)>x</b>") } < .seconds(5))
    for piece in ["<a x=\"", "<!--", "<a b ", "&", "</", "<![CDATA["] {
      #expect(try processorTime { _ = try article(String(repeating: piece, count: depth)) } < .seconds(5), "\(piece)")
    }
  }

  @Test func trustedHTMLPassesAsItIs() throws {
    var fixture = PageFixture([Block(.html("<video controls></video>"), range: 0..<4)])
    fixture.trustsHTML = true
    #expect(try fixture.article() == "<video controls></video>")
  }
}
