import NotebookSyntax
import SourceText
import Testing
import Verification

/// Which numbers a claim is about, and what is said when that is in doubt.
@Suite struct BindingTests {
  private func messages(_ markdown: String) -> [String] {
    ParsedLesson(markdown).messages.map { String($0.dropFirst("lesson.md:".count)) }
  }

  @Test(arguments: [
    "`[0.70, 0.21, 0.09]`<!-- = weights -->", "**[0.70, 0.21, 0.09]**<!-- = weights -->",
    "[[0.70, 0.21, 0.09]](https://a.b/3/4)<!-- = weights -->", "0.70[^1]<!-- = p -->\n\n[^1]: x",
    "$[0.70,\\ 0.21,\\ 0.09]$<!-- = weights -->", "$x = 0.70\\,\\mathrm{ms}$<!-- = p -->", "0.70&nbsp;m<!-- = p -->",
    "$\\begin{pmatrix} 0.84 & 0.72 \\\\ 0.80 & 1.02 \\end{pmatrix}$<!-- = matrix -->", "“0.70”<!-- = p -->",
    "<b><i>0.70</i></b><!-- = p -->", "[0.70][a]<!-- = p -->\n\n[a]: https://a.b",
    "`[[0.84, 0.72], [0.80, 1.02]]`<!-- = matrix -->",
    "[1.0, 2.0, ..., 6.0]<!-- = six -->", "[1.0, …]<!-- = six -->", "0.70 Meter<!-- = p -->", "0.70 für<!-- = p -->",
    "<!-- check \"M =\" = matrix -->\n```text\nK = [[9]]\nM = [[0.84, 0.72],\n     [0.80, 1.02]]\n```",
    "x is 0.70<!-- given? --><!-- = p -->", "In [0, 1) it is [0.70, 0.21, 0.09]<!-- = weights -->",
    "`0.70` `m`<!-- = p -->",
    "0.70<!-- = p --> and 6<!-- = n -->, 0.70, 0.21<!-- = pair -->", "a [1,234](https://a.b) 0.70<!-- = p -->",
  ])
  func holds(markdown: String) { #expect(messages(markdown) == []) }

  @Test(arguments: [
    ("0.70\n\nNext<!-- = p -->", "3:5: error: could not be checked: p has 1 number, the text has none"),
    (
      "- 0.70\n- next<!-- = p -->",
      "2:7: error: could not be checked: no number stands right before this claim; put it behind its number"
    ),
    (
      "| 0.70 | x<!-- = p --> |\n|---|---|\n| a | b |",
      "1:11: error: could not be checked: no number stands right before this claim; put it behind its number"
    ),
    (
      "It is 0.70. Then<!-- = p -->",
      "1:17: error: could not be checked: no number stands right before this claim; put it behind its number"
    ),
    (
      "0.70 of two words<!-- = p -->",
      "1:18: error: could not be checked: no number stands right before this claim; put it behind its number"
    ),
    (
      "0.70 as W1<!-- = p -->",
      "1:11: error: could not be checked: no number stands right before this claim; put it behind its number"
    ),
    ("8 and [0.70, 0.21]<!-- = weights -->", "1:8: error: could not be checked: weights has 3 numbers, the text has 2"),
    (
      "[0.70, 0.21], 0.09<!-- = weights -->", "1:15: error: could not be checked: weights has 3 numbers, the text has 1"
    ),
    ("[0.70, 0.21]<!-- = weights -->", "1:2: error: could not be checked: weights has 3 numbers, the text has 2"),
    ("[0.70, 0.21, 0.09]<!-- = pair -->", "1:2: error: could not be checked: pair has 2 numbers, the text has 3"),
    (
      "[1, ..., 3, ..., 6]<!-- = six -->",
      "1:2: error: could not be checked: more than one part of these numbers is left out, so that their places are unknown"
    ),
    ("5<!-- = nothing -->", "1:2: error: could not be checked: nothing is empty"),
    ("5<!-- = name -->", "1:9: error: could not be checked: name is not a number but \"cat\""),
    ("5<!-- = q -->", "1:9: error: could not be checked: cannot find it in scope (q)"),
    ("0.70<!-- = p --><!-- = n -->", "1:1: error: could not be checked: 0.70 is claimed twice, as p and as n"),
    ("0.70<!-- = p --><!-- given -->", "1:1: error: could not be checked: 0.70 is claimed as p and marked as given"),
    ("none<!-- given -->", "1:5: error: could not be checked: no number stands before the mark \"given\""),
    ("<!-- check = weights -->\n0.70, 0.21", "2:1: error: could not be checked: weights has 3 numbers, the text has 2"),
    ("<!-- check = p -->\nNo number.", "1:1: error: could not be checked: p has 1 number, the text has none"),
    (
      "<!-- check \"B:\" = p -->\n```text\nA: 1\n```",
      "1:1: error: could not be checked: no line of the block has \"B:\"; nearest: \"A:\" (line 3)"
    ),
    (
      "<!-- check \"A:\" = p -->\n```text\nA: 1\nA: 2\n```",
      "1:1: error: could not be checked: \"A:\" stands 2 times in the block, in lines 3, 4"
    ),
    (
      "<!-- check \"A:\" = p -->\n```text\nA: x\n```",
      "1:1: error: could not be checked: p has 1 number, the text has none"
    ),
    ("<!-- check \"\" = p -->\n0.70", "1:12: error: the anchor is empty: leave it out, or quote a piece of the line"),
    ("<!-- check \"a = p -->\n0.70", "1:12: error: the anchor is not closed: end it with '\"'"),
    ("<!-- check p -->\n0.70", "1:6: error: a check reads 'check \"anchor\" = expression' or 'check = expression'"),
    ("<!-- check = p -->", "1:1: error: no block follows this comment, so it is about nothing"),
    (
      "<!-- check = p -->\n```swift\nlet p = 1\n```",
      "1:1: error: claims and marks are about text, but a cell follows: put this one above a block of text"
    ),
    (
      "0.70\n\n<!-- = p -->",
      "3:1: error: join it to the line above: a comment at the start of a line begins a block of its own, and this claim has no number before it"
    ),
    ("0.70<!-- = -->", "1:11: error: this claim has no expression: write '= expression'"),
    ("0.70<!-- = p ± 0.1 ± 2% -->", "1:21: error: a claim has one tolerance"),
    ("0.70<!-- = p ± much -->", "1:14: error: a tolerance is '± 0.01', '± 2%' or '3 digits'"),
    ("0.70<!-- = p ± 10,00 -->", "1:14: error: a tolerance is '± 0.01', '± 2%' or '3 digits'"),
    ("0.70<!-- = p 0 digits -->", "1:14: error: a number has 1 to 17 digits that can be compared"),
  ])
  func isInDoubt(markdown: String, message: String) {
    let verified = ParsedLesson(markdown).verified
    #expect(verified.diagnostics.map { String($0.description.dropFirst("lesson.md:".count)) } == [message])
    #expect(verified.outcome == .uncheckable && verified.outcome.exitCode == 2)
  }

  @Test func aCheckAboveAHeadingIsAboutTheHeading() {
    #expect(messages("<!-- check = n -->\n## 6 heads\n\nand 5") == [])
  }

  @Test(arguments: [
    "-**0.70**<!-- = p -->", "&minus;0.70<!-- = p -->", "**0.70**%<!-- = p -->", "0.70<!-- = p -->%",
    "**0.70** million<!-- = p -->",
    "0.70<!-- = p --> million", "**0.70**M<!-- = p -->", "$0.70$ %<!-- = p -->", "0.70<!-- = p -->\nmillion",
    "**0.70** × 10^-3<!-- = small -->", "10<sup>-7</sup><!-- = small -->", "5<!-- = n -->,000",
    "1&nbsp;006<!-- = n -->",
    "1,<b>006</b><!-- = n -->", "**6**.5<!-- = n -->", "0.70<!-- = p -->&nbsp;%", "`0.70`k<!-- = p -->",
    "5<!-- = n -->-6<!-- = n -->",
  ])
  func aNumberInPiecesCouldNotBeChecked(markdown: String) {
    let verified = ParsedLesson(markdown).verified
    let reason = "markup divides this number from its sign, from its unit or from other digits; write it in one piece"
    #expect(
      verified.diagnostics.contains { $0.message == "could not be checked: " + reason }, "\(verified.diagnostics)")
    #expect(verified.outcome == .uncheckable)
  }

