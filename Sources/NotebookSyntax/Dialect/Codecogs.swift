/// Images of equations made by codecogs.com, whose address is the TeX.
enum Codecogs {
  /// The TeX in an image's target, from the source bytes: libcmark would have taken `\,` for an escape.
  static func tex(_ bytes: [UInt8], _ target: Range<Int>) -> String? {
    guard let question = bytes[target].firstIndex(of: UInt8(ascii: "?")) else { return nil }
    var result: [UInt8] = []
    var at = question + 1
    while at < target.upperBound {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < target.upperBound,
        let value = UInt8(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    let text = String(decoding: result, as: UTF8.self).trimmingBlanks
    return text.isEmpty ? nil : text
  }
}
