import NotebookSyntax
import SourceText
import Testing

/// Places on the lines where libcmark's own columns go astray.
struct PlaceTests {
  @Test func placesSurviveWhatMisleadsLibcmark() {
    #expect(dump("> a\nlazy *b* c\n") == "quote [0..<14]\n  p 'a'@2 / 'lazy '@4 em('b'@10) ' c'@12 [2..<14]")
    #expect(dump("-\ta `b`\n\tc\n") == "list - [0..<10]\n  p 'a '@2 code'b'@5 / 'c'@9 [2..<10]")
    #expect(dump("a &amp; b &alpha;c\n") == "p 'a '@0 '&'@? ' b '@7 'α'@? 'c'@17 [0..<18]")
    #expect(dump("a\\\nb \\* c  \nd\n") == "p 'a'@0 // 'b '@3 '* c'@6 // 'd'@12 [0..<13]")
    #expect(dump("a <!-- x\n  y --> b\n") == "p 'a '@0 ' b'@16 [0..<18]")
    #expect(
      dump("> - a `b\n>   c` [d](e\n>   \"f\") g\n")
        == "quote [0..<32]\n  list - [0..<32]\n    p 'a '@4 code'b c'@? ' '@15 link(e 'f' 'd'@17) ' g'@30 [4..<32]")
    #expect(dump("[r]: /u\ntext [r] and [x][r]\n") == "p 'text '@8 link(/u 'r'@14) ' and '@16 link(/u 'x'@22) [8..<27]")
    #expect(dump("Two\nlines *x*\n=====\n") == "h1 #two-lines-x 'Two'@0 / 'lines '@4 em('x'@11) [0..<19]")
    #expect(
      dump("1. a\n\n   > b 0.5<!-- = c -->\n")
        == "list 1 loose [0..<28]\n  p 'a'@3 [3..<4]\n  quote [6..<28]\n    p 'b 0.5'@11 [11..<28]")
  }

  @Test func runsCoverTheNumbersAndNothingElse() {
    let notebook = parsed(
      "# 1 a\n\nb 2 `3` $4$ [5](u6) ![7](v8)<!-- 9 --> **10** 11\\% https://a.b/12\n\n```text\n  13\n\n  [13,\n```\n\n```swift\n14\n```\n\n| 15 |\n|---|\n| `16` |\n\n$$\n17\n$$\n"
    )
    #expect(
      notebook.textRuns.map { "\($0.kind) \($0.block) \(notebook.source.text(in: $0.range))" } == [
        "prose 0 1 a", "prose 1 b 2 ", "code 1 3", "prose 1  ", "math 1 4", "prose 1  ", "prose 1 5", "prose 1  ",
        "prose 1  ", "prose 1 10", "prose 1  11\\% ", "code 2 13\n\n  [13,", "tableCell 4 15", "code 4 16", "math 5 17",
      ])
  }
}
