import Foundation
import NotebookSyntax
import SourceText
import TestSupport
import Testing

/// Texts nested without end, on a thread with half a megabyte of stack, which is less than any that lectern uses.
@Suite struct DepthTests {
  private static func nested(_ open: String, _ close: String, _ count: Int = 10_000) -> String {
    String(repeating: open, count: count) + "a" + String(repeating: close, count: count)
  }

  private static let texts: [String] = [
    nested(">", ""), nested("> ", "\n"), nested("- ", ""), nested("1. ", ""), nested("> - ", ""), nested("*_", "_*"),
    nested("**a ", " b**"), nested("[", "](a)"), nested("![", "](a)"), nested("~~*", "*~~"), nested("<b>", "</b>"),
    nested("<div>\n\n", "\n\n</div>\n\n"), nested("<i>", ""), nested("`", "`", 100_000), nested("$", "$", 50_000),
    nested("[", "", 100_000), nested("*", "", 100_000), nested("<", "", 100_000), nested("|", "|\n|-|"),
    (0..<500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
  ]

  @Test(arguments: texts.indices) func depthNeitherOverflowsNorTakesLong(_ index: Int) async {
    let text = Self.texts[index]
    let time: Duration? = await withCheckedContinuation { continuation in
      let thread = Thread {
        continuation.resume(returning: try? processorTime { _ = try Specification.page(of: text) })
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect((time ?? .seconds(100)) < .seconds(4), "\(text.prefix(12)) took \(String(describing: time))")
  }
}
