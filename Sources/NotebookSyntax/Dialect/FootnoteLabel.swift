internal import SourceText

/// `[^label]:` at the start of a line.
struct FootnoteLabel {
  /// The label, in small letters: a reference may be written in any.
  let text: String
  /// Its bytes, colon included.
  let range: Range<Int>

  /// Reads one.
  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    guard bytes.has("[^", at: start) else { return nil }
    var at = start + 2
    while at < end, bytes[at] != UInt8(ascii: "]"), !bytes[at].isWhitespace { at += 1 }
    guard at > start + 2, bytes.has("]:", at: at) else { return nil }
    text = bytes.text(start + 2..<at).lowercased()
    range = start..<at + 2
  }

  /// The definitions of a text by their lines (from 1), behind no more than three columns of blanks and quotation marks.
  static func definitions(in source: SourceFile, _ bytes: [UInt8], where isText: (Int) -> Bool) -> [Int: FootnoteLabel]
  {
    guard bytes.firstIndex(of: "[^", in: bytes.indices) != nil else { return [:] }
    var result: [Int: FootnoteLabel] = [:]
    for line in 1...source.lineStarts.count {
      let range = source.rangeOfLine(line)
      var start = range.lowerBound
      while start < range.upperBound, bytes[start].isBlank || bytes[start] == UInt8(ascii: ">") { start += 1 }
      guard start - range.lowerBound <= 3, start < range.upperBound, bytes[start] == UInt8(ascii: "["), isText(line)
      else {
        continue
      }
      result[line] = FootnoteLabel(bytes, at: start, end: range.upperBound)
    }
    return result
  }

  /// The text with each definition as an item of a list, which holds its further paragraphs for libcmark as GitHub does.
  ///
  /// Lines stay, columns do not.
  static func asItems(_ definitions: [Int: FootnoteLabel], in bytes: [UInt8]) -> [UInt8] {
    guard !definitions.isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    for (_, label) in definitions.sorted(by: { $0.key < $1.key }) {
      result += bytes[start..<label.range.lowerBound]
      result += "1)  ".utf8
      start = label.range.upperBound
      while start < bytes.count, bytes[start].isBlank { start += 1 }
    }
    return result + bytes[start...]
  }
}
