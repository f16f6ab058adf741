import Foundation
import Testing
import Typesetting

/// Every command and environment of the installed KaTeX, inside Duktape.
@Suite struct CommandTests {
  /// What KaTeX's program names and no author writes, with the reason.
  private static let internals: [String: String] = [
    #"\@eqnsw"#: "said only inside of an equation with a number",
    #"\Relbar"#: "told apart by \\dots, but not defined", #"\relbar"#: "told apart by \\dots, but not defined",
    #"\idotsint"#: "told apart by \\dots, but not defined", #"\iiiint"#: "told apart by \\dots, but not defined",
    #"\]"#: "opens and closes mathematics, so it never stands inside", #"\bra@ket"#: "how \\braket is made",
    #"\bra@set"#: "how \\Set is made", #"\cdleftarrow"#: "an arrow of the environment CD",
    #"\cdrightarrow"#: "an arrow of the environment CD", #"\cdlongequal"#: "an arrow of the environment CD",
    #"\current@color"#: "how \\textcolor goes on in a fraction", #"\df@tag"#: "how \\tag is made",
    #"\htmlData"#: "needs trust, which no page gives", #"\x"#: "part of a message",
  ]

  private let typesetter = Typesetter()

  private func rows(_ name: String) throws -> [(name: String, tex: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Fixtures/\(name).tsv"), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
  }

  private func check(_ tex: String) throws {
    guard case .markup(let html) = try typesetter.formula(tex, isDisplay: true) else {
      Issue.record("KaTeX rejects \(tex): \(try typesetter.formula(tex, isDisplay: true))")
      return
    }
    #expect(!html.contains("katex-error"), "\(tex)")
    let start = try #require(html.firstRange(of: "<math"), "\(tex)")
    let end = try #require(html.firstRange(of: "</math>"), "\(tex)")
    let math = html[start.lowerBound..<end.upperBound]
    // Each element of MathML is closed in its turn, and the formula is quoted whole.
    #expect(try Self.isNested(math), "\(tex)")
    let quoted = tex.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#x27;")
    #expect(math.contains("<annotation encoding=\"application/x-tex\">\(quoted)</annotation>"), "\(tex)")
    #expect(!html.contains("undefined") && !html.contains("NaN") && !html.contains("[object"), "\(tex)")
  }

  private static func isNested(_ markup: Substring) throws -> Bool {
    var open: [Substring] = []
    for tag in markup.matches(of: try Regex("<(/?)([a-z]+)[^>]*?(/?)>").matchingSemantics(.unicodeScalar)) {
      guard let name = tag.output[2].substring else { return false }
      if tag.output[1].substring == "/" {
        if open.popLast() != name { return false }
      } else if tag.output[3].substring != "/" {
        open.append(name)
      }
    }
    return open.isEmpty
  }

  @Test func everyCommandIsTypeset() throws {
    let rows = try rows("commands")
    #expect(rows.count > 1000)
    for row in rows { try check(row.tex) }
  }

  @Test func everyEnvironmentIsTypeset() throws {
    for row in try rows("environments") { try check(row.tex) }
  }

  /// The names that stand in KaTeX's program; a newer KaTeX with a command more fails here.
  @Test func noCommandIsMissing() throws {
    let program = try String(contentsOfFile: TypesettingLibraries.debian.mathScript, encoding: .utf8)
    let listed = Set(try rows("commands").map(\.name))
    for match in program.matches(of: try Regex(#"["']\\\\([a-zA-Z@]+\*?|[^a-zA-Z\s\\"'])["']"#)) {
      guard let letters = match.output[1].substring else { continue }
      let name = "\\" + letters
      #expect(listed.contains(name) || Self.internals[name] != nil, "\(name)")
    }
    let environments = Set(try rows("environments").map(\.name))
    for match in program.matches(of: try Regex(#"type:"array",names:\[([^\]]*)\]"#)) {
      for name in (match.output[1].substring ?? "").split(separator: ",") {
        #expect(environments.contains(String(name.filter { $0 != "\"" })), "\(name)")
      }
    }
  }
}
