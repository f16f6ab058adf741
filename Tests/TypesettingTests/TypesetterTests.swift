import Testing
import Typesetting

@Suite struct TypesetterTests {
  private let typesetter = Typesetter()

  private func markup(_ tex: String, isDisplay: Bool = false) throws -> String {
    guard case .markup(let html) = try typesetter.formula(tex, isDisplay: isDisplay) else {
      Issue.record("KaTeX rejects \(tex)")
      return ""
    }
    return html
  }

  @Test func aFormulaIsHTMLWithMathML() throws {
    let html = try markup("x^2")
    #expect(html.hasPrefix(#"<span class="katex"><span class="katex-mathml"><math"#))
    #expect(html.contains("<msup><mi>x</mi><mn>2</mn></msup>"))
  }

  @Test func charactersBeyondTheBasicPlaneSurvive() throws {
    let html = try markup(#"\text{𝔸 😀}"#)
    #expect(html.contains("𝔸"))
    #expect(html.contains("😀"))
    #expect(!html.contains("\u{FFFD}"))
  }

  @Test func aMistakeIsToldInKaTeXsWords() throws {
    #expect(
      try typesetter.formula(#"\frac{1}"#, isDisplay: false)
        == .rejected("Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{1}"))
  }

  @Test func macrosThatLoopEnd() throws {
    guard case .rejected(let message) = try typesetter.formula(#"\def\a{\a\a}\a"#, isDisplay: true) else {
      Issue.record("the loop was typeset")
      return
    }
    #expect(message.hasPrefix("Too many expansions"))
  }

  @Test func theStyleHoldsTheFontsInUseAndNoOther() throws {
    let style = try typesetter.style(for: [markup(#"\mathbb{R}"#)])
    #expect(style.contains("font-family:KaTeX_AMS;src:url(data:font/woff2;base64,"))
    #expect(!style.contains("@font-face{font-family:KaTeX_Fraktur"))
    #expect(!style.contains("url(fonts/"))
  }

  @Test func aMissingLibraryIsOneSentenceWithItsRemedy() {
    let nowhere = TypesettingLibraries(
      mathScript: "/nowhere/katex.js", mathStyle: "/nowhere/katex.css", mathFonts: "/nowhere",
      highlightScript: "/nowhere/highlight.js")
    let error = #expect(throws: TypesettingError.self) {
      try Typesetter(libraries: nowhere).formula("x", isDisplay: false)
    }
    #expect(
      error?.description
        == "KaTeX, which typesets mathematics, is missing (/nowhere/katex.js): apt-get install libjs-katex fonts-katex")
  }
}