  @Test(
    arguments: [
      ("29 %<!-- = share -->", []), ("29.3 %<!-- = share -->", []), ("2931 %<!-- = share -->", []),
      ("[70.2 %, 29.3 %, 0.4 %]<!-- = shares -->", []), ("[50 %, 150 %]<!-- = growth -->", []),
      ("[0.5 %, 1.5 %]<!-- = growth -->", []),
      ("[50 %, 1.5 %]<!-- = growth -->", ["1:8: error: text says 1.5 %, code computes 1.5 (growth[1])"]),
      ("0.7 %<!-- = p -->", ["1:1: error: text says 0.7 %, code computes 0.70245 (p)"]),
      ("28 %<!-- = share -->", ["1:1: error: text says 28 %, code computes 29.31 (share)"]),
    ] as [(String, [String])])
  func percentagesAreReadAlike(markdown: String, expected: [String]) { #expect(messages(markdown) == expected) }

  @Test(
    arguments: [
      ("-0.71<!-- = negative -->", nil), ("about -0.70<!-- = negative -->", nil),
      ("roughly −0.72<!-- = negative -->", "text says −0.72, code computes -0.7061 (negative)"),
      (
        "-0.70<!-- = negative -->",
        "text says -0.70, code computes -0.7061 (negative); it is cut off instead of rounded, it should read -0.71"
      ),
      ("0.71<!-- = negative -->", "text says 0.71, code computes -0.7061 (negative)"),
      ("65M<!-- = count ± 2,000,000 -->", nil), ("65M<!-- = count ± 2e6 -->", nil), ("65M<!-- = count ± 5% -->", nil),
      ("65M<!-- = count ± 1 % -->", "text says 65M, code computes 63082496 (count)"),
      ("0.7025<!-- = p ± 0.0001 -->", nil), ("63M<!-- = count 2 digits -->", nil), ("about 63M<!-- = count -->", nil),
      (
        "62M<!-- = count -->",
        "text says 62M, code computes 63082496 (count)"
      ),
      ("9,007,199,254,740,993<!-- = big -->", nil),
      (
        "9,007,199,254,740,992<!-- = big -->",
        "text says 9,007,199,254,740,992, code computes 9007199254740993 (big); its last digit is off, it should read 9,007,199,254,740,993"
      ),
      (
        "about 0.71 or 0.71<!-- = p -->",
        "text says 0.71, code computes 0.7024 (p); its last digit is off, it should read 0.70"
      ),
    ] as [(String, String?)])
  func tolerancesAndApproximations(markdown: String, message: String?) {
    let found = ParsedLesson(markdown).verified.diagnostics.map(\.message)
    #expect(found == (message.map { [$0] } ?? []))
  }
}
