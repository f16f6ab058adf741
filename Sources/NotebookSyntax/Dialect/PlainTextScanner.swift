internal import SourceText

/// Finds bare addresses, as GitHub does, and references in text.
struct PlainTextScanner {
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

  private let bytes: [UInt8]
  private let previous: UInt8?
  private let dialect: Dialect
  private var result: [Special] = []

  /// Everything in a text, in order; `previous` is the byte before it.
  static func specials(in bytes: [UInt8], after previous: UInt8?, _ dialect: Dialect) -> [Special] {
    guard !dialect.isDisjoint(with: [.addresses, .lessons]), bytes.contains(where: { "@:w".utf8.contains($0) }) else {
      return []
    }
    var scanner = PlainTextScanner(bytes: bytes, previous: previous, dialect: dialect)
    scanner.scan()
    return scanner.result
  }

  private init(bytes: [UInt8], previous: UInt8?, dialect: Dialect) {
    self.bytes = bytes
    self.previous = previous
    self.dialect = dialect
  }

  private mutating func scan() {
    var at = 0
    while at < bytes.count {
      if let found = special(at) {
        result.append(found)
        at = found.range.upperBound
      } else {
        at += 1
      }
    }
  }

  private func byte(before index: Int) -> UInt8? { index > 0 ? bytes[index - 1] : previous }

  private func special(_ at: Int) -> Special? {
    switch bytes[at] {
    case UInt8(ascii: "@"):
      if dialect.contains(.addresses), let mail = mail(at) { return mail }
      return dialect.contains(.lessons) ? reference(at) : nil
    case UInt8(ascii: "h"), UInt8(ascii: "f"), UInt8(ascii: "w"):
      return dialect.contains(.addresses) ? address(at) : nil
    default: return nil
    }
  }

  // MARK: Addresses

  private func address(_ at: Int) -> Special? {
    guard
      let prefix = (["https://", "http://", "ftp://", "www."] as [StaticString]).first(where: { bytes.has($0, at: at) })
    else { return nil }
    let isNamed = bytes[at] == UInt8(ascii: "w")
    if let before = byte(before: at) {
      if isNamed ? !before.isWhitespace && !"*_~(".utf8.contains(before) : before.isLetter || before.isDigit {
        return nil
      }
    }
    let start = at + prefix.utf8CodeUnitCount
    guard let host = hostEnd(start), host > start else { return nil }
    var end = host
    while end < bytes.count, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "<") { end += 1 }
    end = withoutTrailingPunctuation(at..<end)
    guard end > start else { return nil }
    let text = bytes.text(at..<end)
    return Special(kind: .address(isNamed ? "http://" + text : text), range: at..<end)
  }

  /// The end of a host; nil when one of its last two names has an underscore.
  private func hostEnd(_ start: Int) -> Int? {
    var end = start
    var underscores = (previous: 0, last: 0)
    while end < bytes.count {
      // No name of a host is longer, and no text is searched again and again.
      guard end - start <= 255 else { return nil }
      let byte = bytes[end]
      if byte == UInt8(ascii: "_") {
        underscores.last += 1
      } else if byte == UInt8(ascii: ".") {
        underscores = (underscores.last, 0)
      } else if !byte.isWordByte, byte != UInt8(ascii: "-") {
        break
      }
      end += 1
    }
    return underscores == (0, 0) ? end : nil
  }

  private func withoutTrailingPunctuation(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    var surplus = 0
    for byte in bytes[range] {
      if byte == UInt8(ascii: "(") { surplus -= 1 }
      if byte == UInt8(ascii: ")") { surplus += 1 }
    }
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: ")") where surplus > 0: surplus -= 1
      case UInt8(ascii: ";"):
        // What looks like a character reference is none of the address.
        let name = bytes[range.lowerBound..<end - 1].reversed().prefix { $0.isLetter || $0.isDigit }.count
        let ampersand = end - 2 - name
        if name > 0, ampersand >= range.lowerBound, bytes[ampersand] == UInt8(ascii: "&") { end = ampersand + 1 }
      case let byte where "?!.,:*_~'\"".utf8.contains(byte): break
      default: return end
      }
      end -= 1
    }
    return end
  }

  /// `name@host`, with or without `mailto:` before it.
  private func mail(_ at: Int) -> Special? {
    let limit = result.last?.range.upperBound ?? 0
    var start = at
    while start > limit, bytes[start - 1].isLetter || bytes[start - 1].isDigit || ".-_+".utf8.contains(bytes[start - 1])
    {
      start -= 1
    }
    var end = at + 1
    var hasDot = false
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count, bytes[end + 1].isLetter || bytes[end + 1].isDigit {
        hasDot = true
      } else if !bytes[end].isLetter, !bytes[end].isDigit, bytes[end] != UInt8(ascii: "-"),
        bytes[end] != UInt8(ascii: "_")
      {
        break
      }
      end += 1
    }
    guard start < at, hasDot, bytes[end - 1].isLetter || bytes[end - 1].isDigit else { return nil }
    let scheme = start - 7
    if scheme >= limit, bytes.has("mailto:", at: scheme), byte(before: scheme)?.isWordByte != true { start = scheme }
    let text = bytes.text(start..<end)
    return Special(kind: .address(start == scheme ? text : "mailto:" + text), range: start..<end)
  }

  // MARK: References

  private func reference(_ at: Int) -> Special? {
    guard byte(before: at)?.isWordByte != true,
      (["fig-", "tbl-", "eq-", "sec-"] as [StaticString]).contains(where: { bytes.has($0, at: at + 1) })
    else { return nil }
    var end = at + 1
    while end < bytes.count,
      bytes[end].isLetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_")
    {
      end += 1
    }
    while bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "_") { end -= 1 }
    let label = bytes.text(at + 1..<end)
    return label.contains("-") ? Special(kind: .reference(label), range: at..<end) : nil
  }
}
