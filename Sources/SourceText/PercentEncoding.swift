/// Percent-encoded addresses and paths, as Markdown writes file names with spaces.
package enum PercentEncoding {
  /// The text with `%20` and the like replaced.
  package static func decoded(_ text: some Collection<UInt8>) -> String {
    let bytes = Array(text)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let escape = byte(in: bytes, at: index)
      result.append(escape ?? bytes[index])
      index += escape == nil ? 1 : 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The byte that `%20` or the like means at an index; nil when no such thing stands there.
  package static func byte(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, bytes[index + 1].isHexDigit,
      bytes[index + 2].isHexDigit
    else { return nil }
    return UInt8(bytes.text(index + 1..<index + 3), radix: 16)
  }
}
