/// KaTeX's style sheet with the fonts of certain formulas inside it.
struct MathStyle {
  /// KaTeX's own sheet.
  private let sheet: String
  private let fonts: String

  /// Reads the sheet.
  init(libraries: TypesettingLibraries) throws(TypesettingError) {
    let path = libraries.mathStyle
    guard let sheet = LibraryFile.text(at: path) else { throw .mathLibraryMissing(path: path) }
    self.sheet = sheet
    fonts = libraries.mathFonts
  }

  /// The sheet with only those font faces that `markup` uses, each as a `data:` URI.
  func sheet(for markup: [String]) throws(TypesettingError) -> String {
    let needed = Set(markup.flatMap(MathFonts.names(in:)))
    var result = ""
    var rest = Substring(sheet)
    while let start = rest.firstRange(of: "@font-face") {
      result += rest[..<start.lowerBound]
      rest = rest[start.lowerBound...]
      guard let end = rest.firstIndex(of: "}") else { break }
      result += try face(String(rest[...end]), needed: needed)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// One `@font-face` rule with its font inside, or nothing when it is not needed.
  private func face(_ rule: String, needed: Set<String>) throws(TypesettingError) -> String {
    guard let source = rule.firstRange(of: "src:"), let file = rule.firstRange(of: ".woff2"),
      let slash = rule[..<file.lowerBound].lastIndex(of: "/")
    else { return "" }
    let name = String(rule[rule.index(after: slash)..<file.lowerBound])
    guard needed.contains(name) else { return "" }
    let path = fonts + "/" + name + ".woff2"
    guard let bytes = LibraryFile.bytes(at: path) else { throw .mathLibraryMissing(path: path) }
    let tail = rule[source.upperBound...]
    let rest = tail.firstIndex(of: ";").map { tail[$0...] } ?? "}"
    return rule[..<source.lowerBound] + "src:url(data:font/woff2;base64," + Base64.encode(bytes)
      + ") format(\"woff2\")" + rest
  }
}
