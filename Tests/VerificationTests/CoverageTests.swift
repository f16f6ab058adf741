import CellEvents
import NotebookExecution
import NotebookSyntax
import SourceText
import Testing
import Verification

@Suite struct CoverageTests {
  /// A lesson of a cell and a text below it, every value of which is 0.5.
  private func verify(_ cell: String, _ text: String) -> VerifiedNotebook {
    let markdown = "```swift\n\(cell)\n```\n\n\(text)\n"
    let notebook = NotebookParser().parse(path: "lesson.md", bytes: Array(markdown.utf8))
    let cells = notebook.cells.map { _ in CellResult(state: .succeeded) }
    let value = ClaimedValue(kind: .floating, scalars: ["0.5"], shape: [], text: "0.5")
    return Verifier().verify(
      ExecutedNotebook(
        notebook: notebook, cells: cells, probes: notebook.probes.map { _ in .value(value) },
        diagnostics: notebook.diagnostics))
  }

  @Test(arguments: [
    ("let v = [2.4, 1.2, 0.3]", "The vector [2.4, 1.2, 0.3] is given.", 3),
    ("let v = [2.40, 1_200, -3e-1]", "The vector `[2.4, 1,200, −0.3]` is another.", 0),
    ("let v = [2.40, 1_200, -3e-1]", "The vector `[2.4, 1200, −0.3]` is given.", 3),
    ("let m = Tensor([[1, 0], [0, 1]])", "```\n[[1 0]\n [0 1]]\n```", 4),
    ("let m = [\n  [1, 0],  // first\n  [0, 1],\n]", "$\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}$", 4),
    ("let m = [[1, 0], [0, 1]]", "$$\n\\begin{bmatrix}\n1 & 0 \\\\\n0 & 1 \\\\\n\\end{bmatrix}\n$$", 4),
    ("let v = [1, 0]", "$\\left[ 1, 0 \\right]$ and $\\begin{matrix} 1 \\\\ 0 \\end{matrix}$", 4),
    ("let m = [[1, 0], [0, 1]]", "A row [0, 1] and the matrix [[1, 0], [0, 1]] are given.", 6),
    ("f([1, 2], [3, 4])", "Each of [1, 2] and [3, 4] is given.", 4),
  ])
  func wholeVectorsOfCellsAreGiven(cell: String, text: String, count: Int) {
    #expect(verify(cell, text).coverage.given == count)
  }

  @Test(arguments: [
    ("let v = [2.4, 1.2, 0.3]", "Only 2.4, or 2.4, 1.2, 0.3, or (2.4, 1.2, 0.3)."),
    ("let v = [2.4, 1.2, 0.3]", "A part [2.4, 1.2] or another order [1.2, 2.4, 0.3]."),
    ("let v = [2.4, 1.2, 0.3]", "More [2.4, 1.2, 0.3, 7], cut [2.4, ..., 0.3], other words [2.4 and 1.2, 0.3]."),
    ("let m = [[1, 0], [0, 1]]", "Flat [1, 0, 0, 1] is another shape, and so is [[1], [0], [0], [1]]."),
    ("let v = [1]", "A single [1] tells nothing."),
    ("let x = v[0, 1]", "No literal [0, 1]."), ("let x = [a, 0, 1]", "No literal [0, 1]."),
    ("let x = [0: 1]", "No literal [0, 1]."), ("let x = [0 - 1, 2]", "No literal [0, −1, 2]."),
    ("let s = \"[0, 1]\"", "No literal [0, 1]."), ("// [0, 1]", "No literal [0, 1]."),
    ("/* [0, 1] */ let s = \"\"\"\n  \"a\" [0, 1]\n  \"\"\"", "No literal [0, 1]."),
    ("let v = [0, 1]", "A subscript `v[0, 1]`, a share [0 %, 1 %]."),
    ("let v = [0x1F, 1]", "No decimal [31, 1]."), ("let a = [[[[[[[0, 1", "Nothing is closed [0, 1]."),
  ])
  func nothingElseIsGiven(cell: String, text: String) {
    let coverage = verify(cell, text).coverage
    #expect(coverage.given == 0)
    #expect(coverage.unchecked > 0)
  }

  @Test func theCellIsNamed() {
    #expect(
      verify("let v = [4, 8]", "So [4, 8].").numbers.map(\.standing)
        == Array(repeating: .defined(cellLine: 1), count: 2))
  }

  @Test func claimsComeBeforeWhatIsGiven() {
    let verified = verify("let v = [0.5, 8]", "So [0.5<!-- = v[0] -->, 8].")
    #expect(verified.coverage.summary == "1 of 2 numbers verified, 1 unchecked")
  }

  @Test func valuesInTheTextAreSubstituted() {
    let verified = verify("let p = 0.5", "Here ``{swift} p:.2f`` and `{swift}  p`, and 0.5<!-- = p -->, 7.")
    #expect(verified.coverage.summary == "1 of 4 numbers verified, 2 substituted, 1 unchecked")
    let source = verified.executed.notebook.source
    #expect(verified.numbers.map { source.text(in: $0.range) } == ["``{swift} p:.2f``", "`{swift}  p`", "0.5", "7"])
  }

  @Test func everyKindIsCounted() {
    let text = "4<!-- given -->, 5<!-- quoted: x -->, 6<!-- illustrative -->, 0.5<!-- = p -->, 0.7<!-- = p -->, 8"
    let coverage = verify("let p = 0.5", text).coverage
    #expect(coverage.total == 6)
    #expect(coverage.summary == "1 of 6 numbers verified, 1 wrong, 1 given, 1 quoted, 1 illustrative, 1 unchecked")
    let twice = coverage + coverage
    #expect(twice.summary == "2 of 12 numbers verified, 2 wrong, 2 given, 2 quoted, 2 illustrative, 2 unchecked")
  }

  @Test func strictlyUncheckedNumbersAreWrong() {
    let verified = verify("let p = 0.5", "It is 0.5<!-- = p -->, not 7 or 8.")
    #expect(verified.outcome == .holds)
    #expect(verified.strict.outcome == .wrong)
    let sentence = "is unchecked: claim it, or mark it as given, quoted or illustrative"
    #expect(
      verified.strict.diagnostics.map(\.description) == [
        "lesson.md:5:28: error: 7 \(sentence)", "lesson.md:5:33: error: 8 \(sentence)",
      ])
    #expect(verified.strict.findings.map(\.rule) == [.unchecked, .unchecked])
  }

  @Test func postsCountAndAreStrictToo() {
    var verified = verify("let p = 0.5", "It is 7.")
    let post = SourceFile(path: "post.md", bytes: Array("Of 3 and 4.".utf8))
    let standings: [CheckedNumber.Standing] = [.unchecked, .verified(expression: "p", value: "4")]
    verified.posts = [
      VerifiedDocument(
        source: post, numbers: zip([3..<4, 9..<10], standings).map { CheckedNumber(range: $0, standing: $1) })
    ]
    #expect(verified.coverage.summary == "1 of 3 numbers verified, 2 unchecked")
    #expect(verified.strict.diagnostics.map(\.path) == ["lesson.md", "post.md"])
  }
}
