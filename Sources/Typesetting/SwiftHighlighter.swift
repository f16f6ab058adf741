/// Tells the words of Swift code apart, for colour: a lexer, not a parser.
///
/// Operators, punctuation and names in small letters stay plain. The texts of all spans, joined, are the code.
package struct SwiftHighlighter {
  private let bytes: [UInt8]
  private var at = 0
  private var spans: [HighlightedSpan] = []

  /// The spans of a piece of code, which need not be complete.
  package static func spans(of code: String) -> [HighlightedSpan] {
    var highlighter = SwiftHighlighter(bytes: Array(code.utf8))
    highlighter.readCode(untilParenthesis: false)
    return highlighter.spans
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads code to its end, or to the parenthesis that ends an interpolation, which is left for the caller.
  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while at < bytes.count {
      let byte = bytes[at]
      if untilParenthesis, byte == UInt8(ascii: ")"), depth == 0 { return }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      readToken(byte)
    }
  }

  private mutating func readToken(_ byte: UInt8) {
    let start = at
    switch byte {
    case UInt8(ascii: "/") where follows("//"):
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      add(.comment, from: start)
    case UInt8(ascii: "/") where follows("/*"):
      skipComment()
      add(.comment, from: start)
    case UInt8(ascii: "\""): readString(hashes: 0)
    case UInt8(ascii: "#"): readHash()
    case UInt8(ascii: "@"), UInt8(ascii: "`"):
      at += 1
      skipName()
      if byte == UInt8(ascii: "`"), follows("`") { at += 1 }
      add(byte == UInt8(ascii: "@") ? .attribute : .plain, from: start)
    case 48...57:
      skipNumber()
      add(.number, from: start)
    case _ where Self.isName(byte):
      skipName()
      add(kindOfName(start..<at), from: start)
    default:
      at += 1
      add(.plain, from: start)
    }
  }

  private mutating func readHash() {
    let start = at
    while follows("#") { at += 1 }
    let hashes = at - start
    if follows("\"") {
      at = start
      readString(hashes: hashes)
      return
    }
    skipName()
    add(at > start + hashes ? .attribute : .plain, from: start)
  }

  /// Reads a literal with `hashes` number signs on either side, one line or several.
  private mutating func readString(hashes: Int) {
    var start = at
    at += hashes
    let isLong = follows("\"\"\"")
    let quote = String(repeating: "\"", count: isLong ? 3 : 1) + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    at += isLong ? 3 : 1
    while at < bytes.count {
      if follows(quote) {
        at += quote.utf8.count
        break
      }
      if !isLong, bytes[at] == UInt8(ascii: "\n") { break }
      if follows(escape + "(") {
        at += escape.utf8.count + 1
        add(.string, from: start)
        readCode(untilParenthesis: true)
        start = at
      } else if follows(escape) {
        at = min(at + escape.utf8.count + 1, bytes.count)
      } else {
        at += 1
      }
    }
    add(.string, from: start)
  }

  /// Comments nest.
  private mutating func skipComment() {
    var depth = 0
    repeat {
      if follows("/*") {
        depth += 1
        at += 2
      } else if follows("*/") {
        depth -= 1
        at += 2
      } else {
        at += 1
      }
    } while depth > 0 && at < bytes.count
  }

  private mutating func skipNumber() {
    let isRadix = follows("0x") || follows("0b") || follows("0o")
    while at < bytes.count {
      let byte = bytes[at]
      let isFraction =
        byte == UInt8(ascii: ".") && at + 1 < bytes.count && (48...57).contains(bytes[at + 1]) && bytes[at - 1] != byte
      let isSign = (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && !isRadix && bytes[at - 1] | 32 == 101
      guard (Self.isName(byte) && byte < 128) || isFraction || isSign else { return }
      at += 1
    }
  }

  private mutating func skipName() {
    while at < bytes.count, Self.isName(bytes[at]) { at += 1 }
  }

  private func kindOfName(_ range: Range<Int>) -> HighlightedSpan.Kind {
    let name = String(decoding: bytes[range], as: UTF8.self)
    // After a point `default` and `init` are members, but `x.self` reads as a keyword everywhere.
    let isMember = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: ".")
    if Self.keywords.contains(name), !isMember { return .keyword }
    return name.first?.isUppercase == true ? .type : .plain
  }

  private mutating func add(_ kind: HighlightedSpan.Kind, from start: Int) {
    guard at > start else { return }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if let last = spans.last, last.kind == kind {
      spans[spans.count - 1].text += text
    } else {
      spans.append(HighlightedSpan(kind, text))
    }
  }

  private func follows(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  /// Letters, digits, `_`, `$`, and everything beyond ASCII.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 95, 36, 128...: true
    default: false
    }
  }

  private static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
    "consume", "consuming", "continue", "convenience", "default", "defer", "deinit", "didSet", "do", "dynamic", "else",
    "enum", "extension", "fallthrough", "false", "fileprivate", "final", "for", "func", "get", "guard", "if", "import",
    "in", "indirect", "infix", "init", "inout", "internal", "is", "isolated", "lazy", "let", "macro", "mutating", "nil",
    "nonisolated", "nonmutating", "open", "operator", "override", "package", "postfix", "precedencegroup", "prefix",
    "private", "protocol", "public", "repeat", "required", "rethrows", "return", "self", "Self", "sending", "set",
    "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias",
    "unowned", "var", "weak", "where", "while", "willSet", "yield",
  ]
}
