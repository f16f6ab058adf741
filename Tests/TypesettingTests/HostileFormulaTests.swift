import Foundation
import Testing
import Typesetting

/// Formulas that want to keep or break the machine.
@Suite struct HostileFormulaTests {
  private static let loops = [
    #"\def\a{\a}\a"#, #"\def\a{\a\a}\a"#, #"\def\a{x\a}\a"#, #"\def\a#1{\a{#1#1}}\a{x}"#, #"\def\a{\b}\def\b{\a}\a"#,
    #"\newcommand{\a}[1]{\a{#1}\a{#1}}\a{x}"#, #"\gdef\a{\a}\a"#, #"\edef\a{x}\def\a{\a}\a"#,
  ]

  @Test(arguments: loops) func macrosThatLoopEnd(tex: String) throws {
    guard case .rejected(let message, _) = try Typesetter().formula(tex, isDisplay: true) else {
      Issue.record("the loop was typeset")
      return
    }
    // Arguments that double use up the memory before the count of expansions is reached.
    #expect(
      [
        "Too many expansions: infinite loop or need to increase maxExpand setting", "nested too deeply, or too long",
        "the script needs too much memory or too many steps",
      ].contains(message))
  }

  private static let nested: [(String, String)] = [
    ("{", "}"), (#"\frac{"#, "}{1}"), (#"\sqrt{"#, "}"), (#"\left("#, #"\right)"#), ("x^{", "}"), (#"\text{"#, "}"),
    (#"\begin{matrix}"#, #"\end{matrix}"#),
  ]

  /// On a thread with half a megabyte of stack, which is less than any that lectern uses.
  @Test(arguments: nested.indices) func deepNestingEnds(_ index: Int) async {
    let (open, close) = Self.nested[index]
    let tex = String(repeating: open, count: 1000) + "x" + String(repeating: close, count: 1000)
    let answer: TypesetFormula? = await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: try? Typesetter().formula(tex, isDisplay: true)) }
      thread.stackSize = 512 << 10
      thread.start()
    }
    switch answer {
    case .markup(let html): #expect(html.contains("<math"))
    case .rejected(let message, _): #expect(!message.isEmpty)
    case nil: Issue.record("KaTeX is missing")
    }
  }
}
