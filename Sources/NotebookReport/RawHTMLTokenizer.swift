internal import SourceText

/// Splits raw HTML into tokens, never reading more into it than a browser could.
///
/// What is not clearly a tag is text: a token is either understood completely or shown as it is written.
struct RawHTMLTokenizer {
  private let bytes: [UInt8]
  private var at = 0

  /// The tokens of a piece of raw HTML.
  static func tokens(of source: String) -> [RawHTMLToken] {
    var tokenizer = RawHTMLTokenizer(bytes: Array(source.utf8))
    var tokens: [RawHTMLToken] = []
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> RawHTMLToken? {
    guard at < bytes.count else { return nil }
    let start = at
    if bytes[at] != UInt8(ascii: "<") {
      while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
      return .text(CharacterReferences.decoded(text(start..<at)))
    }
    if follows("<!--") { return comment() }
    if let tag = tag() { return tag }
    at = start + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return .other(text(start..<at))
  }

  private mutating func comment() -> RawHTMLToken {
    let start = at
    at += 4
    while at < bytes.count {
      if follows("-->") {
        at += 3
        return .comment
      }
      at += 1
    }
    return .other(text(start..<at))
  }

  /// A start or end tag, or nil when it is malformed.
  private mutating func tag() -> RawHTMLToken? {
    let start = at
    at += 1
    let isEnd = follows("/")
    if isEnd { at += 1 }
    guard let name = name(), name.utf8.first.map({ (97...122).contains($0) }) == true else { return nil }
    var attributes: [RawHTMLAttribute] = []
    var names: Set<String> = []
    while true {
      let hasSpace = skipSpace()
      if follows(">") || (!isEnd && follows("/>")) {
        at += follows(">") ? 1 : 2
        let written = text(start..<at)
        return isEnd ? .close(name: name) : .open(name: name, attributes: attributes, written: written)
      }
      guard hasSpace, !isEnd, let attribute = attribute() else { return nil }
      // Browsers keep the first of two attributes with one name.
      if names.insert(attribute.name).inserted { attributes.append(attribute) }
    }
  }

  private mutating func attribute() -> RawHTMLAttribute? {
    guard let name = name() else { return nil }
    let afterName = at
    skipSpace()
    guard follows("=") else {
      at = afterName
      return RawHTMLAttribute(name: name, value: "")
    }
    at += 1
    skipSpace()
    guard at < bytes.count else { return nil }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      let start = at
      while at < bytes.count, bytes[at] != quote { at += 1 }
      guard at < bytes.count else { return nil }
      at += 1
      return RawHTMLAttribute(name: name, value: CharacterReferences.decoded(text(start..<(at - 1))))
    }
    let start = at
    while at < bytes.count, !Self.isSpace(bytes[at]), !"\"'=<>`".utf8.contains(bytes[at]) { at += 1 }
    guard at > start else { return nil }
    return RawHTMLAttribute(name: name, value: CharacterReferences.decoded(text(start..<at)))
  }

  private mutating func name() -> String? {
    let start = at
    while at < bytes.count, Self.isName(bytes[at]) { at += 1 }
    return at > start ? text(start..<at).lowercased() : nil
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    return at > start
  }

  private func follows(_ expected: String) -> Bool { bytes[at...].starts(with: expected.utf8) }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func isSpace(_ byte: UInt8) -> Bool { [9, 10, 12, 13, 32].contains(byte) }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."): true
    default: false
    }
  }
}
