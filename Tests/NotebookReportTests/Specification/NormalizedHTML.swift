import SourceText

/// HTML without the differences that mean nothing: the normalisation of CommonMark's own test suite.
///
/// White space collapses outside of `pre` and goes away around block tags, tags and attribute names are in small letters,
/// attributes are sorted, `<br />` is `<br>`, character references are characters unless they must be references.
struct NormalizedHTML {
  private let bytes: [UInt8]
  private var at = 0
  private var output: [UInt8] = []
  private var last = Last.start
  private var lastTag = ""
  private var isPreformatted = false

  private enum Last { case start, end, text, other }

  /// The normal form of a piece of HTML.
  static func of(_ html: String) -> String {
    var form = NormalizedHTML(bytes: Array(html.utf8))
    form.run()
    return String(decoding: form.output, as: UTF8.self)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while at < bytes.count {
      if bytes[at] != UInt8(ascii: "<") {
        text(upTo: bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count)
      } else if follows("<![CDATA[") {
        verbatim(to: "]]>")
      } else if follows("<!--") {
        verbatim(to: "-->")
      } else if follows("<!") || follows("<?") {
        verbatim(to: ">")
      } else {
        tag()
      }
    }
  }

  private func follows(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func verbatim(to end: String) {
    let start = at
    while at < bytes.count, !follows(end) { at += 1 }
    // What is never closed is text.
    at = at < bytes.count ? at + end.utf8.count : start + 1
    output += bytes[start..<at]
    last = .other
  }

  // MARK: Text

  private mutating func text(upTo end: Int) {
    var text = CharacterReferenceReader.characters(of: bytes[at..<end])
    at = end
    let isAfterTag = last == .start || last == .end
    let isAfterBlock = isAfterTag && Self.blocks.contains(lastTag)
    if isAfterTag, lastTag == "br" { text = Array(text.drop { $0 == 0x0A }) }
    if !isPreformatted {
      text = Self.collapsed(text)
      if isAfterBlock, text.first == 0x20 { text.removeFirst() }
      if isAfterBlock, last == .end, text.last == 0x20 { text.removeLast() }
    }
    output += text
    last = .text
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func collapsed(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text where !isSpace(byte) || result.last != 0x20 { result.append(isSpace(byte) ? 0x20 : byte) }
    return result
  }

  private mutating func dropTrailingSpace() { while let last = output.last, Self.isSpace(last) { output.removeLast() } }

  // MARK: Tags

  private mutating func tag() {
    let start = at
    at += 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let name = word { !Self.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    var attributes: [(name: String, value: [UInt8]?)] = []
    while let attribute = attribute() { attributes.append(attribute) }
    guard !name.isEmpty, at < bytes.count, follows(">") || follows("/>") else {
      at = start + 1
      output.append(UInt8(ascii: "<"))
      last = .text
      return
    }
    let isEmpty = follows("/>")
    at += isEmpty ? 2 : 1
    if name == "pre" { isPreformatted = !isEnd }
    if Self.blocks.contains(name), !(name == "pre" && isEnd) { dropTrailingSpace() }
    output += "\(isEnd ? "</" : "<")\(name)".utf8
    for attribute in attributes.sorted(by: { $0.name < $1.name }) {
      output += " \(attribute.name)".utf8
      if let value = attribute.value { output += "=\"".utf8 + value + "\"".utf8 }
    }
    output.append(UInt8(ascii: ">"))
    lastTag = name
    last = isEnd || isEmpty || Self.void.contains(name) ? .end : .start
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = at
    while at < bytes.count, belongs(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
  }

  private mutating func attribute() -> (name: String, value: [UInt8]?)? {
    _ = word(Self.isSpace)
    guard at < bytes.count, !follows(">"), !follows("/>") else { return nil }
    let name = word { !Self.isSpace($0) && !"=>/".utf8.contains($0) }
    guard !name.isEmpty else { return nil }
    let end = at
    _ = word(Self.isSpace)
    guard at < bytes.count, follows("=") else {
      at = end
      return (name, nil)
    }
    at += 1
    _ = word(Self.isSpace)
    guard at < bytes.count else { return (name, nil) }
    let quote = bytes[at]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { at += 1 }
    let start = at
    while at < bytes.count, isQuoted ? bytes[at] != quote : !Self.isSpace(bytes[at]) && bytes[at] != UInt8(ascii: ">") {
      at += 1
    }
    let value = CharacterReferenceReader.characters(of: bytes[start..<at])
    if isQuoted { at = min(bytes.count, at + 1) }
    return (name, value)
  }

  private static let void: Set<String> = ["br", "hr", "img", "input"]

  private static let blocks: Set<String> = [
    "article", "header", "aside", "hgroup", "blockquote", "hr", "iframe", "body", "li", "map", "button", "object",
    "canvas", "ol", "caption", "output", "col", "p", "colgroup", "pre", "dd", "progress", "div", "section", "dl",
    "table", "td", "dt", "tbody", "embed", "textarea", "fieldset", "tfoot", "figcaption", "th", "figure", "thead",
    "footer", "tr", "form", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "video", "script", "style",
  ]
}
