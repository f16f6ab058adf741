import NotebookSyntax
import SourceText
import Testing

struct CellTests {
  @Test func aCellKnowsItsPlaceOptionsAndVisibleCode() throws {
    let notebook = parsed(
      """
      # T

      ```swift
      //| label: fig-a
      //| echo: false
      //| fig-cap: "A: b"
      // snippet.hide
      let a = 1
      // snippet.show

      a
      ```

      ```output
      1
      ```
      """)
    #expect(notebook.diagnostics.isEmpty)
    let cell = try #require(notebook.cells.first)
    #expect(cell.fenceLine == 3)
    #expect(cell.firstLine == 4)
    #expect(cell.visibleCode == "a")
    #expect(cell.options.label == "fig-a")
    #expect(!cell.options.showsCode)
    #expect(cell.options.figureCaption == "A: b")
    #expect(notebook.source.text(in: cell.range).hasPrefix("//| label"))
    #expect(notebook.source.text(in: cell.range).hasSuffix("\na\n"))
    let output = try #require(notebook.expectedOutputs.first)
    #expect(output.cell == 0)
    #expect(notebook.source.text(in: output.range) == "1\n")
  }

  @Test func mistakesInOptionsAreReportedAtTheirColumn() {
    #expect(
      diagnostics(
        "```swift\n//| ecko: false\n//| echo: no\n//| timeout: x\n//| label: 1a\n//| error: boom\n//| x\n```\n") == [
          "a.md:2:5: error: unknown option 'ecko': did you mean 'echo'?",
          "a.md:3:11: error: 'echo' is true or false, not 'no'",
          "a.md:4:14: error: 'timeout' is a number of seconds above 0, not 'x'",
          "a.md:5:12: error: a label is letters, digits, '-' and '_' after a first letter, not '1a'",
          "a.md:6:12: error: 'error' is compile, trap or throws, not 'boom'",
          "a.md:7:1: error: an option reads '//| key: value'",
        ])
  }

  @Test func aCommentAboveTheFenceCarriesOptions() {
    let notebook = parsed("<!-- lectern: echo=false label=setup fig-cap=\"A b\" -->\n```swift\n1\n```\n")
    #expect(notebook.diagnostics.isEmpty)
    #expect(notebook.cells[0].options.label == "setup")
    #expect(notebook.cells[0].options.figureCaption == "A b")
    #expect(
      diagnostics("<!-- lectern: ecko=false -->\n```swift\n1\n```\n") == [
        "a.md:1:15: error: unknown option 'ecko': did you mean 'echo'?"
      ])
    #expect(
      diagnostics("<!-- lectern: echo=false -->\ntext\n") == [
        "a.md:1:1: error: a 'lectern:' comment stands right above a cell or a formula"
      ])
    // A pair without a key once was read again and again.
    #expect(
      diagnostics("<!-- lectern: =a, label=b -->\n```swift\n1\n```\n") == [
        "a.md:1:15: error: an option reads 'key=value'"
      ])
  }

  @Test func onlyTopLevelSwiftFencesRun() {
    #expect(
      diagnostics("- a\n\n  ```swift\n  1\n  ```\n") == [
        "a.md:3:3: error: cells stand at the top level: this fence is inside a list or a quotation and does not run"
      ])
    #expect(
      diagnostics("```swift echo=false\n1\n```\n") == [
        "a.md:1:1: warning: kramdown rejects a space in an info string, so this fence does not run: write options as '//| key: value' lines"
      ])
    #expect(
      diagnostics("```Swift\n1\n```\n") == [
        "a.md:1:1: warning: this fence does not run: write 'swift' in small letters"
      ])
    // Indented by four blanks it is code that shows a fence.
    #expect(diagnostics("    ```swift\n    1\n    ```\n") == [])
    #expect(parsed("    ```swift\n    1\n").cells.isEmpty)
    #expect(parsed("~~~swift\n1\n~~~\n\n   ```swift\n   2\n   ```\n").cells.count == 2)
  }

  @Test func labelsAreUniqueAndFencesClosed() {
    #expect(
      diagnostics("```swift\n//| label: a\n```\n\n```swift\n//| label: a\n```\n") == [
        "a.md:6:12: error: label 'a' is taken by the cell at line 1"
      ])
    #expect(
      diagnostics("a\n\n```swift\nlet a = 1\n") == [
        "a.md:3:1: error: this fence is not closed: end it with a line of 3 or more '`'"
      ])
  }

  @Test func liquidInCellsDrawsAWarning() {
    #expect(
      diagnostics("```swift\nlet a = [[1]]; { { 2 } }()\nlet b = {{ 3 }}()\n```\n") == [
        "a.md:3:9: warning: Jekyll would take '{{' in this cell for Liquid: put '{% raw %}' above and '{% endraw %}' below"
      ])
    #expect(diagnostics("{% raw %}\n```swift\nlet b = {{ 3 }}()\n```\n{% endraw %}\n").isEmpty)
  }
}
