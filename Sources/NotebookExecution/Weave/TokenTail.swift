/// The end of a cell from its last token on: tells whether a semicolon follows the token, among white space and comments.
///
/// The parser tells where the last token begins, not where it ends.
struct TokenTail {
  /// True when a semicolon follows the token.
  private(set) var endsInSemicolon = false
  private var rest: ArraySlice<UInt8>

  /// Looks at the bytes from the token's first on.
  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
    skipToken()
    skipSpaceAndComments()
    endsInSemicolon = rest.first == UInt8(ascii: ";")
  }

  private mutating func skipToken() {
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    if rest.dropFirst(hashes).first == UInt8(ascii: "\"") { return skipString(hashes: hashes) }
    guard let first = rest.first else { return }
    let isWord: (UInt8) -> Bool = { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
        || byte >= 0x80
    }
    if isWord(first) {
      // Numbers have points in them; a point behind a name begins another token.
      let isNumber = (48...57).contains(first)
      rest = rest.drop { isWord($0) || (isNumber && $0 == UInt8(ascii: ".")) }
    } else {
      rest = rest.dropFirst()
    }
  }

  /// Skips a string literal with its interpolations; the quotes of strings inside those come in pairs.
  private mutating func skipString(hashes: Int) {
    rest = rest.dropFirst(hashes)
    let quote = UInt8(ascii: "\"")
    let isLong = rest.prefix(3).elementsEqual([quote, quote, quote])
    let ending = Array(repeating: quote, count: isLong ? 3 : 1) + Array(repeating: UInt8(ascii: "#"), count: hashes)
    rest = rest.dropFirst(isLong ? 3 : 1)
    var depth = 0
    while !rest.isEmpty {
      if depth == 0, rest.starts(with: ending) {
        rest = rest.dropFirst(ending.count)
        return
      }
      if rest.first == UInt8(ascii: "\\") {
        let marks = rest.dropFirst().prefix { $0 == UInt8(ascii: "#") }.count
        rest = rest.dropFirst(1 + marks)
        guard marks == hashes else { continue }
        if rest.first == UInt8(ascii: "(") { depth += 1 }
      } else if depth > 0 {
        if rest.first == UInt8(ascii: "(") { depth += 1 }
        if rest.first == UInt8(ascii: ")") { depth -= 1 }
      }
      rest = rest.dropFirst()
    }
  }

  private mutating func skipSpaceAndComments() {
    while let byte = rest.first {
      if byte <= UInt8(ascii: " ") {
        rest = rest.dropFirst()
      } else if rest.starts(with: Array("//".utf8)) {
        rest = rest.drop { $0 != UInt8(ascii: "\n") }
      } else if rest.starts(with: Array("/*".utf8)) {
        skipBlockComment()
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if rest.starts(with: Array("/*".utf8)) {
        depth += 1
        rest = rest.dropFirst(2)
      } else if rest.starts(with: Array("*/".utf8)) {
        depth -= 1
        rest = rest.dropFirst(2)
      } else {
        rest = rest.dropFirst()
      }
    } while depth > 0 && !rest.isEmpty
  }
}
