import CellEvents
import Foundation
import NotebookExecution
import NotebookSyntax
import SourceText
import Testing

/// What cells print and display comes out as text and drawings, whatever they send.
@Suite struct OutputTests {
  private func fixture(_ output: CellResult.Output) -> PageFixture {
    var fixture = PageFixture([Block(.cell(0), range: 0..<4)])
    var options = CellOptions()
    options.showsCode = false
    fixture.cells = [(options, "", CellResult(state: .succeeded, outputs: [output]))]
    return fixture
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb"),
    ("\u{1B}[31mred\u{1B}[0m, \u{1B}[1;38;5;9mbold\u{1B}[m", "red, bold"),
    ("\u{1B}]8;;https://a.b\u{7}link\u{1B}]8;;\u{1B}\\.", "link."),
    ("\u{1B}]0;title\u{7}x\u{1B}[2K\u{1B}(By", "xBy"),
    (" 10 %\r100 %\n", "100 %"),
    ("loss 0.125\rloss 0.1", "loss 0.125"),
    ("one\r\ntwo\r\n", "one\ntwo"),
    ("ab\u{8}c", "ac"),
    ("a\tb\u{0}\u{7}", "a\tb"),
    ("\u{1B}", ""),
    ("\u{1B}[", ""),
    ("é\r日本", "日本"),
  ]) func printedTextIsAsATerminalLeavesIt(printed: String, expected: String) throws {
    #expect(
      try fixture(.printed(printed)).article() == """
        <div class="cell"><pre class="output" tabindex="0"><samp>\(expected)</samp></pre></div>

        """)
  }

  @Test(arguments: [
    "<script>x</script>", "<svg onload=x></svg>", "<svg ONLOAD=x></svg>", "<svg><script>x</script></svg>",
    "<svg><a href=\"javascript:x\"><text>x</text></a></svg>", "<svg><image href=\"https://a.b/c.png\"/></svg>",
    "<svg><use href=\"data:image/svg+xml,x\"/></svg>", "<svg><style>*{fill:red}</style></svg>",
    "<svg><foreignObject></foreignObject></svg>", "<svg><animate attributeName=\"href\"/></svg>",
    "<svg><title><g></g></title></svg>", "<title><b title=\"</title><img src=x onerror=x>\"></b></title>",
    "<svg><rect fill=\"url(https://a.b/#c)\"/></svg>", "<svg><rect style=\"fill:u\\72l(https://a.b)\"/></svg>",
    "<div style=\"position:fixed\">x</div>", "<div/>", "<svg>", "</main>", "<svg></g></svg>", "<!-- x -->", "<?x?>",
    "<b title=\"a\"onclick=x></b>", "<iframe srcdoc=\"x\"></iframe>", "<p>a<form>b</form></p>",
  ]) func markupThatNoFigureConsistsOfIsText(content: String) throws {
    for kind in [Display.Kind.figure, .table] {
      let fixture = fixture(.displayed(Display(kind: kind, content: content, plainText: "")))
      let article = try fixture.article()
      #expect(article.hasPrefix("<div class=\"cell\"><pre class=\"output\" tabindex=\"0\"><samp>&lt;"), "\(article)")
      #expect(
        try fixture.warnings() == [
          "this cell displays markup that no figure or table consists of; the page shows it as text"
        ])
    }
  }

  @Test func everyFigureAndTablePasses() throws {
    let goldens = URL(filePath: #filePath).appending(path: "../../FiguresTests/Goldens").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(at: goldens, includingPropertiesForKeys: nil)
      .filter { ["svg", "html"].contains($0.pathExtension) && !$0.lastPathComponent.contains("-changed") }
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      // A file of its own begins with instructions that a page does without.
      let start = try #require(text.firstRange(of: file.pathExtension == "svg" ? "<svg" : "<div")).lowerBound
      let figure = String(text[start...])
      let article = try fixture(.displayed(Display(kind: .figure, content: figure, plainText: ""))).article()
      #expect(article.contains(figure), "\(file.lastPathComponent)")
    }
  }

  @Test func figuresPassAsTheyAre() throws {
    let figure = """
      <div class="figure-body"><svg role="img" viewBox="0 0 9 9"><title>T</title><desc>&lt;d&gt;</desc><defs>\
      <pattern id="p"><path d="M0 0"/></pattern></defs><rect style="fill:var(--heat-ink-3)" fill="url(#p)"/>\
      <image href="data:image/png;base64,AAAA"/></svg><details><summary>Data</summary><table><tr><td>1<br></td></tr>\
      </table></details></div>
      """
    let article = try fixture(.displayed(Display(kind: .figure, content: figure, plainText: ""))).article()
    #expect(article == "<div class=\"cell\"><figure class=\"exhibit\">\(figure)</figure></div>\n")
  }
}
