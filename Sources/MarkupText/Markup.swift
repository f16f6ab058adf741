/// Well-formed markup, HTML, SVG or XML: the only place of the project that writes `<`.
///
/// Text and attribute values are escaped here and nowhere else, so a caller cannot forget to.
public struct Markup: Sendable, Hashable {
  /// The markup as text.
  package private(set) var source: String
  /// The parts of a drawing in order, when it is one or several of them; else nil.
  private var shapes: [Shape]?

  private init(source: String, shapes: [Shape]? = nil) {
    self.source = source
    self.shapes = shapes
  }

  /// No markup at all.
  package static let empty = Markup(source: "")

  /// Text, escaped.
  ///
  /// Characters that XML does not allow are replaced by U+FFFD.
  package static func text(_ text: some StringProtocol) -> Markup { Markup(source: escaped(text)) }

  /// Markup that other code has made and that is known to be well-formed, such as KaTeX's.
  package static func trusted(_ source: String) -> Markup { Markup(source: source) }

  /// Several pieces in order.
  package static func sequence(_ pieces: [Markup]) -> Markup {
    let isDrawn = pieces.contains { $0.shapes != nil }
    return Markup(source: pieces.map(\.source).joined(), shapes: isDrawn ? pieces.flatMap(\.parts) : nil)
  }

  /// An element; attributes that are nil are left out, attributes that are empty are written without a value.
  package static func element(
    _ name: String, _ attributes: [Attribute] = [], _ children: [Markup] = []
  ) -> Markup {
    if drawnElements.contains(name) {
      let content = children.map(\.source).joined()
      return Markup(drawn: [Shape(name: name, attributes: attributes, content: content)])
    }
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
    let shape = Shape(name: name, attributes: attributes, content: "")
    return Markup(source: shape.source, shapes: drawnElements.contains(name) ? [shape] : nil)
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

  package static func + (first: Markup, second: Markup) -> Markup { .sequence([first, second]) }

  /// True when there is nothing.
  package var isEmpty: Bool { source.isEmpty }

  /// An attribute of an element.
  package struct Attribute: Sendable, Hashable {
    fileprivate let name: String
    fileprivate let source: String

    /// Writes ` name="value"`, escaped; nothing when `value` is nil.
    package init(_ name: String, _ value: String?) {
      self.name = name
      source = value.map { " " + name + "=\"" + Markup.escaped($0) + "\"" } ?? ""
    }

    /// Writes ` name`, for attributes such as `open`, when `isPresent`.
    package init(_ name: String, isPresent: Bool) {
      self.name = name
      source = isPresent ? " " + name : ""
    }
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

// MARK: Shared looks

extension Markup {
  /// A part of a drawing; without a name it is markup of any other kind.
  private struct Shape: Sendable, Hashable {
    var name = ""
    var attributes: [Attribute] = []
    var content: String

    var source: String {
      if name.isEmpty { return content }
      let open = "<" + name + attributes.map(\.source).joined()
      return content.isEmpty ? open + "/>" : open + ">" + content + "</" + name + ">"
    }

    /// The looks that a group around it could have in its place.
    var looks: [Attribute] { attributes.filter { inheritedLooks.contains($0.name) && !$0.source.isEmpty } }

    /// The shape without looks that a group around it has; a group that has nothing of its own is opened.
    func without(_ shared: Set<Attribute>) -> Shape {
      let rest = attributes.filter { !shared.contains($0) }
      let isBare = name == "g" && rest.allSatisfy(\.source.isEmpty) && !content.hasPrefix("<title")
      return isBare ? Shape(content: content) : Shape(name: name, attributes: rest, content: content)
    }
  }

  private init(drawn shapes: [Shape]) {
    self.init(source: shapes.map(\.source).joined(), shapes: shapes)
  }

  private var parts: [Shape] { shapes ?? (source.isEmpty ? [] : [Shape(content: source)]) }

  private static let drawnElements: Set<String> = ["circle", "g", "line", "path", "rect", "text"]

  /// Attributes that elements of a drawing inherit, so that it makes no difference which of them has them.
  private static let inheritedLooks: Set<String> = [
    "class", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
    "stroke-opacity", "stroke-width", "style", "text-anchor",
  ]

  /// Parts of a drawing; neighbours that look alike stand in a group that has their looks, where that is shorter.
  package static func drawn(_ pieces: [Markup]) -> Markup { Markup(drawn: grouped(pieces.flatMap(\.parts)[...])) }

  private static func grouped(_ shapes: ArraySlice<Shape>) -> [Shape] {
    var result: [Shape] = []
    var rest = shapes
    while let first = rest.first {
      guard let run = longestRun(rest) else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      let shared = Set(run.looks)
      let inner = grouped(rest.prefix(run.count).map { $0.without(shared) }[...])
      result.append(Shape(name: "g", attributes: run.looks, content: inner.map(\.source).joined()))
      rest = rest.dropFirst(run.count)
    }
    return result
  }

  /// The looks that the first parts share, and how many of them, chosen so that most is saved; nil when nothing is.
  private static func longestRun(_ shapes: ArraySlice<Shape>) -> (looks: [Attribute], count: Int)? {
    var looks = shapes.first?.looks ?? []
    var best: (looks: [Attribute], count: Int, saved: Int)?
    var count = 0
    func consider() {
      let length = looks.reduce(0) { $0 + $1.source.utf8.count }
      let saved = length * (count - 1) - "<g></g>".utf8.count
      if saved > best?.saved ?? 0 { best = (looks, count, saved) }
    }
    for shape in shapes {
      let common = looks.filter(shape.looks.contains)
      if common.count < looks.count {
        consider()
        looks = common
      }
      if looks.isEmpty { break }
      count += 1
    }
    if !looks.isEmpty { consider() }
    return best.map { ($0.looks, $0.count) }
  }
}
