import NotebookSyntax

/// The text of an argument in a cell, for messages: `softmax(scores)` of `post.claim("x", equals: softmax(scores))`.
struct CallArgument {
  /// The argument as the author wrote it, on one line.
  let text: String

  /// Reads the argument with a label; nil when there is no such call.
  ///
  /// The place is that of the opening parenthesis, which is what Swift gives for `#line` and `#column`.
  init?(_ label: String, ofCallAt line: Int, _ column: Int, in source: SourceText) {
    guard (1...source.lineStarts.count).contains(line) else { return nil }
    let bytes = source.bytes
    let open = source.lineStarts[line - 1] + column - 1
    guard bytes.indices.contains(open), bytes[open] == UInt8(ascii: "(") else { return nil }
    let marker = Array("\(label):".utf8)
    var depth = 0
    var start: Int?
    var offset = open
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""): offset = Self.endOfString(bytes, offset)
      case _ where depth == 1 && start == nil && bytes[offset...].starts(with: marker): start = offset + marker.count
      default: break
      }
      if let start, depth == 0 || depth == 1 && bytes[min(offset, bytes.count - 1)] == UInt8(ascii: ",") {
        let words = source.text(in: start..<offset).split(whereSeparator: \.isWhitespace)
        text = words.joined(separator: " ")
        return
      }
      if depth == 0 { return nil }
      offset += 1
    }
    return nil
  }

  /// The offset of the quotation mark that closes a string of one line.
  private static func endOfString(_ bytes: [UInt8], _ start: Int) -> Int {
    var offset = start + 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\n") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(offset, bytes.count - 1)
  }
}
