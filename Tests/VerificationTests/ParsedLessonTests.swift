import NotebookSyntax
import SourceText
import Testing
import Verification

/// Claims as authors write them, from the Markdown to the verdict.
@Suite struct ParsedLessonTests {
  private func verify(_ markdown: String) -> VerifiedNotebook { ParsedLesson(markdown).verified }

  @Test(arguments: [
    "Attention puts 0.70<!-- = p --> on it.", "So **66%** is not it, **70%**<!-- = p --> is.",
    "The vector `[0.70, 0.21, 0.09]`<!-- = weights --> sums to 1.", "$\\sigma^2 = 1.157$<!-- = x.variance() --> holds.",
    "It has 63,082,496<!-- = count --> and about 63M<!-- = count --> parameters.",
    "Two: 0.70<!-- = p --> and 0.21, 0.70<!-- = p -->, then $1.7 \\times 10^{-7}$<!-- = small -->.",
    "- item 0.70<!-- = p -->\n- item\n  more 6<!-- = n -->", "> quoted 0.70\n> with 0.70<!-- = p -->",
    "> lazy\ncontinued with 0.70<!-- = p -->", "&amp; entity\tand a tab 0.70<!-- = p -->",
    "漢字 and ümlaut 0.70<!-- = p -->",
    "<!-- check \"After softmax:\" = weights -->\n```text\nBefore: [2.4]\nAfter softmax: [0.70, 0.21, 0.09] (sum = 1.0)\n```",
    "<!-- check = weights -->\n$$\\begin{pmatrix} 0.70 & 0.21 & 0.09 \\end{pmatrix}$$",
    "<!-- check \"a |\" = pair -->\n| w | x | y |\n|---|---|---|\n| a | 0.70 | 0.21 |\n| b | 3 | 4 |",
    "<!--\ncheck \"A:\" = p\ncheck \"B:\" = n\n-->\n- A: 0.70\n- B: 6",
    "```swift\nprint(1)\n```\n\n```output\nloss 0.70\n```",
  ])
  func holds(markdown: String) {
    let verified = verify(markdown)
    #expect(verified.diagnostics.map(\.description) == [])
    #expect(verified.coverage.verified > 0)
  }

  @Test(arguments: [
    ("> lazy\ncontinued with 0.66<!-- = p -->", "2:16: error: text says 0.66, code computes 0.7024 (p)"),
    ("&amp; entity\tand a tab 0.66<!-- = p -->", "1:24: error: text says 0.66, code computes 0.7024 (p)"),
    ("- a\n  - b\n\n    c `0.66`<!-- = p -->", "4:8: error: text says 0.66, code computes 0.7024 (p)"),
    ("> - x\n>   $y = 0.66$<!-- = p -->", "2:10: error: text says 0.66, code computes 0.7024 (p)"),
    ("is 0.70<!-- = q --> so", "1:15: error: could not be checked: cannot find it in scope (q)"),
    (
      "```swift\nprint(1)\n```\n\n```output\nloss 0.66\n```",
      "6:6: error: text says \"loss 0.66\", the cell prints \"loss 0.702447\""
    ),
  ])
  func isReportedAtItsPlace(markdown: String, message: String) {
    #expect(verify(markdown).diagnostics.map(\.description) == ["lesson.md:" + message])
  }

  @Test func coverageCountsEveryNumber() {
    let verified = verify(
      "Part 3 has 0.70<!-- = p -->, 512<!-- given --> and 8 of `W1`.\n\n<!-- quoted: the paper -->\n- 100 and 200\n")
    #expect(verified.diagnostics == [])
    #expect(verified.coverage.summary == "1 of 5 numbers verified, 1 given, 2 quoted, 1 unchecked")
  }
}
