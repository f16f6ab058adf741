internal import SourceText

/// The rules of KaTeX's style sheet that certain formulas need: a third of them, as a rule.
enum MathRules {
  /// The names of all classes in KaTeX's markup.
  static func classes(in markup: some Sequence<String>) -> Set<String> {
    var lists: Set<Substring> = []
    for formula in markup {
      for piece in formula.split(separator: "class=\"", omittingEmptySubsequences: false).dropFirst() {
        lists.insert(piece.prefix { $0 != "\"" })
      }
    }
    return Set(lists.flatMap { $0.split(separator: " ") }.map(String.init))
  }

  /// A sheet without the rules that name other classes.
  static func kept(_ sheet: String, for classes: Set<String>) -> String {
    var result = ""
    for rule in sheet.split(separator: "}") {
      let parts = rule.split(separator: "{", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let selectors = parts[0].split(separator: ",").filter { named(in: $0).isSubset(of: classes) }
      if !selectors.isEmpty { result += selectors.joined(separator: ",") + "{" + parts[1] + "}" }
    }
    return result
  }

  /// The classes that a selector names.
  private static func named(in selector: Substring) -> Set<String> {
    let pieces = selector.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
    return Set(pieces.map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) })
  }
}
