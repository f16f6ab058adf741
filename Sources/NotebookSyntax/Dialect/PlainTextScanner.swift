/// Finds bare addresses and references in text.
enum PlainTextScanner {
  /// What was found.
  struct Special {
    /// An address with its destination, or a reference with its label.
    enum Kind {
      case address(String)
      case reference(String)
    }

    var kind: Kind
    var range: Range<Int>
  }

  /// Everything in a stretch, in order.
  static func specials(in bytes: [UInt8], _ range: Range<Int>) -> [Special] {
    var result: [Special] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard let first = special(bytes, at, range) else {
        at += 1
        continue
      }
      result.append(first)
      at = first.range.upperBound
    }
    return result
  }

  private static func special(_ bytes: [UInt8], _ at: Int, _ range: Range<Int>) -> Special? {
    let byte = bytes[at]
    guard byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w") || byte == UInt8(ascii: "@") else { return nil }
    if at > 0, bytes[at - 1].isWordByte { return nil }
    if byte == UInt8(ascii: "@") { return reference(bytes, at, range.upperBound) }
    if at > 0, !bytes[at - 1].isWhitespace, !"*_~(".utf8.contains(bytes[at - 1]) { return nil }
    guard let prefix = (["https://", "http://", "www."] as [StaticString]).first(where: { bytes.has($0, at: at) })
    else { return nil }
    var end = at + prefix.utf8CodeUnitCount
    let limit = min(range.upperBound, at + 2000)
    while end < limit, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "<") { end += 1 }
    end = withoutTrailingPunctuation(bytes, at, end)
    guard end > at + prefix.utf8CodeUnitCount, bytes[at..<end].contains(UInt8(ascii: ".")) else { return nil }
    let text = bytes.text(at..<end)
    return Special(kind: .address(byte == UInt8(ascii: "w") ? "http://" + text : text), range: at..<end)
  }

  private static func reference(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> Special? {
    guard (["fig-", "tbl-", "eq-", "sec-"] as [StaticString]).contains(where: { bytes.has($0, at: at + 1) }) else {
      return nil
    }
    var end = at + 1
    while end < limit,
      bytes[end].isLetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_")
    {
      end += 1
    }
    while bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "_") { end -= 1 }
    let label = bytes.text(at + 1..<end)
    return label.contains("-") ? Special(kind: .reference(label), range: at..<end) : nil
  }

  private static func withoutTrailingPunctuation(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var end = limit
    var opens = 0
    var closes = 0
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: "(") { opens += 1 }
      if byte == UInt8(ascii: ")") { closes += 1 }
    }
    while end > start {
      let byte = bytes[end - 1]
      if byte == UInt8(ascii: ")"), closes > opens {
        closes -= 1
      } else if !"?!.,:*_~'\"".utf8.contains(byte) {
        break
      }
      end -= 1
    }
    return end
  }
}
