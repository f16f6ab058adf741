internal import SourceText

extension MaskScanner {
  /// The end of the tag or the address in angle brackets at the place, as CommonMark defines them; nil when none is there.
  mutating func tagEnd() -> Int? {
    var at = index + 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    guard at < bytes.count, bytes[at].isLetter else { return nil }
    let name = at
    while at < bytes.count, bytes[at].isLetter || bytes[at].isDigit || bytes[at] == UInt8(ascii: "-") { at += 1 }
    if !isEnd, let end = addressEnd(name) { return end }
    while true {
      let blank = LinkTarget.skipWhitespace(bytes, at)
      let hasBlank = blank > at
      at = blank
      if !isEnd, bytes.has("/>", at: at) { return at + 2 }
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: ">") { return at + 1 }
      guard !isEnd, hasBlank, let end = attributeEnd(at) else { return nil }
      at = end
    }
  }

  /// `scheme:address>` or `name@host>`.
  private func addressEnd(_ start: Int) -> Int? {
    var at = start
    while at < bytes.count, !bytes[at].isWhitespace, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: ">") {
      at += 1
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { return nil }
    let address = bytes[start..<at]
    let scheme = address.prefix { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    let hasScheme = (2...32).contains(scheme.count) && bytes[scheme.endIndex] == UInt8(ascii: ":")
    return hasScheme || address.contains(UInt8(ascii: "@")) ? at + 1 : nil
  }

  private mutating func attributeEnd(_ start: Int) -> Int? {
    guard Self.isName(bytes[start]), !bytes[start].isDigit, bytes[start] != UInt8(ascii: "."),
      bytes[start] != UInt8(ascii: "-")
    else { return nil }
    var at = start
    while at < bytes.count, Self.isName(bytes[at]) { at += 1 }
    let equals = LinkTarget.skipWhitespace(bytes, at)
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { return at }
    at = LinkTarget.skipWhitespace(bytes, equals + 1)
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "\""): return find("\"", from: at + 1).map { $0 + 1 }
    case UInt8(ascii: "'"): return find("'", from: at + 1).map { $0 + 1 }
    default:
      let value = at
      while at < bytes.count, !bytes[at].isWhitespace, !"\"'=<>`".utf8.contains(bytes[at]) { at += 1 }
      return at > value ? at : nil
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }
}
