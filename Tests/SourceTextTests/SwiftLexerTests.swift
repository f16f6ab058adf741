import SourceText
import TestSupport
import Testing

@Suite struct SwiftLexerTests {
  private func tokens(_ code: String) -> [String] {
    let bytes = Array(code.utf8)
    return SwiftLexer.tokens(in: bytes, range: 0..<bytes.count).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("let x=1.5e-3+0x1p-2...4", ["let", "x", "=", "1.5e-3", "+", "0x1p-2", "...", "4"]),
    ("a!//b", ["a", "!", "//b"]), ("a\r\n// b\r\nc", ["a", "// b", "c"]), ("x/*1/*2*/3*/y", ["x", "/*1/*2*/3*/", "y"]),
    ("f(\"a\\(g(\"b\", (1)))c\")", ["f", "(", "\"a\\(g(\"b\", (1)))c\"", ")"]),
    ("##\"a\"#\\#(1)\"##;", ["##\"a\"#\\#(1)\"##", ";"]), ("#\"\\#(f(\"x\"))\"#.b", ["#\"\\#(f(\"x\"))\"#", ".", "b"]),
    ("\"\"\"\n\"a\" \\\"\"\"\n\"\"\" b", ["\"\"\"\n\"a\" \\\"\"\"\n\"\"\"", "b"]), ("\"a\nb", ["\"a", "b"]),
    ("#/a\"\\/b/# c", ["#/a\"\\/b/#", "c"]), ("`class` @a #if $0 größe", ["`class`", "@a", "#if", "$0", "größe"]),
    ("x.0.1", ["x", ".", "0.1"]), ("[A<B<C>>]?", ["[", "A", "<", "B", "<", "C", ">>", "]", "?"]),
  ])
  func divides(code: String, expected: [String]) { #expect(tokens(code) == expected) }

  @Test func anyBytesAreReadInOrder() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "\"", "\"\"\"", "#", "\\", "(", ")", "/*", "*/", "//", "\n", "\r\n", "a", "0x", "1e", "`", " ", "\\(", "ä", "/",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<24, using: &random)
      let bytes = Array((0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8)
      var end = 0
      for token in SwiftLexer.tokens(in: bytes, range: 0..<bytes.count) {
        #expect(!token.range.isEmpty && token.range.lowerBound >= end && token.range.upperBound <= bytes.count)
        #expect(bytes[end..<token.range.lowerBound].allSatisfy { $0 <= 0x20 })
        end = token.range.upperBound
      }
      #expect(bytes[end...].allSatisfy { $0 <= 0x20 })
    }
  }

  @Test(arguments: ["#", "\"\\(", "/*", "(", "\"", "#\"", "\\", "\"\\(\"", "`", "// => [\n"])
  func hostileCodeTakesLinearTime(piece: String) {
    let bytes = Array(String(repeating: piece, count: 300_000).utf8)
    let time = processorTime { _ = SwiftLexer.tokens(in: bytes, range: 0..<bytes.count) }
    #expect(time < .seconds(2), "\(piece) took \(time)")
  }
}
