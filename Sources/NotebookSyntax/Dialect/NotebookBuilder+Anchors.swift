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

  /// Takes `{#sec-x}` off the end of a heading: the author's own anchor.
  func takeLabel(from inlines: inout [Inline]) -> String? {
    guard case .text(let text, let offset) = inlines.last, text.hasSuffix("}"),
      let open = text.firstRange(of: "{#")
    else { return nil }
    let label = text[open.upperBound...].dropLast()
    guard !label.isEmpty, label.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }) else {
      return nil
    }
    var rest = text[..<open.lowerBound]
    while rest.last == " " { rest.removeLast() }
    inlines.removeLast()
    if !rest.isEmpty { inlines.append(.text(String(rest), offset: offset)) }
    return String(label)
  }
}
