import Foundation
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText
import TestSupport
import Testing
import Verification

/// Random Markdown with claims, from its bytes to the verdicts.
@Suite struct MarkdownFuzzTests {
  private static let pieces = [
    "0.66", "0.70", "1,234 ", "−2", "66 %", "[0.70, 0.21, 0.09]", "[1, ..., 6]", "10⁻⁷", "65M", "<!-- = p -->",
    "<!-- = weights -->",
    "<!-- = n ± 1 -->", "<!-- =\n> p -->", "<!--\n= p\n-->", "<!-- given -->", "<!-- quoted: a -->",
    "<!-- check = p -->\n",
    "<!-- check \"A:\" = p -->\n", "<!--\ncheck \"A:\" = p\ncheck = n\n-->\n", "A: ", "word ", "\n", "\n", "\n\n",
    "\r\n", "\r\n\r\n", "\t",
    "    ", "  \n", "\\\n", "> ", "- ", "1. ", "# ", "| a | b |\n|---|---|\n| 1 | 0.66<!-- = p --> |\n", "|", "\\|",
    "$", "$$", "$$\n", "```\n", "```text\n",
    "`", "**", "_", "~~", "[", "](x)", "[^a]", "[^a]: ", "&nbsp;", "&minus;", "&amp;", "&#8722;", "\\", "\\-", "<b>",
    "</b>", "<sup>", "<div>\n", "</div>\n",
    "<!--", "-->", "漢", "👩‍🔬", "ü", "\u{FEFF}", "\u{A0}", "{: .x }", "{% x %}", "![3](y)", "https://a.b/3 ",
    "\\begin{pmatrix} 1 & 2 \\end{pmatrix}", "\\frac{1}{2}",
    "<!-- lectern: echo=false -->\n", "```swift\nlet x = 1\n```\n", "```output\nloss 0.66\n```\n", "===\n", "---\n",
    "Part 3 ", "about ", "≈ ",
  ]

  private func markdown(_ generator: inout SplitMix) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...16, using: &generator) {
      text += Self.pieces.randomElement(using: &generator) ?? ""
    }
    var bytes = Array(text.utf8)
    if Int.random(in: 0..<20, using: &generator) == 0, !bytes.isEmpty {
      bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0..<0x80, using: &generator)
    }
    return bytes
  }

  /// What is wrong with a verified text; empty when all is well.
  private func faults(_ verified: VerifiedNotebook) -> [String] {
    let source = verified.executed.notebook.source
    var faults: [String] = []
    var end = 0
    for number in verified.numbers {
      if number.range.lowerBound < end || number.range.isEmpty || number.range.upperBound > source.bytes.count {
        faults.append("\(number.range) overlaps")
      }
      end = number.range.upperBound
      let text = source.text(in: number.range)
      let contexts: [NumeralContext] = [.prose, .code, .math, .tableCell]
      let isNumeral = contexts.contains { context in
        NumeralReader.numerals(in: source.bytes, range: number.range, context: context).map(\.range) == [number.range]
      }
      if !isNumeral, !text.lowercased().hasSuffix("inf"), !text.lowercased().hasSuffix("nan") {
        faults.append("\(text) is no number")
      }
    }
    let starts = Dictionary(
      verified.numbers.map { (source.location(of: $0.range.lowerBound), source.text(in: $0.range)) }
    ) { first, _ in first }
    for diagnostic in verified.diagnostics
    where diagnostic.message.hasPrefix("text says ") && !diagnostic.message.hasPrefix("text says \"") {
      let text = diagnostic.location.flatMap { starts[$0] }
      if text.map({ diagnostic.message.hasPrefix("text says \($0), ") }) != true {
        faults.append(diagnostic.description)
      }
    }
    let coverage = verified.coverage
    if verified.outcome == .holds, coverage.wrong + coverage.uncheckable > 0 { faults.append("holds") }
    if verified.diagnostics.contains(where: { $0.severity == .error }), verified.outcome == .holds {
      faults.append("holds")
    }
    return faults
  }

  @Test func everyPlaceIsANumber() {
    var generator = SplitMix(seed: 31)
    let rounds = ProcessInfo.processInfo.environment["LECTERN_FUZZ"] == nil ? 50_000 : 1_000_000
    var failures: [String] = []
    var wrong = 0
    var verifiedCount = 0
    for _ in 0..<rounds {
      let bytes = markdown(&generator)
      let verified = ParsedLesson(bytes).verified
      wrong += verified.coverage.wrong
      verifiedCount += verified.coverage.verified
      for fault in faults(verified) {
        failures.append("\(fault): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    #expect(failures.prefix(5) == [])
    #expect(wrong > 1_000 && verifiedCount > 200, "\(wrong) \(verifiedCount)")
  }
}
