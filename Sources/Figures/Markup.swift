/// Well-formed markup, HTML, SVG or XML: the only place of the project that writes `<`.
///
/// Text and attribute values are escaped here and nowhere else, so a caller cannot forget to.
public struct Markup: Sendable, Hashable {
  /// The markup as text.
  package private(set) var source: String

  private init(source: String) { self.source = source }

  /// No markup at all.
  package static let empty = Markup(source: "")

  /// Text, escaped.
  ///
  /// Characters that XML does not allow are replaced by U+FFFD.
  package static func text(_ text: some StringProtocol) -> Markup { Markup(source: escaped(text)) }

  /// Markup that other code has made and that is known to be well-formed, such as KaTeX's.
  package static func trusted(_ source: String) -> Markup { Markup(source: source) }

  /// Several pieces in order.
  package static func sequence(_ pieces: [Markup]) -> Markup { Markup(source: pieces.map(\.source).joined()) }

  /// An element; attributes that are nil are left out, attributes that are empty are written without a value.
  package static func element(
    _ name: String, _ attributes: [Attribute] = [], _ children: [Markup] = []
  ) -> Markup {
    let open = "<" + name + attributes.map(\.source).joined()
    if voidElements.contains(name) { return Markup(source: open + ">") }
    return Markup(source: open + ">" + children.map(\.source).joined() + "</" + name + ">")
  }

  /// An element with text as its only child.
  package static func element(_ name: String, _ attributes: [Attribute] = [], text: some StringProtocol) -> Markup {
    element(name, attributes, [.text(text)])
  }

  /// An element of SVG or XML without children.
  package static func shape(_ name: String, _ attributes: [Attribute]) -> Markup {
    Markup(source: "<" + name + attributes.map(\.source).joined() + "/>")
  }

  /// The style sheet as an element.
  ///
  /// It must not come from an author.
  package static func style(_ sheet: String) -> Markup { Markup(source: "<style>" + sheet + "</style>") }

  /// A whole HTML document.
  package static func document(language: String, head: [Markup], body: [Markup]) -> Markup {
    let root = element("html", [.init("lang", language)], [.element("head", [], head), .element("body", [], body)])
    return Markup(source: "<!DOCTYPE html>\n" + root.source + "\n")
  }

  /// A whole XML document.
  package static func xmlDocument(_ root: Markup) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.source + "\n"
  }

  package static func + (first: Markup, second: Markup) -> Markup { Markup(source: first.source + second.source) }

  /// True when there is nothing.
  package var isEmpty: Bool { source.isEmpty }

  /// An attribute of an element.
  package struct Attribute: Sendable {
    fileprivate let source: String

    /// Writes ` name="value"`, escaped; nothing when `value` is nil.
    package init(_ name: String, _ value: String?) {
      source = value.map { " " + name + "=\"" + Markup.escaped($0) + "\"" } ?? ""
    }

    /// Writes ` name`, for attributes such as `open`, when `isPresent`.
    package init(_ name: String, isPresent: Bool) { source = isPresent ? " " + name : "" }
  }

  private static let voidElements: Set<String> = ["br", "hr", "img", "input", "link", "meta", "col", "wbr"]

  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
