import NotebookReport
import NotebookSyntax
import SourceText
import Testing

/// A mistake in TeX is told where it stands in the file.
@Suite struct FormulaPlaceTests {
  @Test(arguments: [
    (#"text $a \nope b$"#, "1:9"), ("$$\na\n\\nope\n$$", "3:1"), ("> $$\n> a\n> + \\nope\n> $$", "3:5"),
    ("- $$\n  a\n   \\nope\n  $$", "3:4"), ("> a $x\n> \\nope$", "2:3"), ("> a $x\n\\nope$", "2:1"),
    ("```math\na\n  \\nope\n```", "3:3"), ("- ```math\n  a\n  \\nope\n  ```", "3:3"), (#"# $\nope$"#, "1:4"),
    ("![Equation](https://latex.codecogs.com/svg.latex?a%20%5Cnope)", "1:54"),
    ("| a |\n|---|\n| x\\|$\\nope$ |", "3:7"),
    ("a[^1]\n\n[^1]: b\n\n    $\\nope$", "5:6"), (#"a \(\nope\)"#, "1:5"), (#"é $\nope$"#, "1:5"),
  ]) func theMistakeHasLineAndColumn(text: String, place: String) throws {
    let page = try Specification.page(of: text)
    #expect(
      page.diagnostics.map(\.description) == [
        #"a.md:\#(place): error: KaTeX cannot typeset this formula: Undefined control sequence: \nope"#
      ])
    #expect(page.html.contains(#"<code class="rejected" title="Undefined control sequence: \nope">"#))
  }
}
