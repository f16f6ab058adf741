/// The text of a lesson's page, as a person can read and compare it.
enum PageText {
  /// What stands in the article, a block a line; a formula is its TeX in double braces, whatever KaTeX makes of it.
  static func of(_ page: String) -> String? {
    guard let start = page.firstRange(of: "<article>"), let end = page.firstRange(of: "</article>") else { return nil }
    var result = ""
    var rest = page[start.upperBound..<end.lowerBound]
    while let formula = rest.firstRange(of: "<span class=\"katex") {
      result += rest[..<formula.lowerBound]
      rest = rest[formula.lowerBound...]
      let after = self.end(of: rest)
      result += "{{" + tex(rest[..<after]) + "}}"
      rest = rest[after...]
    }
    return result + rest + "\n"
  }

  /// The end of the element that a piece of HTML begins with; all its spans are closed.
  private static func end(of html: Substring) -> Substring.Index {
    var depth = 0
    var rest = html
    while let tag = rest.firstRange(of: /<\/?span/) {
      depth += rest[tag].hasPrefix("</") ? -1 : 1
      rest = rest[tag.upperBound...]
      if depth == 0 { return rest.firstIndex(of: ">").map(rest.index(after:)) ?? html.endIndex }
    }
    return html.endIndex
  }

  private static func tex(_ html: Substring) -> Substring {
    guard let start = html.firstRange(of: "application/x-tex\">"), let end = html.firstRange(of: "</annotation>") else {
      return html
    }
    return html[start.upperBound..<end.lowerBound]
  }
}
