/// Percent-encoded addresses and paths, as Markdown writes file names with spaces.
package enum PercentEncoding {
  /// The text with `%20` and the like replaced.
  package static func decoded(_ text: some Collection<UInt8>) -> String {
    let bytes = Array(text)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        bytes[index + 1].isHexDigit, bytes[index + 2].isHexDigit,
        let value = UInt8(bytes.text(index + 1..<index + 3), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
