import NotebookExecution
import NotebookSyntax
import SourceText
import Testing

@Suite struct CompilerMessageTests {
  @Test func readsHeadersSnippetsAndNotes() {
    let messages = CompilerMessage.parse(
      """
      part1.md:4:9: error: expected ')' in expression list
      let x = f(1
              ^
      part1.md:4:8: note: to match this opening '('
      let x = f(1
             ^
      C:\\odd:name.md:7:1: warning: unused: really
      y

      """)
    #expect(messages.count == 2)
    #expect(messages[0].sentence == "expected ')' in expression list")
    #expect(messages[0].lines.count == 6)
    #expect(messages[1].file == "C:\\odd:name.md")
    #expect(messages[1].location == SourceLocation(line: 7, column: 1))
    #expect(messages[1].severity == .warning)
    #expect(messages[1].sentence == "unused: really")
    #expect(messages[1].lines == ["C:\\odd:name.md:7:1: warning: unused: really", "y"])
  }

  @Test func tellsWhatToImport() {
    let text =
      "a.swift:2:13: error: initializer 'init(contentsOfFile:encoding:)' is not available due to missing import of "
      + "defining module 'FoundationEssentials' [#MemberImportVisibility]"
    #expect(
      CompilerMessage.parse(text).map(\.sentence) == [
        "initializer 'init(contentsOfFile:encoding:)' needs 'Foundation': write 'import Foundation' in the first cell that uses it"
      ])
  }

  @Test func missingImportsComeLastInTheOrderOfTheirPlaces() {
    let missing = " is not available due to missing import of defining module 'FoundationEssentials'"
    let later = "a.swift:2:63: error: static property 'utf8'\(missing)\nlater\n"
    let earlier = "a.swift:2:16: error: initializer 'init(contentsOfFile:)'\(missing)\nearlier\n"
    let other = "a.swift:9:1: error: cannot find 'x' in scope\n"
    let ordered = CompilerMessage.parse(other + earlier + later)
    #expect(ordered.map(\.location.column) == [1, 16, 63])
    #expect(ordered.map(\.lines.last) == ["a.swift:9:1: error: cannot find 'x' in scope", "earlier", "later"])
    #expect(CompilerMessage.parse(later + other + earlier) == ordered)
    #expect(CompilerMessage.parse(earlier + later + other) == ordered)
  }

  @Test func otherTextIsNoMessage() { #expect(CompilerMessage.parse("error: no place\nplain text").isEmpty) }
}
