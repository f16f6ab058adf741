import NotebookReport
import NotebookSyntax
import SourceText
import Testing
import Verification

/// Which lessons follow one another.
@Suite struct SeriesTests {
  private func lesson(_ name: String, _ title: String, series: String? = nil, links: String...) -> Lesson {
    var notebook = Notebook(source: SourceFile(path: "\(name).md", bytes: []))
    notebook.frontMatter.title = title
    notebook.frontMatter.series = series
    let inlines = links.map { Inline.emphasis([.postLink(slug: $0, [.text("there", offset: nil)])]) }
    let item = Block.ListItem(isChecked: nil, blocks: [Block(.paragraph(inlines), range: 0..<1)])
    notebook.blocks = [Block(.quote([Block(.list(start: nil, isTight: true, [item]), range: 0..<1)]), range: 0..<1)]
    return Lesson(notebook, fileName: "\(name).html")
  }

  /// What the index holds: headings and titles in order.
  private func index(_ lessons: [Lesson]) -> [String] {
    let entries = lessons.map { IndexEntry(lesson: $0, coverage: Coverage([]), hasFailed: false) }
    return HTMLReport.index(of: entries).matches(of: /<h2>(.*?)<\/h2>|<li><a href=".*?">(.*?)<\/a>/).map {
      $0.1.map { "# \($0)" } ?? String($0.2 ?? "")
    }
  }

  @Test func withoutAnyWordOfItAllLessonsFollowOneAnother() {
    #expect(index([lesson("a", "One"), lesson("b", "Two")]) == ["One", "Two"])
  }

  @Test func theNameInTheFrontMatterJoins() {
    let lessons = [
      lesson("a", "One", series: "S"), lesson("b", "Two"), lesson("c", "Three", series: "S"),
      lesson("d", "Four", series: "T"),
    ]
    #expect(index(lessons) == ["# S", "One", "Three", "# More lessons", "Two", "# T", "Four"])
  }

  @Test func postsThatLinkToEachOtherAreASeries() {
    let lessons = [
      lesson("2025-04-01-first", "Cooking - Part 1: Water"), lesson("2025-04-02-other", "Gardens"),
      lesson("2025-04-07-second", "Cooking - Part 2: Wine", links: "2025-04-01-first"),
      lesson("2025-04-14-third", "Cooking - Part 3: Wood", links: "second", "nowhere"),
      lesson("2025-04-20-last", "Trees"),
    ]
    #expect(
      index(lessons) == [
        "# Cooking", "Cooking - Part 1: Water", "Cooking - Part 2: Wine", "Cooking - Part 3: Wood", "# More lessons",
        "Gardens", "Trees",
      ])
  }

  @Test func titlesThatShareNothingGiveNoName() {
    #expect(index([lesson("a", "Water", links: "b"), lesson("b", "Wine")]) == ["Water", "Wine"])
    #expect(
      index([lesson("a", "Water: 1", links: "b"), lesson("b", "Water: 1")]) == ["# Water", "Water: 1", "Water: 1"])
  }

  @Test func eachLessonLeadsToItsNeighbours() throws {
    var fixture = PageFixture([PageFixture.paragraph(.text("x", offset: nil))])
    fixture.front.series = "S"
    fixture.others = [lesson("b", "Other", series: "T"), lesson("c", "Next", series: "S")]
    let html = try fixture.page().html
    #expect(
      html.contains(
        """
        <nav class="series" aria-label="Lessons of the series"><span></span><a class="next" rel="next" \
        href="c.html"><small>Next</small><span>Next</span></a></nav>
        """))
    #expect(html.contains(#"<a href="index.html">S</a>"#))
  }
}
