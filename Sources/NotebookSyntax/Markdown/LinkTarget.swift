internal import SourceText

/// The end of a link in the source, after its closing bracket.
enum LinkTarget {
  /// `(destination "title")` at an index: the bytes of the destination and the end.
  static func parenthesised(_ bytes: [UInt8], at start: Int) -> (destination: Range<Int>, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var at = skipWhitespace(bytes, start + 1)
    guard let destination = destination(bytes, at: at) else { return nil }
    at = destination.end
    let afterBlanks = skipWhitespace(bytes, at)
    if afterBlanks > at, let end = title(bytes, at: afterBlanks) {
      at = skipWhitespace(bytes, end)
    } else {
      at = afterBlanks
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ")") else { return nil }
    return (destination.range, at + 1)
  }

  /// `[label]` or `[]` at an index: its end.
  static func label(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    while at < bytes.count, at - start < 1000 {
      switch bytes[at] {
      case UInt8(ascii: "]"): return at + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): at += 2
      default: at += 1
      }
    }
    return nil
  }

  /// A link's destination at an index, without its angle brackets.
  static func destination(_ bytes: [UInt8], at start: Int) -> (range: Range<Int>, end: Int)? {
    var at = start
    if at < bytes.count, bytes[at] == UInt8(ascii: "<") {
      at += 1
      while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
        if bytes[at] == 0x0A || bytes[at] == UInt8(ascii: "<") { return nil }
        at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
      }
      return at < bytes.count ? (start + 1..<at, at + 1) : nil
    }
    var depth = 0
    while at < bytes.count, !bytes[at].isWhitespace {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1].isPunctuation {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "(") {
        depth += 1
        // libcmark's own limit.
        if depth > 32 { return nil }
      }
      if bytes[at] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      at += 1
    }
    return depth == 0 ? (start..<at, at) : nil
  }

  /// A link's title at an index: its end.
  static func title(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var at = start + 1
    // Where no other mark closes, libcmark takes an escaped one.
    var escaped: Int?
    while at < bytes.count {
      if bytes[at] == close { return at + 1 }
      if close == UInt8(ascii: ")"), bytes[at] == UInt8(ascii: "(") { break }
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count {
        if bytes[at + 1] == close { escaped = at + 2 }
        at += 1
      }
      at += 1
    }
    return escaped
  }

  /// The first index from `start` on that is not a blank or a line break.
  static func skipWhitespace(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at].isWhitespace { at += 1 }
    return at
  }
}
