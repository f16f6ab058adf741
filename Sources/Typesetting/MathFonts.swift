/// Which of KaTeX's fonts a piece of its markup uses, by its classes.
enum MathFonts {
  /// The names of the font files, such as `KaTeX_Main-Regular`.
  static func names(in markup: String) -> Set<String> {
    var names: Set<String> = ["KaTeX_Main-Regular"]
    let bytes = Array(markup.utf8)
    let opening = Array("class=\"".utf8)
    var seen: Set<ArraySlice<UInt8>> = []
    var index = 0
    while index + opening.count < bytes.count {
      guard bytes[index] == opening[0], bytes[index...].starts(with: opening) else {
        index += 1
        continue
      }
      let start = index + opening.count
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      index = end
      guard seen.insert(bytes[start..<end]).inserted else { continue }
      let classes = String(decoding: bytes[start..<end], as: UTF8.self).split(separator: " ").map(String.init)
      for name in fonts(of: Set(classes)) { names.insert("KaTeX_" + name) }
    }
    return names
  }

  /// The fonts of one element's classes.
  private static func fonts(of classes: Set<String>) -> [String] {
    func has(_ names: String...) -> Bool { !classes.isDisjoint(with: names) }
    var result = classes.flatMap { byClass[$0] ?? [] }
    let isBold = has("textbf", "mathbf", "boldsymbol")
    let isItalic = has("textit", "mathit")
    if isBold && isItalic { result.append("Main-BoldItalic") }
    if isBold && has("textsf", "mathsf") { result.append("SansSerif-Bold") }
    if isItalic && has("textsf", "mathsf") { result.append("SansSerif-Italic") }
    if isBold && has("mathcal") { result.append("Caligraphic-Bold") }
    if isBold && has("mathfrak", "textfrak") { result.append("Fraktur-Bold") }
    if has("delimsizing") {
      for size in 1...4 where classes.contains("size\(size)") { result.append("Size\(size)-Regular") }
    }
    return result
  }

  private static let byClass: [String: [String]] = [
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
