internal import SourceText

/// A text between quotes with Swift's escapes undone.
struct QuotedText {
  /// Its lines; there is at least one.
  private(set) var lines: [CodeClaim.Line]

  /// Reads the bytes between the quotes; nil when a backslash stands before what Swift does not escape.
  ///
  /// A quote without a backslash is one, as authors write them in comments.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    lines = [CodeClaim.Line(bytes: [], place: TextPlace(offset: range.lowerBound))]
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\\") else {
        append([bytes[at]], from: at)
        at += 1
        continue
      }
      guard let (text, length) = Self.escape(bytes, at, range.upperBound) else { return nil }
      if text == [UInt8(ascii: "\n")] {
        lines.append(CodeClaim.Line(bytes: [], place: TextPlace(offset: at + length)))
      } else {
        append(text, from: at)
      }
      at += length
    }
  }

  private mutating func append(_ text: [UInt8], from offset: Int) {
    lines[lines.count - 1].place.goOn(at: offset, from: lines[lines.count - 1].bytes.count)
    lines[lines.count - 1].bytes += text
  }

  /// What an escape stands for, and how long it is.
  private static func escape(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (text: [UInt8], length: Int)? {
    guard at + 1 < end else { return nil }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"): return ([bytes[at + 1]], 2)
    case UInt8(ascii: "n"): return ([0x0A], 2)
    case UInt8(ascii: "t"): return ([0x09], 2)
    case UInt8(ascii: "r"): return ([0x0D], 2)
    case UInt8(ascii: "0"): return ([0], 2)
    case UInt8(ascii: "u"):
      guard at + 2 < end, bytes[at + 2] == UInt8(ascii: "{"),
        let close = bytes[at..<min(end, at + 12)].firstIndex(of: UInt8(ascii: "}")),
        let value = UInt32(bytes.text(at + 3..<close), radix: 16), let scalar = Unicode.Scalar(value)
      else { return nil }
      return (Array(String(Character(scalar)).utf8), close + 1 - at)
    default: return nil
    }
  }
}
