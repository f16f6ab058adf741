import CellEvents
import NotebookExecution
import NotebookReport
import NotebookSyntax
import SourceText
import Testing
import Typesetting
import Verification

/// A lesson made by hand and the page that comes of it.
struct PageFixture {
  var text = "text\n"
  var path = "lessons/lesson.md"
  var front = FrontMatter()
  var blocks: [Block] = []
  var cells: [(options: CellOptions, code: String, result: CellResult)] = []
  var probes: [(expression: String, result: ExecutedNotebook.ProbeResult)] = []
  var numbers: [CheckedNumber] = []
  var others: [Lesson] = []
  var trustsHTML = false
  var images: [String: [UInt8]] = [:]
  /// A notebook that was read, in place of the text and blocks.
  var notebook: Notebook?

  init(_ blocks: [Block] = []) {
    self.blocks = blocks
    front.title = "Lesson"
  }

  var verified: VerifiedNotebook {
    if let notebook {
      let executed = ExecutedNotebook(notebook: notebook, cells: cells.map(\.result), probes: [], diagnostics: [])
      return VerifiedNotebook(executed: executed, numbers: numbers)
    }
    var notebook = Notebook(source: SourceFile(path: path, bytes: Array(text.utf8)))
    notebook.frontMatter = front
    notebook.blocks = blocks
    for (index, cell) in cells.enumerated() {
      notebook.cells.append(
        Cell(index: index, range: 0..<1, firstLine: 2, fenceLine: 1, options: cell.options, visibleCode: cell.code))
    }
    for (index, probe) in probes.enumerated() {
      let place = SourceLocation(line: 1, column: 1)
      notebook.probes.append(Probe(id: index, expression: probe.expression, location: place, afterCell: nil))
    }
    let executed = ExecutedNotebook(
      notebook: notebook, cells: cells.map(\.result), probes: probes.map(\.result), diagnostics: [])
    return VerifiedNotebook(executed: executed, numbers: numbers)
  }

  func page() throws -> ReportPage {
    let verified = verified
    let lesson = Lesson(verified.executed.notebook, fileName: "lesson.html")
    let images = images
    let report = HTMLReport(typesetter: Self.typesetter, trustsHTML: trustsHTML) { image, _ in images[image] }
    return try report.page(for: verified, lesson: lesson, among: [lesson] + others)
  }

  /// What stands between the tags of the article.
  func article() throws -> String {
    let html = try page().html
    let start = try #require(html.firstRange(of: "<article>"))
    let end = try #require(html.firstRange(of: "</article>"))
    return String(html[start.upperBound..<end.lowerBound])
  }

  func warnings() throws -> [String] { try page().diagnostics.map(\.message) }

  static let typesetter = Typesetter()

  static func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines), range: 0..<4) }
}
