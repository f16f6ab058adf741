import NotebookExecution
import NotebookReport
import NotebookSyntax
import SourceText
import Testing
import Verification

@Suite struct NumberListTests {
  /// The page of a text of which all numbers are unchecked, with a post that has one as well.
  private func page(_ markdown: String, post: String? = nil, _ numbers: [CheckedNumber] = []) throws -> String {
    let notebook = NotebookParser().parse(path: "lesson.md", bytes: Array(markdown.utf8))
    var verified = Verifier().verify(
      ExecutedNotebook(notebook: notebook, cells: [], probes: [], diagnostics: notebook.diagnostics))
    if let post {
      let source = SourceFile(path: "posts/post.md", bytes: Array(post.utf8))
      verified.posts = [VerifiedDocument(source: source, numbers: numbers)]
    }
    let lesson = Lesson(notebook, fileName: "lesson.html")
    return try HTMLReport(typesetter: PageFixture.typesetter).page(for: verified, lesson: lesson, among: [lesson]).html
  }

  @Test func thePlaceAndTheWordsAroundAreShown() throws {
    let html = try page(
      "Größe 12, and then\nit goes on and on, for a long time, with 345<!-- given --> & 678 at last & at least.\n")
    #expect(html.contains("<details class=\"unchecked\"><summary>2 unchecked numbers</summary>"))
    #expect(
      html.contains(
        "<li><span class=\"place\">1:9</span> <code>Größe <mark>12</mark>, and then</code></li>"
          + "<li><span class=\"place\">2:62</span> <code> &amp; <mark>678</mark> at last &amp; at least.</code></li>"))
    #expect(html.contains("0 of 3 numbers verified, 1 given, 2 unchecked</span>"))
  }

  @Test func postsHaveBadgesAndListsOfTheirOwn() throws {
    let html = try page("No number.\n", post: "7 days\n", [CheckedNumber(range: 0..<1, standing: .unchecked)])
    #expect(html.contains("<span class=\"badge partial\">post.md: 0 of 1 numbers verified, 1 unchecked</span>"))
    #expect(html.contains("<summary>1 unchecked number in post.md</summary>"))
  }

  @Test func wrongNumbersOfPostsAreListedWithWhatTheyShouldRead() throws {
    let standing = CheckedNumber.Standing.wrong(.wrong, expression: "p < 1", value: "0.7024", shouldRead: "0.70")
    let html = try page("No number.\n", post: "is 0.66 <b>\n", [CheckedNumber(range: 3..<7, standing: standing)])
    #expect(
      html.contains(
        "<details class=\"unchecked\" open=\"\"><summary>1 wrong number in post.md</summary><ul><li>"
          + "<span class=\"place\">1:4</span> <span><code>is <mark>0.66</mark> &lt;b&gt;</code> should read <b>0.70</b>: "
          + "p &lt; 1 is 0.7024</span></li></ul></details>"))
  }

  @Test func withoutSuchNumbersThereIsNoList() throws {
    #expect(try !page("12<!-- given --> things\n").contains("<details class=\"unchecked\">"))
  }
}
