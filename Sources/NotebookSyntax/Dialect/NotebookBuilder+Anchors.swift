internal import SourceText

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

  /// The label of a formula: that of the `lectern:` comment above it, or the one behind it.
  mutating func formulaLabel(_ trailing: String?, at draft: Draft, _ comments: [Comment]) -> String? {
    guard dialect.contains(.lessons) else { return trailing }
    let reader = optionReader(comments, keys: CellOptionReader.formulaKeys)
    for mistake in reader.mistakes { report(.error, mistake.message, at: mistake.offset) }
    var label = trailing.map { ($0, draft.range.lowerBound) }
    if let name = reader.options.label, let offset = reader.labelOffset {
      if let trailing {
        report(.error, "the formula below has a label already, '\(trailing)': leave one of them out", at: offset)
      } else if !name.hasPrefix("eq-") {
        report(.error, "the label of a formula begins with 'eq-': name it 'eq-\(name)'", at: offset)
      } else {
        label = (name, offset)
      }
    }
    if let (name, offset) = label { take(label: name, of: "formula", at: offset, line: line(of: draft)) }
    return label?.0
  }

  /// Notes that a label is taken; reports one that was taken before.
  mutating func take(label: String, of what: String, at offset: Int, line: Int) {
    if let first = labels[label] {
      report(.error, "label '\(label)' is taken by the \(first.what) at line \(first.line)", at: offset)
    } else {
      labels[label] = (what, line)
    }
  }

  private func line(of draft: Draft) -> Int { notebook.source.location(of: draft.range.lowerBound).line }
}
