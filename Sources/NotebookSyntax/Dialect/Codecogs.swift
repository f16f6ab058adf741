/// Images of equations made by codecogs.com, whose address is the TeX.
enum Codecogs {
  /// The TeX in an image's target, from the source bytes: libcmark would have taken `\,` for an escape.
  static func tex(_ bytes: [UInt8], _ target: Range<Int>) -> String? {
    guard let question = bytes[target].firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let text = PercentEncoding.decoded(bytes[question + 1..<target.upperBound]).trimmingBlanks
    return text.isEmpty ? nil : text
  }
}
