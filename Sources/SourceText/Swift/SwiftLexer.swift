/// Divides Swift code into tokens, in linear time and for any bytes: code that is not whole is read as far as it goes.
///
/// It answers what needs no parser: whether `//` begins a comment or stands in a string, and where a token ends.
package struct SwiftLexer {
  /// The text in which the code stands.
  let bytes: [UInt8]
  /// Where the code ends.
  let end: Int
  /// The offset of the byte to be read next.
  var at: Int

  /// The tokens of a range of `bytes`, in order.
  package static func tokens(in bytes: [UInt8], range: Range<Int>) -> [SwiftToken] {
    var lexer = SwiftLexer(bytes: bytes, at: range.lowerBound, end: range.upperBound)
    var tokens: [SwiftToken] = []
    while lexer.at < lexer.end {
      if bytes[lexer.at] <= 0x20 {
        lexer.at += 1
        continue
      }
      let start = lexer.at
      let kind = lexer.readToken()
      tokens.append(SwiftToken(kind: kind, range: start..<lexer.at))
    }
    return tokens
  }

  private init(bytes: [UInt8], at: Int, end: Int) {
    self.bytes = bytes
    self.at = at
    self.end = end
  }

  /// Whether a text stands at an offset inside the code.
  func follows(_ text: StaticString, at offset: Int) -> Bool {
    offset + text.utf8CodeUnitCount <= end && bytes.has(text, at: offset)
  }

  private mutating func readToken() -> SwiftToken.Kind {
    if follows("//", at: at) {
      skipLineComment()
      return .lineComment
    }
    if follows("/*", at: at) {
      skipBlockComment()
      return .blockComment
    }
    if let opening = literalOpening() {
      skipLiteral(opening)
      return .literal
    }
    let byte = bytes[at]
    if byte.isDigit {
      skipNumber()
      return .word
    }
    at += 1
    if Self.isName(byte) || Self.wordPrefixes.contains(byte) {
      while at < end, Self.isName(bytes[at]) || byte == UInt8(ascii: "`") && bytes[at] == byte { at += 1 }
      return .word
    }
    guard Self.operators.contains(byte) else { return .punctuation }
    while at < end, Self.operators.contains(bytes[at]), !follows("//", at: at), !follows("/*", at: at) { at += 1 }
    return .operator
  }

  /// Skips to the end of the line, before its line break.
  mutating func skipLineComment() {
    while at < end, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    if at < end, bytes[at - 1] == UInt8(ascii: "\r") { at -= 1 }
  }

  /// Skips a comment and those inside it.
  mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if follows("/*", at: at) {
        depth += 1
        at += 2
      } else if follows("*/", at: at) {
        depth -= 1
        at += 2
      } else {
        at += 1
      }
    } while depth > 0 && at < end
  }

  private mutating func skipNumber() {
    let start = at
    let isHexadecimal = follows("0x", at: at)
    while at < end {
      let byte = bytes[at]
      let last = at > start ? bytes[at - 1] | 0x20 : 0
      let isFraction = byte == UInt8(ascii: ".") && at + 1 < end && bytes[at + 1].isDigit
      let isSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"))
        && last == (isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e"))
      guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || isFraction || isSign else { return }
      at += 1
    }
  }

  /// Letters, digits, `_`, `$`, and everything beyond ASCII.
  private static func isName(_ byte: UInt8) -> Bool {
    byte.isWordByte || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }

  private static let wordPrefixes = Array("#@`".utf8)
  private static let operators = Array("/=-+!*%<>&|^~?.".utf8)
}
