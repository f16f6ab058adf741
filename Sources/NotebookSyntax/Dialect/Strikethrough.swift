/// `~~text~~` among inlines that stand side by side.
enum Strikethrough {
  /// The inlines with what stands between two pairs of tildes struck through.
  static func apply(to inlines: [Inline]) -> [Inline] {
    let hasTildes = inlines.contains { inline in
      if case .text(let text, _) = inline { text.contains("~~") } else { false }
    }
    guard hasTildes else { return inlines }
    var result: [Inline] = []
    var open: Int?
    for inline in inlines {
      guard case .text(let text, let offset) = inline else {
        result.append(inline)
        continue
      }
      var rest = text[...]
      while let tildes = rest.firstRange(of: "~~") {
        append(rest[..<tildes.lowerBound], text, offset, to: &result)
        let before = tildes.lowerBound > text.startIndex ? text[text.index(before: tildes.lowerBound)] : nil
        let after = tildes.upperBound < text.endIndex ? text[tildes.upperBound] : nil
        if let start = open, before?.isWhitespace != true, result.count > start + 1 {
          let inner = Array(result[(start + 1)...])
          result.removeSubrange(start...)
          result.append(.strikethrough(inner))
          open = nil
        } else {
          if open == nil, after?.isWhitespace != true, after != "~" { open = result.count }
          append(rest[tildes], text, offset, to: &result)
        }
        rest = rest[tildes.upperBound...]
      }
      append(rest, text, offset, to: &result)
    }
    return result
  }

  private static func append(_ part: Substring, _ text: String, _ offset: Int?, to result: inout [Inline]) {
    guard !part.isEmpty else { return }
    let skipped = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    result.append(.text(String(part), offset: offset.map { $0 + skipped }))
  }
}
