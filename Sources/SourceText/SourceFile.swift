/// The text of a notebook file: its bytes, its name in messages, and its lines.
package struct SourceFile: Sendable {
  /// The path as the user gave it, as messages show it.
  package let path: String
  /// The file's bytes, valid UTF-8.
  package let bytes: [UInt8]
  /// The offset of each line's first byte.
  package let lineStarts: [Int]

  /// Takes the text of a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// The place of a byte offset.
  package func location(of offset: Int) -> SourceLocation {
    let line = max(1, lineStarts.partitioningIndex { $0 > offset })
    return SourceLocation(line: line, column: offset - lineStarts[line - 1] + 1)
  }

  /// The bytes of a range as text.
  package func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The bytes of a line (from 1), without its line break.
  package func rangeOfLine(_ line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
