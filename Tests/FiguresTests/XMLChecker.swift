import Foundation
import FoundationXML
import MarkupText

/// Reads markup with libxml2: whether it is well-formed, and its elements, ids and texts.
struct XMLChecker {
  /// The elements in the order of their start tags.
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  /// The classes of each element.
  private(set) var classes: [Set<String>] = []
  /// The element that each stands in, by index; nil for the outermost ones.
  private(set) var parents: [Int?] = []
  /// The text directly inside the element of the same index.
  private(set) var texts: [Int: String] = [:]
  /// Why the markup is not well-formed; nil when it is.
  private(set) var problem: String?

  /// All ids, in order.
  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// The attributes that a group gives to what stands in it.
  private static let inherited: Set<String> = [
    "class", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
    "stroke-opacity", "stroke-width", "style", "text-anchor",
  ]

  /// Reads a document, or a piece of one that may have several outermost elements.
  ///
  /// Parts of a drawing have the attributes that groups around them give, unless `asWritten`.
  init(_ text: String, asWritten: Bool = false) {
    let isDocument = text.hasPrefix("<?xml")
    let reader = Reader(depth: isDocument ? 0 : 1)
    let parser = XMLParser(data: Data((isDocument ? text : "<piece>\(text)</piece>").utf8))
    parser.delegate = reader
    let isRead = parser.parse()
    if let error = reader.error ?? parser.parserError {
      problem = "line \(parser.lineNumber), column \(parser.columnNumber): \(error)"
    } else if !isRead {
      problem = "could not be read"
    }
    elements = reader.elements
    parents = reader.parents
    if !asWritten { inherit() }
    classes = elements.map { Set(($0.attributes["class"] ?? "").split(separator: " ").map(String.init)) }
    texts = reader.texts
  }

  private mutating func inherit() {
    for index in elements.indices where ["circle", "g", "line", "path", "rect", "text"].contains(elements[index].name) {
      guard let parent = parents[index], elements[parent].name == "g" else { continue }
      for (key, value) in elements[parent].attributes where Self.inherited.contains(key) {
        let own = elements[index].attributes[key]
        elements[index].attributes[key] = key == "class" && own != nil ? "\(value) \(own ?? "")" : own ?? value
      }
    }
  }

  /// The elements directly inside an element, by index.
  func children(of parent: Int) -> [Int] { elements.indices.filter { parents[$0] == parent } }

  /// Collects what the parser reports, but for elements around the piece that is read.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var parents: [Int?] = []
    var texts: [Int: String] = [:]
    var error: (any Error)?
    private var open: [Int] = []
    private var ignored: Int

    init(depth: Int) { ignored = depth }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      if ignored > 0 {
        ignored -= 1
        return
      }
      parents.append(open.last)
      open.append(elements.count)
      elements.append((name, attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      _ = open.popLast()
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { self.error = self.error ?? error }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let place = open.last { texts[place, default: ""] += text }
    }
  }
}
