/// `[^label]:` at the start of a line.
struct FootnoteLabel {
  /// The label.
  let text: String
  /// Its bytes, colon included.
  let range: Range<Int>

  /// Reads one.
  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    guard bytes.has("[^", at: start) else { return nil }
    var at = start + 2
    while at < end, bytes[at] != UInt8(ascii: "]"), !bytes[at].isWhitespace { at += 1 }
    guard at > start + 2, bytes.has("]:", at: at) else { return nil }
    text = bytes.text(start + 2..<at)
    range = start..<at + 2
  }
}
