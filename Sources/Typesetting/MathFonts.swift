/// Which of KaTeX's fonts a piece of its markup uses, by its classes.
enum MathFonts {
  /// The names of the font files, such as `KaTeX_Main-Regular`.
  static func names(in markup: String) -> Set<String> {
    var names: Set<String> = ["KaTeX_Main-Regular"]
    var rest = Substring(markup)
    while let start = rest.firstRange(of: "class=\"") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      for name in fonts(of: Set(rest[..<end].split(separator: " "))) { names.insert("KaTeX_" + name) }
      rest = rest[end...]
    }
    return names
  }

  /// The fonts of one element's classes.
  private static func fonts(of classes: Set<Substring>) -> [String] {
    var result: [String] = []
    for name in classes { result += byClass[name] ?? [] }
    let isBold = !classes.isDisjoint(with: ["textbf", "mathbf", "boldsymbol"])
    let isItalic = !classes.isDisjoint(with: ["textit", "mathit"])
    if isBold && isItalic { result.append("Main-BoldItalic") }
    if isBold && !classes.isDisjoint(with: ["textsf", "mathsf"]) { result.append("SansSerif-Bold") }
    if isItalic && !classes.isDisjoint(with: ["textsf", "mathsf"]) { result.append("SansSerif-Italic") }
    if isBold && classes.contains("mathcal") { result.append("Caligraphic-Bold") }
    if isBold && !classes.isDisjoint(with: ["mathfrak", "textfrak"]) { result.append("Fraktur-Bold") }
    if !classes.isDisjoint(with: ["delimsizing", "delimsizinginner"]) {
      for size in 1...4 where classes.contains("size\(size)") || classes.contains("delim-size\(size)") {
        result.append("Size\(size)-Regular")
      }
    }
    return result
  }

  private static let byClass: [Substring: [String]] = [
    "mathnormal": ["Math-Italic"], "mathit": ["Main-Italic"], "textit": ["Main-Italic"],
    "mathbf": ["Main-Bold"], "textbf": ["Main-Bold"], "boldsymbol": ["Math-BoldItalic"],
    "amsrm": ["AMS-Regular"], "mathbb": ["AMS-Regular"], "textbb": ["AMS-Regular"],
    "mathcal": ["Caligraphic-Regular"], "mathfrak": ["Fraktur-Regular"], "textfrak": ["Fraktur-Regular"],
    "mathtt": ["Typewriter-Regular"], "texttt": ["Typewriter-Regular"],
    "mathscr": ["Script-Regular"], "textscr": ["Script-Regular"],
    "mathsf": ["SansSerif-Regular"], "textsf": ["SansSerif-Regular"],
    "mathboldsf": ["SansSerif-Bold"], "textboldsf": ["SansSerif-Bold"],
    "mathitsf": ["SansSerif-Italic"], "textitsf": ["SansSerif-Italic"],
    "small-op": ["Size1-Regular"], "large-op": ["Size2-Regular"],
    "delim-size1": ["Size1-Regular"], "delim-size4": ["Size4-Regular"],
  ]
}
