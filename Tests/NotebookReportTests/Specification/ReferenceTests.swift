import CCommonMark
import Foundation
import NotebookSyntax
import SourceText
import TestSupport
import Testing

/// libcmark's own pages of texts that nobody would write, as the reference for ours: its tree is taken apart and put
/// together again, with each leaf parsed on its own, and nothing may be lost on the way.
@Suite struct ReferenceTests {
  private func reference(_ text: String) throws -> String {
    let html = try #require(cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_UNSAFE))
    defer { free(html) }
    return String(cString: html)
  }

  /// libcmark keeps the blanks at the start of a line after a break by backslash and in code; its specification does not.
  private func normalized(_ html: String) -> String {
    NormalizedHTML.of(html).replacing("<br> ", with: "<br>").replacing("<code> ", with: "<code>")
      .replacing(" </code>", with: "</code>")
  }

  private static let pieces = [
    "`", "``", "\n", "\n\n", "> ", "- ", "1. ", "2) ", "    ", "   ", "\t", "*", "**", "_", "__", "***", "[", "](", ")",
    "]",
    "](/u \"t\")", "[a]: /b\n", "[a]", "<!-- c -->", "<b>", "</b>", "<", ">", "<http://a.b>", "\\", "&amp;", "&copy;",
    "é",
    "#", "## ", "```\n", "~~~\n", "<div>\n", "</div>\n", "---\n", "===\n", "!", "![", "  \n", "\\\n", "a", "b c",
  ]

  @Test func textsAreReadAsLibcmarkReadsThem() throws {
    // What HTML leaves open swallows the markup after it, down to line breaks that mean nothing.
    let examples = try Specification.named("commonmark-0.30").examples.filter { example in
      !["<pre", "<!", "<?", "<script", "<style", "=\""].contains { example.markdown.contains($0) }
    }
    var random = SplitMix(seed: 7)
    for _ in 0..<3000 {
      var text = examples[Int.random(in: 0..<examples.count, using: &random)].markdown
      if Bool.random(using: &random) { text += examples[Int.random(in: 0..<examples.count, using: &random)].markdown }
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let place = text.unicodeScalars.indices.randomElement(using: &random) ?? text.startIndex
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        text.unicodeScalars.insert(contentsOf: piece.unicodeScalars, at: place)
      }
      let expected = normalized(try reference(text))
      // An image's text has no tags with us; libcmark writes them as text.
      if expected.contains(try Regex("alt=\"[^\"]*&lt;[^\"]*\"")) { continue }
      let actual = normalized(try Specification.html(text, .commonMark))
      #expect(actual == expected, "\(text.debugDescription)")
    }
  }
}
