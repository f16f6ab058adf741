/// Reads highlight.js' markup, nested spans with classes, as a flat list of spans.
enum HighlightMarkup {
  /// The spans; within nested ones the innermost that has a kind of its own decides.
  static func spans(of markup: String) -> [HighlightedSpan] {
    let bytes = Array(markup.utf8)
    var spans: [HighlightedSpan] = []
    var kinds: [HighlightedSpan.Kind] = [.plain]
    var index = 0
    while index < bytes.count {
      let isTag = bytes[index] == UInt8(ascii: "<")
      let stop = UInt8(ascii: isTag ? ">" : "<")
      let end = bytes[index...].firstIndex(of: stop) ?? bytes.count
      let piece = String(decoding: bytes[index..<end], as: UTF8.self)
      index = isTag ? min(end + 1, bytes.count) : end
      if !isTag {
        append(HighlightedSpan(kinds.last ?? .plain, unescaped(piece)), to: &spans)
      } else if piece.hasPrefix("</") {
        if kinds.count > 1 { kinds.removeLast() }
      } else {
        kinds.append(kind(ofTag: piece) ?? kinds.last ?? .plain)
      }
    }
    return spans
  }

  private static func append(_ span: HighlightedSpan, to spans: inout [HighlightedSpan]) {
    if let last = spans.last, last.kind == span.kind {
      spans[spans.count - 1].text += span.text
    } else {
      spans.append(span)
    }
  }

  private static func kind(ofTag tag: String) -> HighlightedSpan.Kind? {
    for name in tag.split(whereSeparator: { " \"=".contains($0) }) where name.hasPrefix("hljs-") {
      switch name.dropFirst(5) {
      case "keyword", "literal", "name", "selector-tag", "section", "deletion", "doctag": return .keyword
      case "type", "title", "built_in", "variable", "template-variable", "params", "property", "selector-class":
        return ["params", "variable", "property"].contains(name.dropFirst(5)) ? .plain : .type
      case "string", "regexp", "char", "addition", "link", "quote": return .string
      case "number", "symbol", "bullet": return .number
      case "comment": return .comment
      case "attr", "attribute", "meta", "selector-id", "selector-attr": return .attribute
      case "subst": return .plain
      default: continue
      }
    }
    return nil
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }
}
