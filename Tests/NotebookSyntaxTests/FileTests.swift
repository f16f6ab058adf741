import NotebookSyntax
import SourceText
import Testing

struct FileTests {
  @Test func frontMatterWithoutAnEndIsReported() {
    #expect(
      diagnostics("---\ntitle : A\n\nText\n") == [
        "a.md:1:1: error: the front matter is not closed: end it with a line '---'"
      ])
    #expect(diagnostics("---\n\nA thematic break: nothing more.\n").isEmpty)
  }

  @Test func frontMatterIsRead() {
    let notebook = parsed(
      """
      ---
      title : "A: b"
      date: 2025-04-14 09:00:00 +0200
      categories: [AI, Swift]
      tags: a b
      pin: true
      lectern:
        seed: 7
        timeout: 2.5
        optimize: true
        inputs: [a.txt]
        series: s
      ---
      Text
      """)
    #expect(notebook.diagnostics.isEmpty)
    let front = notebook.frontMatter
    #expect(front.title == "A: b")
    #expect(front.date == "2025-04-14 09:00:00 +0200")
    #expect(front.categories == ["AI", "Swift"])
    #expect(front.tags == ["a", "b"])
    #expect(front.seed == 7)
    #expect(front.timeout == 2.5)
    #expect(front.optimizes)
    #expect(front.inputs == ["a.txt"])
    #expect(front.series == "s")
    #expect(notebook.blocks.count == 1)
  }

  @Test func mistakesInTheFrontMatterHavePlaces() {
    #expect(
      diagnostics("---\ntitle: é\nlectern:\n  sed: 1\n  seed: x\n---\n# A\n") == [
        "a.md:4:3: error: unknown key 'sed' under 'lectern': did you mean 'seed'?",
        "a.md:5:9: error: 'seed' is a whole number",
      ])
    let broken = parsed("---\ntitle: \"a\nb: [\n---\n# A\n")
    #expect(broken.blocks.count == 1)
    #expect(broken.diagnostics.first?.message.hasPrefix("the front matter is not YAML: ") == true)
  }

  @Test func oddFilesAreReadOrReported() {
    let bad = NotebookParser().parse(path: "a.md", bytes: Array("ab\ncé".utf8) + [0xFF, 0x41])
    #expect(bad.diagnostics.map(\.description) == ["a.md:2:4: error: the file is not UTF-8: save it in that encoding"])
    #expect(bad.blocks.isEmpty)
    #expect(diagnostics("") == ["a.md: warning: the file is empty"])
    let windows = NotebookParser().parse(
      path: "a.md",
      bytes: [0xEF, 0xBB, 0xBF]
        + Array("---\r\ntitle: T\r\n---\r\n# A\r\n\r\n```swift\r\n//| echo: false\r\n1\r\n```\r\n".utf8))
    #expect(windows.diagnostics.isEmpty)
    #expect(windows.frontMatter.title == "T")
    #expect(windows.cells.first?.fenceLine == 6)
    #expect(windows.cells.first?.visibleCode == "1")
  }
}
