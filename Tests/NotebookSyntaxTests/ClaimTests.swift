import NotebookSyntax
import Numerals
import SourceText
import Testing

struct ClaimTests {
  @Test func aClaimAfterANumberBindsWhatStandsBeforeIt() throws {
    let notebook = parsed(
      "```swift\nlet w = 1\n```\n\nIt puts 0.70<!-- = w[0] --> on `[0.7]`<!-- = f(\"a - = b\") ± 2% --> it.\n")
    #expect(notebook.diagnostics.isEmpty)
    try #require(notebook.claims.count == 2)
    let first = notebook.claims[0]
    #expect(first.tolerance == .writtenDigits)
    #expect(notebook.source.text(in: first.range) == "<!-- = w[0] -->")
    #expect(first.binding == .before(offset: first.range.lowerBound))
    #expect(
      notebook.probes[0]
        == Probe(id: 0, expression: "w[0]", location: SourceLocation(line: 5, column: 20), afterCell: 0))
    #expect(notebook.probes[1].expression == "f(\"a - = b\")")
    #expect(notebook.claims[1].tolerance == .percent(DecimalNumber(2)))
  }

  @Test func checksAboveABlockBindItsNumbers() throws {
    let text =
      "<!-- check \"After:\" = s ± 0.01 -->\n<!-- check = t 3 digits\n  \"a \\\" b\" = u -->\n\n```text\nAfter: 1 2\n```\n"
    let notebook = parsed(text)
    #expect(notebook.diagnostics.isEmpty)
    try #require(notebook.claims.count == 3)
    let range = notebook.blocks[0].range
    #expect(notebook.source.text(in: range) == "```text\nAfter: 1 2\n```")
    #expect(
      notebook.claims.map(\.binding) == [
        .block(range: range, anchor: "After:"), .block(range: range, anchor: nil),
        .block(range: range, anchor: "a \" b"),
      ])
    #expect(
      notebook.claims.map(\.tolerance) == [
        .absolute(DecimalNumber(digits: [1], exponent: -2)), .significant(digits: 3), .writtenDigits,
      ])
    #expect(notebook.probes.map(\.expression) == ["s", "t", "u"])
    #expect(notebook.probes.map(\.afterCell) == [nil, nil, nil])
    #expect(notebook.probes[2].location == SourceLocation(line: 3, column: 14))
  }

  @Test func marksSayWhereNumbersComeFrom() {
    let notebook = parsed(
      "It has 8<!-- given --> heads, 65M<!-- quoted: the paper --> weights.\n\n<!-- illustrative -->\n- 1\n- 2\n")
    #expect(notebook.diagnostics.isEmpty)
    #expect(notebook.classifications.map(\.kind) == [.given, .quoted, .illustrative])
    #expect(notebook.classifications[1].source == "the paper")
    #expect(notebook.classifications[2].binding == .block(range: notebook.blocks[1].range, anchor: nil))
  }

  @Test(arguments: [
    ("Given", "given"), ("illustrativ", "illustrative"), ("given: we choose", "given"), ("quoted", "quoted: source"),
    ("quotd: Vaswani", "quoted: source"), ("checks = 3", "check = expression"),
    ("chek \"a\" = 3", "check = expression"),
  ])
  func whatNearlyIsAMarkDrawsAWarning(comment: String, meant: String) {
    let message = "warning: this comment does nothing: did you mean '<!-- \(meant) -->'?"
    #expect(diagnostics("a 5<!-- \(comment) -->\n") == ["a.md:1:4: \(message)"])
    #expect(diagnostics("<!-- \(comment) -->\n\na 5\n") == ["a.md:1:1: \(message)"])
  }

  @Test(arguments: ["todo", "given the above, shorten", "a = 3", "checked", "quoted from memory", "driven", "more"])
  func otherCommentsAreTheAuthors(comment: String) {
    #expect(diagnostics("a 5<!-- \(comment) -->\n\n<!-- \(comment) -->\n\nb\n") == [])
  }

  @Test func malformedClaimsAreErrors() {
    let join =
      "join it to the line above: a comment at the start of a line begins a block of its own, and this claim has no number before it"
    #expect(diagnostics("The loss is 0.5\n<!-- = loss -->\n") == ["a.md:2:1: error: \(join)"])
    #expect(
      diagnostics("It is 1<!-- = -->.\n") == ["a.md:1:14: error: this claim has no expression: write '= expression'"])
    #expect(
      diagnostics("It is 1<!-- = x ± much -->.\n") == [
        "a.md:1:17: error: a tolerance is '± 0.01', '± 2%' or '3 digits'"
      ])
    #expect(
      diagnostics("<!-- check x -->\n- 1\n") == [
        "a.md:1:6: error: a check reads 'check \"anchor\" = expression' or 'check = expression'"
      ])
    #expect(
      diagnostics("<!-- check \"x = 1 -->\n- 1\n") == ["a.md:1:12: error: the anchor is not closed: end it with '\"'"])
    #expect(
      diagnostics("- 1\n\n<!-- check = x -->\n") == [
        "a.md:3:1: error: no block follows this comment, so it is about nothing"
      ])
    #expect(
      diagnostics("It is 1<!-- check = x -->.\n") == [
        "a.md:1:8: error: a check stands on lines of its own above its block; after a number write '<!-- = expression -->'"
      ])
    #expect(
      diagnostics("<!-- check = x -->\n```swift\n1\n```\n") == [
        "a.md:1:1: error: claims and marks are about text, but a cell follows: put this one above a block of text"
      ])
    #expect(
      diagnostics("It is 1<!-- quoted: -->.\n") == [
        "a.md:1:8: error: a quotation names its source: '<!-- quoted: source -->'"
      ])
  }

  @Test func inlineValuesAreProbes() throws {
    let notebook = parsed("> The loss is `{swift} d[\"a\"]:.3f` and\n> `{swift} a ? b : c`.\n")
    #expect(notebook.diagnostics.isEmpty)
    #expect(dump("x `{swift} y:+,.2e`\n") == "p 'x '@0 value0:+,.2e@2 [0..<19]")
    #expect(notebook.probes.map(\.expression) == ["d[\"a\"]", "a ? b : c"])
    #expect(
      notebook.probes.map(\.location) == [SourceLocation(line: 1, column: 24), SourceLocation(line: 2, column: 12)])
    #expect(
      diagnostics("`{swift} x:.3q`\n") == [
        "a.md:1:12: error: '.3q' is no format: write one such as '.3f', '.2e', '.4g', '.1%' or ','"
      ])
  }
}
