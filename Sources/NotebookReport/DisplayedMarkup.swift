/// The markup of figures and tables that a cell displays.
///
/// Our figures make it, but a cell is a program and may send what it likes, so a page takes only what figures consist of.
enum DisplayedMarkup {
  /// True when the markup draws and nothing else: known elements, properly nested, without a way to act or to ask.
  static func isHarmless(_ source: String) -> Bool {
    var open: [String] = []
    for token in RawHTMLTokenizer.tokens(of: source) {
      switch token {
      case .text: break
      case .comment, .other: return false
      case .close(let name):
        guard open.popLast() == name else { return false }
      case .open(let name, let attributes, let written):
        // A browser may read a title as text up to its end, so it must hold nothing else.
        if let parent = open.last, textElements.contains(parent) { return false }
        guard elements.contains(name), attributes.allSatisfy(isHarmless) else { return false }
        let isVoid = RawHTML.voidElements.contains(name)
        // A browser closes `<g/>` in a drawing and ignores the slash in `<div/>`.
        if written.hasSuffix("/>"), !shapes.contains(name), !isVoid { return false }
        if !written.hasSuffix("/>"), !isVoid { open.append(name) }
      }
    }
    return open.isEmpty
  }

  private static func isHarmless(_ attribute: RawHTMLAttribute) -> Bool {
    let value = attribute.value.lowercased()
    switch attribute.name {
    case let name where name.hasPrefix("on") || acting.contains(name): return false
    case "href", "xlink:href", "src": return value.hasPrefix("#") || value.hasPrefix("data:image/png;base64,")
    case "style":
      guard !["\\", "@", "/*", "expression", "position", "z-index"].contains(where: value.contains) else {
        return false
      }
    default: break
    }
    return value.ranges(of: "url(").allSatisfy { value[$0.upperBound...].hasPrefix("#") }
  }

  private static let acting: Set<String> = [
    "action", "background", "data", "formaction", "ping", "poster", "srcdoc", "srcset", "target", "xml:base", "is",
    "slot",
  ]

  private static let textElements: Set<String> = ["title", "desc"]

  private static let shapes: Set<String> = [
    "circle", "ellipse", "g", "image", "line", "marker", "path", "polygon", "polyline", "rect", "stop", "use",
  ]

  private static let elements: Set<String> = shapes.union([
    "svg", "title", "desc", "defs", "symbol", "clippath", "mask", "pattern", "lineargradient", "radialgradient", "text",
    "tspan", "textpath", "bdi",
    "div", "span", "p", "figure", "figcaption", "details", "summary", "table", "caption", "colgroup", "col", "thead",
    "tbody", "tfoot", "tr", "th", "td", "ol", "ul", "li", "dl", "dt", "dd", "b", "i", "em", "strong", "code", "small",
    "sub", "sup", "br", "img", "samp", "abbr", "section", "h3", "h4", "h5", "h6",
  ])
}
