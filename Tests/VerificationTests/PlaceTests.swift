import NotebookExecution
import NotebookSyntax
import SourceText
import Testing
import Verification

/// A wrong number is reported at its line and column wherever it stands, also where libcmark's positions are wrong.
@Suite struct PlaceTests {
  /// Blocks with the one number 0.66, claimed as `p`.
  private static let blocks = [
    "is 0.66<!-- = p --> so", "first\n0.66<!-- = p -->", "first  \nsecond\\\nthird 0.66<!-- = p -->",
    "a\tb\t0.66<!-- = p -->",
    "&amp; &nbsp; &minus; &copy; 0.66<!-- = p -->", "🧠👩‍🔬 漢字 ümlaut 0.66<!-- = p -->", "*a **b 0.66*** <!-- = p -->",
    "`0.66`<!-- = p -->", "``a ` 0.66``<!-- = p -->", "[see 0.66](https://a.b/7/8 \"9\")<!-- = p -->",
    "$y = 0.66$<!-- = p --> $z$", "\\* \\_ \\[1\\] \\& 0.66<!-- = p -->", "x <!-- of\n3\nlines --> 0.66<!-- = p -->",
    "0.66<!--\n= p\n-->", "~~5~~ <b>0.66</b><!-- = p -->", "![7](a.png) 0.66<!-- = p -->",
    "<https://a.b/5> 0.66<!-- = p -->",
    "## Up 0.66<!-- = p -->", "Up to\n0.66<!-- = p -->\n=====", "<!-- check = p -->\n```text\nv:\n\t0.66\n```",
    "<!-- check = p -->\n    a\n    \t0.66", "<!-- check = p -->\n$$\ny =\n 0.66\n$$",
    "text $$y = 0.66$$<!-- = p --> more",
    "| a | b |\n|---|---|\n| x \\| `y\\|z` | 0.66<!-- = p --> |", "<!-- check \"x:\" = p -->\n- w\n- x: **0.66**",
    "<!-- check \"x:\" = p -->\n> w\nx: 0.66", "- a\n\n  - b\n\n    c 0.66<!-- = p -->",
    "1. a\n   > b\n   > 0.66<!-- = p -->",
  ]
  private static let containers = [
    ("", ""), ("> ", "> "), (">", ">"), ("- ", "  "), ("12) ", "    "), ("> - ", ">   "), ("- > ", "  > "),
    ("*\t", "\t"),
    ("> > 1. ", "> >    "),
  ]

  private func inside(_ container: (String, String), _ block: String) -> String {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { ($0 == 0 ? container.0 : container.1) + $1 }.joined(separator: "\n")
  }

  /// Where the number stands, counted in the bytes of the file.
  private func firstPlace(in text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstRange(of: Array("0.66".utf8))?.lowerBound else { return nil }
    let line = bytes[..<start].count { $0 == 0x0A } + 1
    let column = start - (bytes[..<start].lastIndex(of: 0x0A) ?? -1)
    return "\(line):\(column)"
  }

  private func check(_ markdown: String) throws {
    let place = try #require(firstPlace(in: markdown))
    let expected = ["lesson.md:\(place): error: text says 0.66, code computes 0.7024 (p)"]
    #expect(ParsedLesson(markdown).messages == expected, "\(markdown)")
  }

  @Test(arguments: blocks) func isFound(block: String) throws {
    for container in Self.containers {
      let text = inside(container, block)
      try check(text)
      try check("Before 3.\n\n" + text + "\n\nAfter 4.\n")
      try check("---\ntitle: x\n---\n\n" + text)
      try check("\u{FEFF}Before 3.\n\n" + text)
      if container.0.isEmpty { try check("\u{FEFF}" + text) }
      if !block.contains("\\\n"), !block.contains("  \n") {
        try check(text.replacing("\n", with: "\r\n"))
      }
    }
  }

  @Test(arguments: [
    "> a\nb 0.66<!-- = p -->", "- a\nb 0.66<!-- = p -->", "> - a\n> b\nc 0.66<!-- = p -->",
    "> > a\n> b\n**0.66**<!-- = p -->",
  ])
  func isFoundOnLazyLines(markdown: String) throws { try check(markdown) }

  @Test func isFoundInFootnotes() throws {
    try check("See[^a].\n\n[^a]: it is 0.66<!-- = p -->\n    and more.")
    try check("See[^a].\n\n[^a]:\n    > it is\n    > 0.66<!-- = p -->")
  }

  @Test func aClaimOfSeveralLinesIsOneExpression() {
    for container in Self.containers {
      let text = inside(container, "is 0.70<!-- =\n  x.variance(\n  ) -->, 0.70<!-- = p -->")
      let probes = ParsedLesson(text).executed.notebook.probes.map { $0.expression.filter { !" \t\n".contains($0) } }
      #expect(probes == ["x.variance()", "p"], "\(text)")
      let checks = inside(container, "<!--\ncheck \"a:\" = p\ncheck \"b:\" = n\n-->\n- a: 0.70\n- b: 6")
      #expect(ParsedLesson(checks).messages == [], "\(checks)")
    }
  }

  @Test func numbersOfHTMLBlocksAreNotRead() {
    let lesson = ParsedLesson("<div>\n5 of 6\n</div>\n\nand 7")
    #expect(lesson.verified.coverage.total == 1)
    let claimed = ParsedLesson("<div>0.66<!-- = p --></div>")
    #expect(claimed.verified.outcome == .uncheckable)
  }
}
