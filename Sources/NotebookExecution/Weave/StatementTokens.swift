internal import NotebookSyntax
internal import SourceText

/// The tokens of one statement, without comments.
struct StatementTokens {
  private let tokens: [SwiftToken]
  private let bytes: [UInt8]
  private let words: [String]
  /// How many brackets are open before each token.
  private let depths: [Int]

  /// Takes the tokens of a statement in a text.
  init(_ tokens: [SwiftToken], in bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    words = tokens.map { $0.kind == .literal ? "\"" : String(decoding: bytes[$0.range], as: UTF8.self) }
    var depths: [Int] = []
    var depth = 0
    for word in words {
      if [")", "]", "}"].contains(word) { depth -= 1 }
      depths.append(depth)
      if ["(", "[", "{"].contains(word) { depth += 1 }
    }
    self.depths = depths
  }

  /// Whether a token is one of some words.
  func `is`(_ index: Int, among texts: [String]) -> Bool {
    words.indices.contains(index) && texts.contains(words[index])
  }

  /// Whether a token is a name, and not `_`.
  func isName(_ index: Int) -> Bool { tokens[index].kind == .word && words[index] != "_" }

  /// The first token outside all brackets that is one of some words.
  func firstIndex(among texts: [String]) -> Int? {
    words.indices.first { depths[$0] == 0 && texts.contains(words[$0]) }
  }

  /// The tokens of a pattern: one name, or names in parentheses.
  func pattern(from start: Int) -> Range<Int> {
    guard start < words.count else { return start..<start }
    guard words[start] == "(" else { return start..<(start + 1) }
    let end = words[start...].indices.first { words[$0] == ")" && depths[$0] == 0 } ?? start
    return start..<(end + 1)
  }

  /// Whether something outside all brackets gives a value behind a pattern.
  func hasValue(after index: Int) -> Bool {
    words.indices.contains { $0 >= index && depths[$0] == 0 && ["=", "{"].contains(words[$0]) }
  }

  /// The operator of an assignment.
  var assignment: Int? {
    words.indices.first { depths[$0] == 0 && tokens[$0].kind == .operator && Self.assignments.contains(words[$0]) }
  }

  /// Whether tokens only name and index things: reading them again changes nothing.
  func isFreeOfCalls(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && range.allSatisfy { index in
        guard words[index] != "{" else { return false }
        guard words[index] == "(" else { return true }
        // A parenthesis behind an operator, a bracket or a comma groups.
        return index == range.lowerBound || ["(", "[", ","].contains(words[index - 1])
          || tokens[index - 1].kind == .operator && !["!", "?", ">"].contains(words[index - 1])
      }
  }

  /// The source of tokens, with the spaces between them.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[tokens[first].range.lowerBound..<tokens[last].range.upperBound], as: UTF8.self)
  }

  private static let assignments: Set<String> = [
    "=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&+=", "&-=", "&*=", "&<<=", "&>>=", ".&=",
    ".|=", ".^=",
  ]
}
