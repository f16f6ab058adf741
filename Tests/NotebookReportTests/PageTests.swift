import CellEvents
import NotebookExecution
import NotebookReport
import NotebookSyntax
import SourceText
import Testing
import Typesetting
import Verification

@Suite struct PageTests {
  @Test func aSmallLessonAsAWhole() throws {
    var fixture = PageFixture([
      Block(.heading(level: 2, anchor: "start", [.text("Start", offset: nil)]), range: 0..<4),
      PageFixture.paragraph(.text("Hello ", offset: nil), .strong([.text("you", offset: nil)])),
      Block(.cell(0), range: 0..<4),
    ])
    fixture.front.description = "A & B"
    fixture.front.date = "2025-04-14 10:00:00 +0000"
    fixture.front.tags = ["swift"]
    fixture.cells = [(CellOptions(), "let x = 1\n", CellResult(state: .succeeded, outputs: [.printed("1\n")]))]
    let html = try fixture.page().html
    let start = try #require(html.firstRange(of: "<body>"))
    #expect(
      html[start.lowerBound...] == """
        <body><a class="skip" href="#page.text">Skip to the text</a><div class="page"><header class="site">\
        <a href="index.html">All lessons</a></header><main id="page.text"><div class="lesson-header"><h1>Lesson</h1>\
        <p class="description">A &amp; B</p><ul class="facts"><li><time datetime="2025-04-14">2025-04-14</time></li>\
        <li class="tag">swift</li></ul></div><article><h2 id="start">Start<a class="anchor" href="#start" \
        aria-label="Link to this section">#</a></h2>
        <p>Hello <strong>you</strong></p>
        <div class="cell"><pre class="code" tabindex="0"><code><span class="k">let</span> x = <span class="n">1</span>
        </code></pre><pre class="output" tabindex="0"><samp>1</samp></pre></div>
        </article></main></div></body></html>

        """)
  }

  @Test func thePolicyForbidsEverythingAndNothingAsksOrRuns() throws {
    let html = try PageFixture([Block(.math(tex: "x", label: nil), range: 0..<4)]).page().html
    #expect(html.contains(#"<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;"#))
    #expect(!html.contains("<script"))
    #expect(html.ranges(of: "url(").allSatisfy { html[$0.upperBound...].hasPrefix("data:") })
    #expect(!html.contains("@import"))
  }

  @Test func theSameLessonIsTheSameBytes() throws {
    let fixture = PageFixture([
      Block(.math(tex: #"\mathbb{R}^2"#, label: "eq-a"), range: 0..<4),
      PageFixture.paragraph(.reference(label: "eq-a")),
    ])
    #expect(try fixture.page().html == fixture.page().html)
  }

  @Test func textOfAuthorsIsEscapedEverywhere() throws {
    let hostile = "<script>alert('1')</script>\""
    var fixture = PageFixture([
      PageFixture.paragraph(
        .text(hostile, offset: nil), .code(hostile, offset: nil),
        .image(source: "x", title: hostile, alternative: hostile),
        .link(destination: "https://a/\"onclick=x", title: hostile, [.text(hostile, offset: nil)])),
      Block(.heading(level: 2, anchor: "\"><script>", [.text(hostile, offset: nil)]), range: 0..<4),
      Block(.cell(0), range: 0..<4), Block(.code(language: nil, text: hostile), range: 0..<4),
      Block(.math(tex: "\\text{\(hostile)}", label: nil), range: 0..<4),
    ])
    fixture.front.title = hostile
    fixture.front.description = hostile
    fixture.front.tags = [hostile]
    var options = CellOptions()
    options.codeSummary = hostile
    options.foldsCode = true
    let failure = CellFailure(.trap, hostile, at: SourceLocation(line: 1, column: 1))
    let display = Display(kind: .text, content: hostile, plainText: hostile)
    let outputs: [CellResult.Output] = [.printed(hostile), .complained(hostile), .displayed(display)]
    fixture.cells = [(options, hostile, CellResult(state: .failed(failure), outputs: outputs))]
    let html = try fixture.page().html
    #expect(!html.contains("<script"))
    #expect(!html.contains("\"onclick"))
  }

  @Test(arguments: [
    "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u{1}javascript:x", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd",
  ]) func linksThatActAreLeftOut(destination: String) throws {
    let fixture = PageFixture([
      PageFixture.paragraph(.link(destination: destination, title: nil, [.text("go", offset: nil)]))
    ])
    #expect(try fixture.article() == "<p>go</p>\n")
    #expect(
      try fixture.warnings()
        == ["a link to '\(destination)' is left out: only http, https, mailto and relative links are kept"])
  }

  @Test func linksToOtherLessonsLeadToTheirReports() throws {
    var fixture = PageFixture([
      PageFixture.paragraph(
        .postLink(slug: "2025-04-01-first", [.text("a", offset: nil)]),
        .link(destination: "first.md#part", title: nil, [.text("b", offset: nil)]),
        .postLink(slug: "gone", [.text("c", offset: nil)]))
    ])
    var other = Notebook(source: SourceFile(path: "lessons/first.md", bytes: []))
    other.frontMatter.title = "First"
    fixture.others = [Lesson(other, fileName: "one.html")]
    #expect(try fixture.article() == #"<p><a href="one.html">a</a><a href="one.html#part">b</a>c</p>"# + "\n")
    #expect(try fixture.warnings() == ["the post 'gone' is not in this run, so the page shows its link as plain text"])
  }

  @Test func aFormulaThatKaTeXRefusesIsShownAndReported() throws {
    var fixture = PageFixture([
      PageFixture.paragraph(.math(tex: #"\frac{1}"#, isDisplay: false, place: TextPlace(offset: 6)))
    ])
    fixture.text = "text\n$\\frac{1}$\n"
    let page = try fixture.page()
    #expect(try fixture.article().contains(#"<code class="rejected""#))
    #expect(
      page.diagnostics.map(\.description) == [
        "lessons/lesson.md:2:10: error: KaTeX cannot typeset this formula: Unexpected end of input in a macro argument, "
          + "expected '}'"
      ])
  }

  @Test func referencesAreNumbered() throws {
    var fixture = PageFixture([
      PageFixture.paragraph(.reference(label: "fig-b"), .reference(label: "eq-x"), .reference(label: "fig-no")),
      Block(.cell(0), range: 0..<4), Block(.cell(1), range: 0..<4), Block(.math(tex: "x", label: "eq-x"), range: 0..<4),
    ])
    for label in ["fig-a", "fig-b"] {
      var options = CellOptions()
      options.label = label
      options.showsCode = false
      options.figureCaption = "Caption `<\(label)>` of *x* & [a link](https://a.b)"
      let display = Display(kind: .figure, content: "<i>\(label)</i>", plainText: "")
      fixture.cells.append((options, "", CellResult(state: .succeeded, outputs: [.displayed(display)])))
    }
    let article = try fixture.article()
    #expect(article.contains(##"<a class="reference" href="#fig-b">Figure 2</a>"##))
    #expect(article.contains(##"<a class="reference" href="#eq-x">Equation 1</a>"##))
    #expect(
      article.contains(
        ##"<figure class="exhibit" id="fig-b"><i>fig-b</i><figcaption><b>Figure 2:</b> Caption <code>&lt;fig-b&gt;</code> of <em>x</em> &amp; <a href="https://a.b">a link</a></figcaption></figure>"##
      ))
    #expect(try fixture.warnings() == ["nothing has the label 'fig-no'"])
  }

  @Test func cellsThatFailedOrDidNotRunSaySo() throws {
    var fixture = PageFixture([Block(.cell(0), range: 0..<4), Block(.cell(1), range: 0..<4)])
    let failure = CellFailure(.compileError, "cannot find 'y' in scope", at: SourceLocation(line: 3, column: 5))
    fixture.cells = [
      (CellOptions(), "y", CellResult(state: .failed(failure))), (CellOptions(), "z", CellResult(state: .notRun)),
    ]
    let article = try fixture.article()
    #expect(article.contains("This cell does not compile <span>lesson.md:3:5</span>"))
    #expect(article.contains("cannot find &#39;y&#39; in scope"))
    #expect(article.contains(#"<p class="not-run">Not run: a cell above failed.</p>"#))
    // The head says so too: what was verified all the same must not look like all being well.
    #expect(try fixture.page().html.contains(#"<li><span class="badge wrong">a cell failed</span></li>"#))
  }

  @Test func namesOfWhatACellDoesNotShowAreReported() throws {
    func warnings(_ change: (inout CellOptions) -> Void, _ kind: Display.Kind) throws -> [String] {
      var options = CellOptions()
      change(&options)
      var fixture = PageFixture([Block(.cell(0), range: 0..<4)])
      let display = Display(kind: kind, content: "<table></table>", plainText: "")
      fixture.cells = [(options, "t", CellResult(state: .succeeded, outputs: [.displayed(display)]))]
      return try fixture.warnings()
    }
    #expect(
      try warnings({ $0.figureCaption = "A" }, .table) == [
        "'fig-cap' has no place, because this cell shows no figure; it shows a table"
      ])
    #expect(
      try warnings({ $0.label = "tbl-a" }, .text) == [
        "the label 'tbl-a' names nothing, because this cell shows no table"
      ])
    #expect(try warnings({ ($0.label, $0.tableCaption) = ("tbl-a", "A") }, .table) == [])
    #expect(try warnings({ $0.label = "setup" }, .text) == [])
  }

  @Test func aFileNameIsNeverMoreThanAName() throws {
    var other = Notebook(source: SourceFile(path: "javascript:alert(1) #?.md", bytes: []))
    other.frontMatter.title = "Other"
    var fixture = PageFixture([
      PageFixture.paragraph(
        .link(destination: "./javascript%3Aalert(1)%20%23%3F.md#a", title: nil, [.text("x", offset: nil)]))
    ])
    let lesson = Lesson(other, fileName: "javascript:alert(1) #?.html")
    fixture.others = [lesson]
    let address = "javascript%3Aalert%281%29%20%23%3F.html"
    #expect(try fixture.article() == "<p><a href=\"\(address)#a\">x</a></p>\n")
    #expect(try fixture.page().html.contains("rel=\"next\" href=\"\(address)\""))
    let entry = IndexEntry(lesson: lesson, coverage: Coverage([]), hasFailed: false)
    #expect(HTMLReport.index(of: [entry]).contains("<li><a href=\"\(address)\">Other</a>"))
  }

  @Test func formulasThatATelephoneCannotBreakScroll() throws {
    func article(_ tex: String) throws -> String {
      try PageFixture([PageFixture.paragraph(.math(tex: tex, isDisplay: false, place: nil))]).article()
    }
    #expect(try !article("a + b = c").contains("wide-formula"))
    #expect(try !article(#"a + b + c + d + e + f + g + h + i + j + k + l + m = n"#).contains("wide-formula"))
    let long = try article(#"\text{a word and another word, all in one}"#)
    #expect(long.hasPrefix(#"<p><span class="wide-formula" tabindex="0" style="vertical-align:-0.34em">"#))
    let deep = try article(#"\frac{x}{\text{a word and another word, all in one}}"#)
    #expect(deep.contains(#"style="vertical-align:-0.54em""#))
    #expect(try article(#"\rule{30em}{1em}"#).contains("wide-formula"))
  }

  @Test func theContentsShowHeadingsWithoutWhatActs() throws {
    let heading: [Inline] = [
      .code("x", offset: nil), .text(" and ", offset: nil), .math(tex: "y", isDisplay: false, place: nil),
      .link(destination: "https://a.b", title: nil, [.emphasis([.text("z", offset: nil)])]),
      .footnote(label: "n", number: 1), .html("<b>"), .image(source: "i.png", title: nil, alternative: "I"),
      .math(tex: #"\frac{"#, isDisplay: false, place: nil),
    ]
    let fixture = PageFixture([
      Block(.heading(level: 2, anchor: "one", heading), range: 0..<4),
      Block(.heading(level: 3, anchor: "two", [.text("Two", offset: nil)]), range: 0..<4),
    ])
    let page = try fixture.page()
    let start = try #require(page.html.firstRange(of: ##"<ol><li class="level-2"><a href="#one">"##))
    let line = try #require(page.html[start.upperBound...].split(separator: "</li>").first)
    #expect(line.hasPrefix("<code>x</code> and <span class=\"katex\">"))
    #expect(line.contains("<em>z</em>I<code class=\"rejected\""))
    #expect(line.hasSuffix("</code></a>"))
    // Once for the heading itself.
    #expect(page.diagnostics.count { $0.message.contains("KaTeX cannot typeset") } == 1)
  }

  @Test func messagesCannotActOnATerminal() throws {
    let fixture = PageFixture([Block(.html("<x-\u{1B}]0;title\u{7}>\u{9B}2J"), range: 0..<4)])
    #expect(
      try fixture.page().diagnostics.map(\.description) == [
        "lessons/lesson.md:1:1: warning: raw HTML '<x-\\u{1B}]0;title\\u{7}>\\u{9B}2J' is shown as text: it is not on the "
          + "list of what may pass"
      ])
  }

  @Test func theStyleOfMathematicsHoldsWhatThePageUses() throws {
    let html = try PageFixture([Block(.math(tex: #"\mathbb{R}^2"#, label: nil), range: 0..<4)]).page().html
    for rule in [".katex .mathbb{", ".katex .msupsub{", ".katex-display>.katex{", ".katex *{"] {
      #expect(html.contains(rule), "\(rule)")
    }
    for rule in [".katex .mathfrak", ".katex .mfrac", ".sizing.reset-size1.size1"] { #expect(!html.contains(rule)) }
  }

  @Test func whatIsWideIsPrintedSmaller() throws {
    func article(_ block: Block.Kind) throws -> String { try PageFixture([Block(block, range: 0..<4)]).article() }
    let sum = (0..<60).map { "x_{\($0)}" }.joined(separator: " + ")
    #expect(try article(.math(tex: sum, label: nil)).contains(#"<div class="equation" style="--fit:."#))
    #expect(try !article(.math(tex: #"\begin{matrix} 1 \\ 2 \end{matrix}"#, label: nil)).contains("--fit"))
    func table(columns: Int) throws -> String {
      let row = [[Inline]](repeating: [.text("1234567", offset: nil)], count: columns)
      return try article(.table(columns: [], header: row, rows: [row]))
    }
    #expect(try !table(columns: 10).contains("--fit"))
    #expect(try table(columns: 20).contains(#"aria-label="Table" style="--fit:.50">"#))
  }

  @Test func theIndexListsTheLessonsOfEachSeries() throws {
    var notebook = Notebook(source: SourceFile(path: "a.md", bytes: []))
    notebook.frontMatter.title = "A & B"
    notebook.frontMatter.series = "Series"
    let entry = IndexEntry(
      lesson: Lesson(notebook, fileName: "a.html"),
      coverage: Coverage([CheckedNumber(range: 0..<1, standing: .unchecked)]), hasFailed: true)
    let html = HTMLReport.index(of: [entry])
    #expect(html.contains(#"<h2>Series</h2><ol class="lessons"><li><a href="a.html">A &amp; B</a>"#))
    #expect(html.contains(#"<span class="badge wrong">a cell failed</span>"#))
    #expect(html.contains("0 of 1 numbers verified, 1 unchecked"))
  }
}
