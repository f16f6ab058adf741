/// Writes each character of HTML text in one way: as itself, or as one of the four references that HTML needs.
enum CharacterReferenceReader {
  /// The text with one spelling for each character.
  static func characters(of text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == UInt8(ascii: "&"), let end = text[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: text[(at + 1)..<end], as: UTF8.self))
      {
        result += spelling(scalar)
        at = end + 1
      } else {
        result += spelling(of: text[at])
        at += 1
      }
    }
    return result
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }

  private static func spelling(_ scalar: Unicode.Scalar) -> [UInt8] {
    scalar.isASCII ? spelling(of: UInt8(scalar.value)) : Array(String(scalar).utf8)
  }

  private static func spelling(of byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "\""): Array("&quot;".utf8)
    default: [byte]
    }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}",
  ]
}
