/// Which elements and attributes of an author's raw HTML pass: what formats text, and nothing that acts.
enum RawHTML {
  /// The element that the page writes for an author's element, or nil when it does not pass.
  ///
  /// The title is the page's only h1; a p may hold blocks of Markdown, which HTML's own p may not.
  static func element(for name: String) -> String? {
    switch name {
    case "h1": "h2"
    case "p", "center": "div"
    case "font", "big", "tt": "span"
    default: elements.contains(name) ? name : nil
    }
  }

  /// The elements without content.
  static let voidElements: Set<String> = ["br", "hr", "wbr", "col", "img"]

  /// True when the attribute `name` with this value may stand on `element`.
  static func allows(_ attribute: RawHTMLAttribute, on element: String) -> Bool {
    let value = attribute.value
    switch attribute.name {
    case "title", "lang", "dir": return true
    case "id", "name": return value.utf8.allSatisfy(isIdentifier) && !value.isEmpty
    case "width", "height": return ["img", "table", "td", "th", "col"].contains(element) && isLength(value)
    case "alt": return element == "img"
    case "colspan", "rowspan", "span": return ["td", "th", "col", "colgroup"].contains(element) && isLength(value)
    case "scope": return element == "th" && ["row", "col", "rowgroup", "colgroup"].contains(value)
    case "start", "value": return ["ol", "li"].contains(element) && isLength(value)
    case "reversed": return element == "ol"
    case "open": return element == "details"
    case "datetime": return ["time", "ins", "del"].contains(element)
    case "cite": return false
    default: return false
    }
  }

  /// The alignment that an `align` attribute asks for.
  static func alignment(_ value: String) -> String? {
    let name = value.lowercased()
    return ["left", "center", "right"].contains(name) ? "align-" + name : nil
  }

  /// True when inline HTML opens an element that cannot stand inside a paragraph.
  static func opensBlock(_ source: String) -> Bool {
    RawHTMLTokenizer.tokens(of: source).contains { token in
      if case .open(let name, _, _) = token { blocks.contains(name) } else { false }
    }
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isLength(_ value: String) -> Bool {
    let digits = value.hasSuffix("%") ? value.dropLast() : value.hasSuffix("px") ? value.dropLast(2) : value[...]
    return (1...5).contains(digits.utf8.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static let blocks: Set<String> = [
    "div", "p", "center", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "ul", "ol", "dl", "table",
    "details", "figure", "hr", "section", "article", "header", "footer",
  ]

  /// The elements in which only text can stand.
  static let textElements: Set<String> = [
    "span", "b", "i", "em", "strong", "u", "s", "strike", "sub", "sup", "small", "mark", "kbd", "code", "samp", "var",
    "abbr", "cite", "q", "dfn", "time", "a", "ruby", "rt", "rp", "bdi", "bdo", "summary", "h2", "h3", "h4", "h5", "h6",
  ]

  private static let elements: Set<String> = textElements.union(voidElements).union([
    "div", "del", "ins", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot",
    "tr", "th", "td", "caption", "colgroup", "details", "figure", "figcaption", "section", "article", "header",
    "footer",
  ])
}
