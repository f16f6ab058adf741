import NotebookExecution
import NotebookReport
import NotebookSyntax
import Testing
import Typesetting
import Verification

@Suite struct PageTests {
  private func page(_ blocks: [Block], title: String = "Lesson") throws -> ReportPage {
    var notebook = Notebook(source: SourceText(path: "lesson.md", bytes: Array("text\n".utf8)))
    notebook.frontMatter.title = title
    notebook.blocks = blocks
    let executed = ExecutedNotebook(notebook: notebook, cells: [], probes: [], diagnostics: [])
    let verified = VerifiedNotebook(executed: executed, numbers: [], diagnostics: [])
    let lesson = Lesson(notebook, fileName: "lesson.html")
    return try HTMLReport(typesetter: Typesetter()).page(for: verified, lesson: lesson, among: [lesson])
  }

  @Test func aTitleWithMarkupIsText() throws {
    let html = try page([], title: "<script>alert(1)</script>").html
    #expect(html.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>"))
    #expect(!html.contains("<script"))
  }

  @Test func thePolicyForbidsEverything() throws {
    #expect(try page([]).html.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;"))
  }
}
