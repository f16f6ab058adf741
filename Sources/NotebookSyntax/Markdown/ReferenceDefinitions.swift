internal import SourceText

/// Link reference definitions at the start of a paragraph, which libcmark takes away without saying where the text begins.
enum ReferenceDefinitions {
  /// Where the text after the definitions begins.
  static func end(in bytes: [UInt8]) -> Int {
    var start = 0
    while let end = definition(bytes, at: start) { start = end }
    return start
  }

  private static func definition(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count, !bytes.has("[^", at: start), let label = LinkTarget.label(bytes, at: start),
      label - start <= 1001, !bytes.trimmed(start + 1..<label - 1).isEmpty, bytes.has(":", at: label)
    else { return nil }
    let at = LinkTarget.skipWhitespace(bytes, label + 1)
    guard let destination = LinkTarget.destination(bytes, at: at), destination.end > at else { return nil }
    let afterBlanks = LinkTarget.skipWhitespace(bytes, destination.end)
    if afterBlanks > destination.end, let title = LinkTarget.title(bytes, at: afterBlanks),
      let end = lineEnd(bytes, title)
    {
      return end
    }
    return lineEnd(bytes, destination.end)
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    if at == bytes.count { return at }
    return bytes[at] == 0x0A ? at + 1 : nil
  }
}
