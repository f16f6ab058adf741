internal import SourceText

/// Gives the inline styles of KaTeX's markup names, since a page has many formulas and few different styles.
///
/// `<span class="mspace" style="margin-right:0.2778em;">` becomes `<span class="mspace k3">`; what was inline goes before
/// all other rules, as it did.
package struct MathClasses: Sendable {
  private var names: [Substring: String] = [:]
  /// The rules of the names, in the order of their first use.
  package private(set) var rules = ""

  /// No names yet.
  package init() {}

  /// KaTeX's markup with names for the styles of its elements.
  package mutating func naming(stylesOf html: String) -> String {
    let mark = " style=\""
    var result = ""
    var rest = Substring(html)
    while let start = rest.firstRange(of: mark), let end = rest[start.upperBound...].firstIndex(of: "\"") {
      let before = rest[..<start.lowerBound]
      let style = rest[start.upperBound..<end]
      if before.last == "\"", let open = before.lastIndex(of: "<"), before[open...].hasPrefix("<span class=\"") {
        result += before.dropLast() + " \(name(of: style))\""
      } else if before.hasSuffix("<span") {
        result += before + " class=\"\(name(of: style))\""
      } else {
        // MathML and drawings keep theirs.
        result += rest[...end]
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private mutating func name(of style: Substring) -> String {
    if let known = names[style] { return known }
    let name = "k\(names.count)"
    names[style] = name
    let declarations = style.split(separator: ";").map { $0 + "!important" }.joined(separator: ";")
    rules += ".katex .\(name){\(declarations)}"
    return name
  }
}
