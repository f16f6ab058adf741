import Testing
import Typesetting

@Suite struct MathClassesTests {
  @Test func equalStylesShareAName() {
    var classes = MathClasses()
    let html = #"<span class="katex"><span style="top:-2em;"><span class="m" style="height:1em;top:0;">a</span></span>"#
    #expect(
      classes.naming(stylesOf: html + #"<span class="x" style="top:-2em;"></span>"#)
        == #"<span class="katex"><span class="k0"><span class="m k1">a</span></span><span class="x k0"></span>"#)
    #expect(classes.rules == ".katex .k0{top:-2em!important}.katex .k1{height:1em!important;top:0!important}")
  }

  @Test func mathMLAndDrawingsKeepTheirs() {
    var classes = MathClasses()
    let html = #"<mspace style="a:b"/><svg width="1" style="c:d"><path d="M0"/></svg>"#
    #expect(classes.naming(stylesOf: html) == html)
    #expect(classes.rules.isEmpty)
  }

  /// No length that KaTeX chose is lost.
  @Test(arguments: [#"\frac{a_1}{\sqrt{b}}"#, #"\begin{pmatrix}1&2\\3&4\end{pmatrix}"#, #"\color{red}x + \hat y"#])
  func formulasKeepAllTheirStyles(tex: String) throws {
    guard case .markup(let html) = try Typesetter().formula(tex, isDisplay: true) else {
      Issue.record("KaTeX rejects \(tex)")
      return
    }
    var classes = MathClasses()
    var named = classes.naming(stylesOf: html)
    #expect(named.utf8.count < html.utf8.count)
    for rule in classes.rules.split(separator: "}") {
      let parts = rule.split(separator: "{")
      let name = try #require(parts[0].split(separator: ".").last)
      let style = parts[1].replacing("!important", with: "")
      // Whether KaTeX ends the last declaration with a semicolon differs.
      for start in ["\"", " "] { named = named.replacing("\(start)\(name)\"", with: "\(start){\(style)}\"") }
    }
    func declarations(_ text: String) -> Int { text.ranges(of: "em").count }
    #expect(declarations(named) == declarations(html))
  }
}
