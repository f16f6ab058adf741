import NotebookSyntax
import SourceText
import Testing

/// Which comments of cells state something, and what.
@Suite struct CodeClaimTests {
  private func claims(_ code: String) -> [String] {
    let notebook = parsed("```swift\n\(code)\n```\n")
    return notebook.codeClaims.map { claim in
      let lines = claim.lines.map { String(decoding: $0.bytes, as: UTF8.self) }
      return "\(claim.kind)\(claim.isQuoted ? " quoted" : "") " + lines.joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("a // => 0.70", ["value 0.70"]), ("a\n// => 1\n// => 2", ["value 1|2"]), ("a // =>3", ["value 3"]),
    ("a // => [1,\n//  2]\n// more", ["value [1,|2]"]), ("a // => [1]\n// more", ["value [1]"]),
    ("a // => 1\nb // => 2", ["value 1", "value 2"]), ("a // => 1\n\n// => 2", ["value 1", "value 2"]),
    ("a // => \"x\\n\\u{E4} \\\"y\\\"\"", ["value quoted x|ä \"y\""]), ("a // => \"x\" + y", ["value \"x\" + y"]),
    ("f() // Prints \"a\\tb\"\n// Prints \"c\"", ["output quoted a\tb|c"]),
    ("f()\n// Prints \"he said \"so\"\"", ["output quoted he said \"so\""]), ("f() // Prints \"\"", ["output quoted "]),
    ("f()\n// => 1\n// Prints \"a\"", ["value 1", "output quoted a"]),
    ("a // => [1,\n// Prints \"a\"", ["value [1,", "output quoted a"]),
  ])
  func areFound(code: String, expected: [String]) { #expect(claims(code) == expected) }

  @Test(arguments: [
    "a // 3", "a //=> 3", "a // -> 3", "a // =>> 3", "a /// => 3", "a // prints \"x\"", "a // Prints x",
    "a // so // => 3", "let s = \"// => 3\"", "let s = #\"\\\"// => 3\"#", "let s = \"\"\"\n// => 3\n\"\"\"",
    "let s = \"\\(f(\"// => 3\"))\"", "/* // => 3 */", "/* /* */ // => 3\n*/", "let r = #/ // => 3 /#",
    "let s = #\"\"\"\n\"\"\"\n// => 3\n\"\"\"#", "let s = \"\"\"\n\\(1 // => 3\n)\n\"\"\"",
  ])
  func otherCommentsAndStringsAreNone(code: String) {
    #expect(claims(code) == [])
    #expect(diagnostics("```swift\n\(code)\n```\n") == [])
  }

  @Test func aStringThatIsNotClosedEndsWithItsLine() { #expect(claims("let s = \"a\nb // => 3") == ["value 3"]) }

  @Test(arguments: [
    ("a // =>", "a.md:2:3: error: this comment states no value: write '// => value'"),
    (
      "f() // Prints \"a\" twice",
      "a.md:2:5: error: what is printed stands between two quotes, with nothing behind them and the escapes of Swift"
    ),
    (
      "f() // Prints \"\\q\"",
      "a.md:2:5: error: what is printed stands between two quotes, with nothing behind them and the escapes of Swift"
    ),
  ])
  func malformedOnesAreErrors(code: String, expected: String) {
    #expect(diagnostics("```swift\n\(code)\n```\n") == [expected])
  }

  @Test(arguments: ["", "  "], ["\n", "\r\n"])
  func eachByteKnowsItsPlace(indent: String, lineBreak: String) throws {
    let lines = ["```swift", "a // => [0.70,", "//  2]", "f() // Prints \"x \\\"3\\\" 4\"", "```", ""]
    let notebook = parsed(lines.map { indent + $0 }.joined(separator: lineBreak))
    #expect(notebook.codeClaims.count == 2)
    for line in notebook.codeClaims.flatMap(\.lines) {
      for (index, byte) in line.bytes.enumerated() where byte != UInt8(ascii: "\"") {
        #expect(notebook.source.bytes[line.place.offset(of: index)] == byte)
      }
    }
    let runs = notebook.textRuns.map { notebook.source.text(in: $0.range) }
    #expect(runs.first == "[0.70,\(lineBreak)\(indent)//  2]")
    #expect(runs.contains("3\\") && runs.contains(" 4"))
    #expect(notebook.textRuns.allSatisfy { $0.kind == .code && $0.block == 0 })
  }

  @Test func visibleCodeKnowsItsPlace() throws {
    let notebook = parsed(
      "text\n\n ```swift\n //| echo: true\n\n a\n // snippet.hide\n b\n // snippet.show\n  c\n ```\n")
    let cell = try #require(notebook.cells.first)
    let place = try #require(cell.visiblePlace)
    #expect(cell.visibleCode == "a\n c")
    for (index, byte) in cell.visibleCode.utf8.enumerated() where byte != UInt8(ascii: "\n") {
      #expect(notebook.source.bytes[place.offset(of: index)] == byte)
    }
  }

  @Test func anOutputThatBelongsToNoCellDrawsAWarning() {
    let text = "```swift\na\n```\n\n```output\n1\n```\n\nText.\n\n```output\n2\n```\n\n- ```output\n  3\n  ```\n"
    let sentence =
      "this fence is compared with nothing: an expected output stands right behind its cell, outside of lists and quotations; write 'text' when it is none"
    #expect(diagnostics(text) == ["a.md:11:1: warning: \(sentence)", "a.md:15:1: warning: \(sentence)"])
    #expect(diagnostics("```output\n1\n```\n") == [])
  }
}
