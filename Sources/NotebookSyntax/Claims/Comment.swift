internal import SourceText

/// An HTML comment, which may carry claims, marks or options.
struct Comment {
  /// The bytes of the file from `<!--` to `-->`.
  let range: Range<Int>
  /// The bytes of the file between, trimmed.
  let content: Range<Int>
  /// These bytes, with spaces for what quotations and lists put before each line.
  let text: [UInt8]

  /// The comments of a text, in order.
  static func all(in map: InlineMap) -> [Comment] {
    var result: [Comment] = []
    var at = 0
    while let open = map.bytes.firstIndex(of: "<!--", in: at..<map.bytes.count) {
      guard let close = map.bytes.firstIndex(of: "-->", in: min(open + 4, map.bytes.count)..<map.bytes.count) else {
        break
      }
      result.append(Comment(map, open..<close + 3))
      at = close + 3
    }
    return result
  }

  /// The comment at some bytes of a text.
  init(_ map: InlineMap, _ range: Range<Int>) {
    self.range = map.source(of: range.lowerBound)..<map.source(of: range.upperBound - 1) + 1
    let inner = map.bytes.trimmed(range.lowerBound + 4..<max(range.lowerBound + 4, range.upperBound - 3))
    if inner.isEmpty {
      content = self.range.lowerBound + 4..<self.range.lowerBound + 4
      text = []
    } else {
      content = map.source(of: inner.lowerBound)..<map.source(of: inner.upperBound - 1) + 1
      var text = [UInt8](repeating: 0x20, count: content.count)
      var end = 0
      for line in map.lines(in: inner) where !line.isEmpty {
        let start = map.source(of: line.lowerBound) - content.lowerBound
        if start > end { text[end] = 0x0A }
        end = start + line.count
        text.replaceSubrange(start..<end, with: map.bytes[line])
      }
      self.text = text
    }
  }

  /// Whether nothing but comments and blanks stands in a text.
  static func isOnlyComments(_ map: InlineMap) -> Bool {
    var at = 0
    while at < map.bytes.count {
      if map.bytes[at].isWhitespace {
        at += 1
      } else if map.bytes.has("<!--", at: at),
        let close = map.bytes.firstIndex(of: "-->", in: at + 4..<map.bytes.count)
      {
        at = close + 3
      } else {
        return false
      }
    }
    return true
  }
}
