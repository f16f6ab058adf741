import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText
import Testing
import Verification

/// Claims of a notebook's cells about the numbers of a post.
struct PostTests {
  private let notebook = """
    ```swift
    let post = Post("post.md")
    post.claim("After:", equals: softmax(post.numerals("Before:")))
    post.claim("Rows:",
      equals: Tensor([[1, 2], [3, 4]]), tolerance: .percent(1))
    ```
    """
  private let post = """
    # Title

    > Before: [2.4, 1.2, 0.3]
    After: [0.70, 0.21, 0.09]

    Total 12 of 40.
    """

  private func verify(_ statements: [PostStatement], post text: String? = nil) -> VerifiedNotebook {
    var parsed = NotebookParser().parse(path: "check.md", bytes: Array(notebook.utf8))
    let document = NotebookParser().parse(path: "posts/post.md", bytes: Array((text ?? post).utf8))
    parsed.posts = [Post(name: "post.md", document: document)]
    var executed = ExecutedNotebook(
      notebook: parsed, cells: [CellResult(state: .succeeded)], probes: [], diagnostics: [])
    executed.postStatements = statements
    return Verifier().verify(executed)
  }

  private func claim(
    _ anchor: String, _ value: ClaimedValue, section: String? = nil, occurrence: Int? = nil, line: Int = 3
  ) -> PostStatement {
    statement(.equals(value, .writtenDigits), anchor, section: section, occurrence: occurrence, line: line)
  }

  private func statement(
    _ content: PostStatement.Content, _ anchor: String?, section: String? = nil, occurrence: Int? = nil,
    count: Int? = nil, line: Int = 3
  ) -> PostStatement {
    PostStatement(
      post: "post.md", anchor: anchor, section: section, occurrence: occurrence, count: count, line: line, column: 11,
      content: content)
  }

  private let weights = ClaimedValue.floating("0.702447", "0.21157244", "0.085980594")

  @Test func numbersThatHoldAreVerified() {
    let verified = verify([claim("After:", weights)])
    #expect(verified.diagnostics == [] && verified.outcome == .holds && verified.numbers == [])
    #expect(verified.posts.map(\.coverage.summary) == ["3 of 8 numbers verified, 5 unchecked"])
  }

  @Test func wrongOnesAreReportedAtTheirPlaceInThePost() {
    let verified = verify([claim("After:", weights)], post: post.replacing("0.70", with: "0.66"))
    #expect(
      verified.diagnostics.map(\.description) == [
        "posts/post.md:4:9: error: text says 0.66, code computes 0.7024 (softmax(post.numerals(\"Before:\"))[0])"
      ])
    #expect(verified.outcome == .wrong)
  }

  @Test func argumentsOverSeveralLinesAreQuotedOnOne() {
    let matrix = ClaimedValue(kind: .floating, scalars: ["12.5", "40"], shape: [1, 2], text: "")
    let verified = verify([claim("Total", matrix, line: 4)])
    #expect(
      verified.diagnostics.map(\.description) == [
        "posts/post.md:6:7: error: text says 12, code computes 12.50 (Tensor([[1, 2], [3, 4]])[0, 0]); "
          + "its last digit is off, it should read 13"
      ] || verified.diagnostics == [])
  }

  @Test func aCountThatDiffersIsReportedInThePost() {
    let verified = verify([claim("After:", .floating("0.7", "0.2"))])
    #expect(
      verified.diagnostics.map(\.description) == [
        "posts/post.md:4:9: error: could not be checked: softmax(post.numerals(\"Before:\")) has 2 numbers, the text has 3"
      ])
    #expect(verified.outcome == .uncheckable)
  }

  @Test func anAnchorThatLeadsNowhereIsReportedAtTheCall() {
    let verified = verify([claim("Aftr:", weights), claim("Total", .integer(12), section: "Ttle")])
    #expect(
      verified.diagnostics.map(\.description) == [
        "check.md:3:11: error: could not be checked: no line of 'post.md' has \"Aftr:\"; nearest: \"After:\" (line 4)",
        "check.md:3:11: error: could not be checked: 'post.md' has no section \"Ttle\"; nearest: \"Title\" (line 1)",
      ])
    #expect(verified.outcome == .uncheckable)
  }

  @Test func valuesThatAreNoNumbersCannotBeChecked() {
    let text = ClaimedValue(kind: .text, scalars: ["many"], shape: [], text: "many")
    let verified = verify([claim("Total", text)])
    #expect(verified.outcome == .uncheckable)
    #expect(
      verified.diagnostics.first?.description.hasSuffix(
        "could not be checked: softmax(post.numerals(\"Before:\")) is not a number but \"many\"") == true)
  }

  @Test func marksClassifyWhatNoClaimIsAbout() {
    let verified = verify([
      statement(.given, "Before:"), claim("After:", weights), statement(.quoted(source: "someone"), "Total", count: 1),
      statement(.illustrative, nil, section: "Title"),
    ])
    #expect(verified.diagnostics == [] && verified.outcome == .holds)
    #expect(verified.posts.first?.coverage.summary.hasPrefix("3 of 8 numbers verified") == true)
    #expect(verified.posts.first?.coverage.unchecked == 0)
    let kinds = verified.posts.first?.numbers.compactMap { number -> Classification.Kind? in
      if case .classified(let kind) = number.standing { kind } else { nil }
    }
    #expect(kinds == [.given, .given, .given, .quoted, .illustrative])
  }

  @Test func claimsOfAPostDoNotReachOverAHeading() {
    let verified = verify([claim("Total", .integer(5))], post: "Total\n\n# Next\n\n5\n")
    #expect(verified.outcome == .uncheckable)
  }
}
