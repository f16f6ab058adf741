internal import SourceText

/// KaTeX's style sheet, taken apart once, to be put together with the fonts of certain formulas inside it.
struct MathStyle {
  private enum Piece {
    case rules(String)
    case face(font: String, head: String, tail: String)
  }

  private var pieces: [Piece] = []
  private let directory: String
  private var encoded: [String: String] = [:]

  /// Reads the sheet.
  init(libraries: TypesettingLibraries) throws(TypesettingError) {
    let path = libraries.mathStyle
    guard let sheet = LibraryFile.text(at: path) else { throw .mathLibraryMissing(path: path) }
    directory = libraries.mathFonts
    var rest = Substring(sheet)
    while let start = rest.firstRange(of: "@font-face") {
      pieces.append(.rules(String(rest[..<start.lowerBound])))
      rest = rest[start.lowerBound...]
      guard let end = rest.firstIndex(of: "}") else { break }
      if let face = Self.face(rest[...end]) { pieces.append(face) }
      rest = rest[rest.index(after: end)...]
    }
    pieces.append(.rules(String(rest)))
  }

  /// A `@font-face` rule around its list of sources.
  private static func face(_ rule: Substring) -> Piece? {
    guard let source = rule.firstRange(of: "src:"), let file = rule.firstRange(of: ".woff2"),
      let slash = rule[..<file.lowerBound].lastIndex(of: "/")
    else { return nil }
    let tail = rule[source.upperBound...]
    return .face(
      font: String(rule[rule.index(after: slash)..<file.lowerBound]), head: String(rule[..<source.lowerBound]),
      tail: tail.firstIndex(of: ";").map { String(tail[$0...]) } ?? "}")
  }

  /// The sheet with only those rules and font faces that `markup` uses, each font as a `data:` URI.
  mutating func sheet(for markup: some Sequence<String>) throws(TypesettingError) -> String {
    var needed: Set<String> = []
    for formula in markup { needed.formUnion(MathFonts.names(in: formula)) }
    let classes = MathRules.classes(in: markup)
    var result = ""
    for piece in pieces {
      switch piece {
      case .rules(let text): result += MathRules.kept(text, for: classes)
      case .face(let font, let head, let tail):
        guard needed.contains(font) else { continue }
        result += head + "src:url(data:font/woff2;base64," + (try data(of: font)) + ") format(\"woff2\")" + tail
      }
    }
    return result
  }

  private mutating func data(of font: String) throws(TypesettingError) -> String {
    if let known = encoded[font] { return known }
    let path = directory + "/" + font + ".woff2"
    guard let bytes = LibraryFile.bytes(at: path) else { throw .mathLibraryMissing(path: path) }
    let data = Base64.encode(bytes)
    encoded[font] = data
    return data
  }
}
