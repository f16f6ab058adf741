extension NotebookBuilder {
  /// The anchor of a heading as GitHub makes it: lower case, punctuation gone, hyphens for blanks, numbered when taken.
  mutating func anchor(for inlines: [Inline]) -> String {
    var text = ""
    for scalar in Inline.plainText(inlines).lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        text.append("-")
      } else if scalar.properties.isAlphabetic || scalar == "_" || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        text.unicodeScalars.append(scalar)
      }
    }
    guard let taken = anchors[text] else {
      anchors[text] = 0
      return text
    }
    var number = taken + 1
    while anchors["\(text)-\(number)"] != nil { number += 1 }
    anchors[text] = number
    anchors["\(text)-\(number)"] = 0
    return "\(text)-\(number)"
  }
}

extension Inline {
  /// The characters of inlines without their markup.
  package static func plainText(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text, _), .code(let text, _), .math(let text, _, _): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .postLink(_, let inner):
        plainText(inner)
      case .image(_, _, let alternative): alternative
      case .softBreak, .lineBreak: " "
      case .value, .reference, .footnote, .html: ""
      }
    }.joined()
  }
}
