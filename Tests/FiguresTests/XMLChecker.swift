/// A small parser that finds out whether markup is well-formed XML, and collects its ids and texts.
struct XMLChecker {
  private(set) var ids: [String] = []
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var problem: String?
  /// The text directly inside the element of the same index, as written.
  private(set) var texts: [Int: String] = [:]

  private var rest: Substring
  private var open: [(name: String, index: Int)] = []

  init(_ text: String) {
    rest = text[...]
    while problem == nil, !rest.isEmpty { step() }
    if problem == nil, let last = open.last { problem = "<\(last.name)> is not closed" }
  }

  private mutating func step() {
    guard rest.first == "<" else {
      let text = rest.prefix { $0 != "<" }
      check(text)
      if let place = open.last?.index { texts[place, default: ""] += text }
      rest = rest[text.endIndex...]
      return
    }
    guard let end = rest.firstIndex(of: ">") else { return fail("unclosed tag") }
    let tag = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("?") { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast()?.name != name { fail("</\(name)> closes nothing") }
      return
    }
    start(tag.hasSuffix("/") ? tag.dropLast() : tag, closes: tag.hasSuffix("/"))
  }

  private mutating func start(_ tag: Substring, closes: Bool) {
    let name = String(tag.prefix { $0 != " " })
    var attributes: [String: String] = [:]
    var left = tag.dropFirst(name.count)
    while !left.isEmpty {
      guard left.first == " " else { return fail("no space before an attribute of <\(name)>") }
      left.removeFirst()
      let key = String(left.prefix { $0 != "=" })
      left = left.dropFirst(key.count)
      guard left.hasPrefix("=\"") else { return fail("attribute \(key) of <\(name)> has no value") }
      left = left.dropFirst(2)
      let value = left.prefix { $0 != "\"" }
      check(value)
      left = left[value.endIndex...].dropFirst()
      if attributes.updateValue(String(value), forKey: key) != nil { fail("attribute \(key) twice in <\(name)>") }
    }
    if let id = attributes["id"] { ids.append(id) }
    elements.append((name, attributes))
    if !closes { open.append((name, elements.count - 1)) }
  }

  private mutating func check(_ text: Substring) {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != ";" }
      let known = ["amp", "lt", "gt", "quot", "#39"].contains(String(name))
      if !known || name.endIndex == part.endIndex { fail("a bare & before \(name.prefix(10))") }
    }
  }

  private mutating func fail(_ text: String) { problem = problem ?? text }
}
