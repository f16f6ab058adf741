import CellEvents
import Foundation
import NotebookExecution
import NotebookReport
import NotebookSyntax
import SourceText
import Testing
import Verification

/// The examples of a specification of Markdown.
struct Specification: Decodable {
  /// Markdown and the HTML that it means.
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    var number: Int
    var section: String
    var markdown: String
    var html: String

    var testDescription: String { "\(section) \(number)" }
  }

  var examples: [Example]

  /// Reads a file of `Fixtures`.
  static func named(_ name: String) throws -> Specification {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Fixtures/\(name).json"))
    return try JSONDecoder().decode(Specification.self, from: data)
  }

  /// The page of a text without cells.
  static func page(of markdown: String, _ dialect: Dialect = .lesson, isBare: Bool = false) throws -> ReportPage {
    var notebook = NotebookParser(dialect: dialect).parse(path: "a.md", bytes: Array(markdown.utf8))
    notebook.frontMatter.title = "Example"
    let verified = VerifiedNotebook(
      executed: ExecutedNotebook(notebook: notebook, cells: [], probes: [], diagnostics: []), numbers: [])
    let report = HTMLReport(typesetter: PageFixture.typesetter, trustsHTML: isBare, isBare: isBare)
    let lesson = Lesson(notebook, fileName: "a.html")
    return try report.page(for: verified, lesson: lesson, among: [lesson])
  }

  /// What our parser and our page make of a text, nothing around it.
  static func html(_ markdown: String, _ dialect: Dialect) throws -> String {
    let html = try page(of: markdown, dialect, isBare: true).html
    let start = try #require(html.firstRange(of: "<article>"))
    let end = try #require(html.firstRange(of: "</article>"))
    return String(html[start.upperBound..<end.lowerBound])
  }
}
