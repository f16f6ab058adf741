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
        == .rejected("Unexpected end of input in a macro argument, expected '}'", at: 8))
  }

  @Test(arguments: [
    (#"x + \nope"#, 4, #"Undefined control sequence: \nope"#), ("é𝔸 ^", 7, "Expected group after '^'"),
    (#"\text{é}}"#, 9, "Expected 'EOF', got '}'"),
    (#"\frac{1}"#, 8, "Unexpected end of input in a macro argument, expected '}'"),
    (#"\begin{matrix}a"#, 15, #"Expected & or \\ or \cr or \end"#),
  ]) func aMistakeHasItsPlace(tex: String, place: Int, message: String) throws {
    guard case .rejected(let actual, let index) = try typesetter.formula(tex, isDisplay: false) else {
      Issue.record("\(tex) was typeset")
      return
    }
    #expect(actual == message)
    #expect(index == place)
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

@Suite struct HighlightTests {
  private func tagged(_ spans: [HighlightedSpan]) -> String {
    spans.map { $0.kind == .plain ? $0.text : "⟨\($0.kind) \($0.text)⟩" }.joined()
  }

  @Test(arguments: [
    ("let x: Int = 0x1F", "⟨keyword let⟩ x: ⟨type Int⟩ = ⟨number 0x1F⟩"),
    ("1e-3 + 2.5 - a.0", "⟨number 1e-3⟩ + ⟨number 2.5⟩ - a.⟨number 0⟩"),
    ("0..<3", "⟨number 0⟩..<⟨number 3⟩"),
    (
      #""a \(b + "c\(1)") d" // e"#,
      #"⟨string "a \(⟩b + ⟨string "c\(⟩⟨number 1⟩⟨string )") d"⟩ ⟨comment // e⟩"#
    ),
    (##"#"raw \(no) \#(yes)"#"##, ##"⟨string #"raw \(no) \#(⟩yes⟨string )"#⟩"##),
    ("@main #if DEBUG", "⟨attribute @main⟩ ⟨attribute #if⟩ ⟨type DEBUG⟩"),
    ("/* a /* b */ c */ x.init()", "⟨comment /* a /* b */ c */⟩ x.init()"),
    ("\"open\nlet y", "⟨string \"open⟩\n⟨keyword let⟩ y"),
    ("\"\"\"\n a \"b\" \\(c)\n\"\"\"", "⟨string \"\"\"\n a \"b\" \\(⟩c⟨string )\n\"\"\"⟩"),
    ("let `class` = é", "⟨keyword let⟩ `class` = é"),
  ]) func swiftIsToldApart(code: String, expected: String) {
    #expect(tagged(SwiftHighlighter.spans(of: code)) == expected)
  }

  @Test(arguments: ["\"\\", "\"\"\"", "#", "/*", "\"\\(", "`", "@", "#\"\\#", "1e", "\u{1F600}\u{0301}"])
  func incompleteCodeKeepsItsText(code: String) {
    #expect(SwiftHighlighter.spans(of: code).map(\.text).joined() == code)
  }

  @Test func otherLanguagesAreColored() throws {
    let code = "def f(x):\n    # a < b\n    return 'c' + \"é😀\""
    let spans = try #require(try Typesetter().highlight(code, language: "python"))
    #expect(spans.map(\.text).joined() == code)
    #expect(spans.contains(HighlightedSpan(.keyword, "return")))
    #expect(spans.contains(HighlightedSpan(.comment, "# a < b")))
    #expect(spans.contains(HighlightedSpan(.string, "'c'")))
  }

  @Test func unknownLanguagesArePlain() throws {
    #expect(try Typesetter().highlight("x", language: "no-such-language") == nil)
  }

  @Test func aMissingHighlighterIsOneSentenceWithItsRemedy() {
    #expect(
      TypesettingError.highlightLibraryMissing(path: "/nowhere/highlight.js").description
        == "highlight.js, which colours code, is missing (/nowhere/highlight.js): apt-get install libjs-highlight.js")
  }
}
