import NotebookSyntax
import SourceText
import TestSupport
import Testing

struct RobustnessTests {
  /// The places of a notebook's inlines and runs, compared with its bytes.
  private func check(_ notebook: Notebook, _ comment: Comment) {
    for block in notebook.blocks { check(block, notebook, comment) }
    for run in notebook.textRuns {
      #expect(run.range.upperBound <= notebook.source.bytes.count && run.block < notebook.blocks.count, comment)
      #expect(!run.range.isEmpty, comment)
    }
    for probe in notebook.probes {
      let start = notebook.source.lineStarts[probe.location.line - 1] + probe.location.column - 1
      // Further lines are without the marks of quotations.
      let line = probe.expression.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
      #expect(notebook.source.bytes[start...].starts(with: line), comment)
    }
    for claim in notebook.codeClaims {
      #expect(notebook.source.bytes[claim.range].starts(with: "// ".utf8), comment)
      guard !notebook.source.bytes[claim.statedRange].contains(UInt8(ascii: "\\")) else { continue }
      for line in claim.lines {
        for (index, byte) in line.bytes.enumerated() {
          #expect(notebook.source.bytes[line.place.offset(of: index)] == byte, comment)
        }
      }
    }
    for cell in notebook.cells { #expect(cell.range.upperBound <= notebook.source.bytes.count, comment) }
  }

  private func check(_ block: Block, _ notebook: Notebook, _ comment: Comment) {
    #expect(block.range.lowerBound >= 0 && block.range.upperBound <= notebook.source.bytes.count, comment)
    switch block.kind {
    case .heading(_, _, let inlines), .paragraph(let inlines): check(inlines, notebook, comment)
    case .quote(let blocks), .callout(_, _, let blocks): blocks.forEach { check($0, notebook, comment) }
    case .list(_, _, let items): for item in items { item.blocks.forEach { check($0, notebook, comment) } }
    case .table(_, let header, let rows): for row in [header] + rows { row.forEach { check($0, notebook, comment) } }
    case .footnotes(let notes): for note in notes { note.blocks.forEach { check($0, notebook, comment) } }
    case .cell, .code, .math, .html, .rule: break
    }
  }

  private func check(_ inlines: [Inline], _ notebook: Notebook, _ comment: Comment) {
    for inline in inlines {
      switch inline {
      case .text(let text, let offset?), .code(let text, let offset?):
        #expect(notebook.source.bytes[offset...].starts(with: text.utf8), comment)
      case .math(let text, _, let place?):
        for (index, byte) in text.utf8.enumerated() where byte != 0x0A && byte != 0x20 {
          let written = notebook.source.bytes[place.offset(of: index)]
          #expect(written == byte || written == UInt8(ascii: "%"), comment)
        }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .postLink(_, let inner):
        check(inner, notebook, comment)
      default: break
      }
    }
  }

  private static let seeds = [
    """
    ---
    title: "T"
    lectern:
      seed: 1
    ---
    # Head *a* `b`

    Text 0.70<!-- = w[0] --> and $x^2$ on
      lazy **66%** line &amp; \\_ two  \nbreak. https://a.b/c_d ~~no~~ @fig-a [^1] <END>

    > quote `a` with
    lazy $y$ and [link](u "t") ![i](j)
    {: .prompt-tip }

    ```swift
    //| label: fig-a
    let a = [1, "b"]  // => [1,
    // "b"]
    print(a) // Prints "a \\"\\u{E4}\\n2"
    ```

    ```output
    1
    ```

    <!-- check "a" = b ± 2% -->
    | a | b |
    |---|:-:|
    | 1 `x\\|y` | $|z|$ |

    - [ ] task
      + nested {{ x }}

    	code

    $$
    + y
    $$ {#eq-x}

    [^1]: note
    [r]: http://a.b 'c'
    """
  ]

  @Test func mutationsNeverCrashAndPlacesAreTrue() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(bound, 1)
    }
    let pieces = [
      "`", "``", "$", "$$", "\n", "\n\n", "> ", "- ", "1. ", "    ", "\t", "|", "*", "**", "_", "[", "](", ")", "<!--",
      "-->",
      "<", ">", "{%", "%}", "{{", "}}", "{:", "}", "\\", "&amp;", "&#x3b1;", "é", "~~", "#", "```swift\n", "```\n",
      "\r\n", "\r",
      "\0", "[^1]", "[^1]: ", "<div>", "---\n", "===\n", "\\[", "\\]", "\\(", "\\)", "!", "{swift} ", "= ", "@fig-a",
      "<!-- lectern: ", "=", "//| ",
      "check", "// =>", "// Prints \"", "\"", "\"\"\"", "/*", "*/", "\\n",
    ]
    let seed = Self.seeds[0]
    check(parsed(seed), "the seed")
    for round in 0..<4000 {
      var bytes = Array(seed.utf8)
      for _ in 0..<(1 + next(12)) {
        let at = next(bytes.count)
        switch next(4) {
        case 0: bytes.remove(at: at)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + next(30)))
        default: bytes.insert(contentsOf: pieces[next(pieces.count)].utf8, at: at)
        }
        if bytes.isEmpty { break }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      check(parsed(text), "round \(round)")
    }
  }

  private static let hostile: [String] = [
    String(repeating: ">", count: 10_000) + " a",
    String(repeating: "- ", count: 10_000) + "a",
    String(repeating: "`", count: 100_000),
    String(repeating: "` ", count: 50_000),
    (0..<450).map { String(repeating: "`", count: $0) + " " }.joined(),
    String(repeating: "$", count: 50_000),
    String(repeating: "$a ", count: 50_000),
    String(repeating: "$a$ ", count: 50_000),
    String(repeating: "a $5 ", count: 50_000),
    String(repeating: "$$x$$\n", count: 20_000),
    String(repeating: "\\[a ", count: 30_000) + "\\]",
    String(repeating: "*a **a ", count: 20_000),
    String(repeating: "[", count: 50_000) + String(repeating: "](a)", count: 5000),
    String(repeating: "![a](", count: 20_000),
    String(repeating: "<!-- ", count: 20_000),
    String(repeating: "{% ", count: 20_000),
    String(repeating: "(http://", count: 20_000),
    String(repeating: "~~a ", count: 20_000),
    String(repeating: "&amp;", count: 20_000),
    String(repeating: "|", count: 50_000) + "\n" + String(repeating: "|-", count: 50_000),
    String(repeating: "[^1] ", count: 20_000) + "\n\n[^1]: a",
    String(repeating: "<!-- = x -->", count: 10_000),
    String(repeating: "a ± ", count: 10_000) + "<!-- = a ± ± ± -->",
    String(repeating: "x 1<!-- = x -->\n", count: 10_000),
    String(repeating: "# a\n\n", count: 20_000),
    String(repeating: "[", count: 100_000),
    String(repeating: "*", count: 100_000),
    String(repeating: "<", count: 100_000),
    String(repeating: "<a b='", count: 20_000),
    String(repeating: "<a b=\"x\" ", count: 20_000),
    String(repeating: "*a _b ", count: 10_000) + String(repeating: "_ *", count: 10_000),
    String(repeating: "a@b.", count: 20_000),
    String(repeating: "www.a_", count: 20_000),
    String(repeating: "\\begin{align}\n", count: 20_000),
    String(repeating: "$$ \\$", count: 20_000),
    String(repeating: "$`a ", count: 20_000),
    String(repeating: "$5 `a` ", count: 20_000),
    String(repeating: "${a$ ", count: 20_000),
    String(repeating: "${ ", count: 50_000),
    String(repeating: "~a ~~b ", count: 20_000),
    (0..<50_000).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined(),
    (0..<50_000).map { "[\($0)]\n\n[\($0)]: /u\n\n" }.joined(),
  ]

  /// A text of a megabyte takes up to two seconds; one that took quadratic time would take minutes.
  @Test(arguments: hostile.indices)
  func hostileTextsTakeLinearTime(_ index: Int) {
    let text = Self.hostile[index]
    let ceiling = max(Duration.seconds(2), Duration.microseconds(20 * text.utf8.count))
    let time = processorTime { check(parsed(text), "hostile") }
    #expect(time < ceiling, "\(text.prefix(12)) took \(time)")
  }

  @Test func twoMegabytesParseFast() {
    let body = Self.seeds[0].split(separator: "---\n").last.map(String.init) ?? ""
    let text = String(repeating: body + "\n\n", count: 2_000_000 / body.utf8.count)
    var count = 0
    let time = processorTime { count = parsed(text).blocks.count }
    #expect(count > 1000)
    #expect(time < .seconds(5), "took \(time)")
  }

  @Test(arguments: ["#", "\"\\(", "/*", "(", "\"", "#\"", "\\", "\"\\(\"", "`", "// => [\n"])
  func cellsOfHostileCodeTakeLinearTime(piece: String) {
    let fence = "```swift\n" + String(repeating: piece, count: 100_000) + "\n```\n"
    #expect(processorTime { _ = parsed(fence) } < .seconds(4))
  }
}
