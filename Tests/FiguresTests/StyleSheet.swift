import Figures
import MarkupText

/// The style sheet of figures as a browser applies it: enough of CSS to know the colours and sizes of a drawing.
struct StyleSheet {
  /// What a page is shown on.
  enum Medium: CaseIterable {
    case screen
    case dark
    case print
  }

  /// A part of a selector: an element's name and classes, or anything.
  private struct Compound {
    let name: String?
    let classes: Set<String>

    init(_ text: Substring) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      name = parts[0].isEmpty || parts[0] == "*" ? nil : String(parts[0])
      classes = Set(parts.dropFirst().map(String.init))
    }

    func matches(_ index: Int, _ drawing: XMLChecker) -> Bool {
      (name == nil || name == drawing.elements[index].name) && classes.isSubset(of: drawing.classes[index])
    }
  }

  private struct Rule {
    let compounds: [Compound]
    let declarations: [String: String]
    /// Classes count a hundred times as much as names.
    var weight: Int { compounds.reduce(0) { $0 + 100 * $1.classes.count + ($1.name == nil ? 0 : 1) } }
  }

  private var rules: [(medium: Medium?, rule: Rule)] = []
  private var variables: [(medium: Medium?, values: [String: String])] = []

  init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let head = rest[..<open].trimmingPrefix { $0.isWhitespace }
      var depth = 1
      var end = rest.index(after: open)
      while depth > 0, end < rest.endIndex {
        depth += rest[end] == "{" ? 1 : rest[end] == "}" ? -1 : 0
        end = rest.index(after: end)
      }
      let body = rest[rest.index(after: open)..<rest.index(before: end)]
      rest = rest[end...]
      guard head.hasPrefix("@media") else {
        add(head, body, nil)
        continue
      }
      // Rules for wide pages hold for the screen too; those for its colours have no other marks.
      let medium: Medium? = head.contains("dark") ? .dark : head.contains("print") ? .print : nil
      for inner in body.split(separator: "}") {
        let parts = inner.split(separator: "{", maxSplits: 1)
        if parts.count == 2 { add(parts[0], parts[1], medium) }
      }
    }
  }

  private mutating func add(_ head: Substring, _ body: Substring, _ medium: Medium?) {
    let declarations = Self.declarations(String(body))
    if head == ":root" {
      variables.append((medium, declarations))
      return
    }
    for selector in head.split(separator: ",") where !selector.contains(":") && !selector.contains("~") {
      // A child is also a descendant: no other rule of the sheet depends on the difference.
      let compounds = selector.split(whereSeparator: { $0.isWhitespace || $0 == ">" }).map { Compound($0) }
      rules.append((medium, Rule(compounds: compounds, declarations: declarations)))
    }
  }

  /// The declarations of a style attribute or of the body of a rule.
  static func declarations(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    for declaration in text.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.trimmingPrefix { $0.isWhitespace } }
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]).replacing("!important", with: "") }
    }
    return result
  }

  private func applies(_ medium: Medium?, on page: Medium) -> Bool { medium == nil || medium == page }

  /// The value of a custom property such as `--series-1`.
  func variable(_ name: String, on page: Medium) -> String? {
    variables.last { applies($0.medium, on: page) && $0.values[name] != nil }?.values[name]
  }

  /// The value of a property of an element; inherited where CSS inherits it.
  func value(_ property: String, of index: Int, in drawing: XMLChecker, media page: Medium) -> String? {
    let element = drawing.elements[index]
    if let own = element.attributes["style"].map(Self.declarations)?[property] { return own }
    let matching = rules.filter { applies($0.medium, on: page) && $0.rule.declarations[property] != nil }
      .filter { matches($0.rule, index, drawing) }
    let winner = matching.enumerated().max { ($0.element.rule.weight, $0.offset) < ($1.element.rule.weight, $1.offset) }
    if let winner { return winner.element.rule.declarations[property] }
    if let own = element.attributes[property] { return own }
    let isInherited = !["opacity", "background"].contains(property)
    guard isInherited, let parent = drawing.parents[index] else { return nil }
    return value(property, of: parent, in: drawing, media: page)
  }

  private func matches(_ rule: Rule, _ index: Int, _ drawing: XMLChecker) -> Bool {
    guard let last = rule.compounds.last, last.matches(index, drawing) else { return false }
    var left = rule.compounds.dropLast()
    var parent = drawing.parents[index]
    while let compound = left.last, let place = parent {
      if compound.matches(place, drawing) { left.removeLast() }
      parent = drawing.parents[place]
    }
    return left.isEmpty
  }
}
