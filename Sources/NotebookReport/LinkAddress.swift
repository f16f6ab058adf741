internal import SourceText

/// The destination of a link that may stand on a page.
struct LinkAddress {
  /// True when it has no scheme and no host.
  let isRelative: Bool
  /// The last component of its path, without query and fragment.
  let path: Substring
  /// The fragment with its `#`, or nothing.
  let fragment: Substring

  /// Reads a destination; nil when following it could do anything but open a document.
  ///
  /// Browsers skip blanks and control characters before and inside a scheme, so these are skipped here too.
  init?(_ destination: String) {
    let visible = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let head = visible.prefix { !"/?#".unicodeScalars.contains($0) }
    if let colon = head.firstIndex(of: ":") {
      let scheme = String(String.UnicodeScalarView(head[..<colon])).lowercased()
      guard ["http", "https", "mailto"].contains(scheme) else { return nil }
      isRelative = false
    } else {
      isRelative = !String(String.UnicodeScalarView(visible.prefix(2))).hasPrefix("//")
    }
    let hash = destination.firstIndex(of: "#") ?? destination.endIndex
    fragment = destination[hash...]
    path = destination[..<hash].prefix { $0 != "?" }.split(separator: "/").last ?? ""
  }

  /// A destination with everything percent-encoded that an address cannot hold; what is encoded already stays.
  static func encoded(_ destination: String) -> String {
    guard !destination.utf8.allSatisfy(isAddress) else { return destination }
    var bytes: [UInt8] = []
    for byte in destination.utf8 {
      if isAddress(byte) {
        bytes.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: "-_.~:/?#@!$&'()*+,;=%".utf8.contains(byte)
    }
  }
}
