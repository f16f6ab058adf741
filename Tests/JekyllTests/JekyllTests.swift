import Foundation
import NotebookSyntax
import SourceText
import Testing

/// The lessons as posts: what lectern takes for a heading, a table, a cell or a formula, Jekyll must take for one, too.
@Suite(.enabled(if: Jekyll.isThere, Comment(rawValue: Jekyll.note))) struct JekyllTests {
  private static let lessons = Result {
    try FileManager.default.contentsOfDirectory(
      at: Jekyll.root.appending(path: "notebooks"), includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "md" }
    .map { NotebookParser().parse(path: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
    .filter { $0.frontMatter.date != nil }
  }

  private static let pages = Result {
    try Jekyll.pages(
      of: lessons.get().map { lesson in
        Jekyll.Post(
          name: name(of: lesson), day: String(lesson.frontMatter.date?.prefix(10) ?? ""), bytes: lesson.source.bytes)
      })
  }

  private static func name(of lesson: Notebook) -> String { String(lesson.source.path.dropLast(3)) }

  @Test func theSeriesAndTheGuideArePosts() throws {
    let names = try Set(Self.lessons.get().map(Self.name))
    #expect(names.count == 7 && names.contains("guide"))
  }

  @Test(arguments: (try? lessons.get().map(name)) ?? [])
  func jekyllSeesWhatLecternSees(name: String) throws {
    let lesson = try #require(try Self.lessons.get().first { Self.name(of: $0) == name })
    let page = PostPage(try #require(try Self.pages.get()[name]))
    let parts = LessonParts(lesson)
    #expect(page.count(of: "h[1-6]") == parts.headings)
    #expect(page.count(of: "table") == parts.tables)
    #expect(page.count(of: "pre") == parts.code)
    #expect(page.count(of: "details") == parts.details)
    #expect(page.displayFormulas == parts.displayFormulas)
    for formula in parts.inlineFormulas where !page.hasInline(formula) {
      Issue.record("kramdown changes $\(formula)$")
    }
    // kramdown numbers every list from one.
    #expect(parts.laterLists == 0)
    #expect(!page.text.contains("{#") && !page.text.contains("{:"))
  }
}
