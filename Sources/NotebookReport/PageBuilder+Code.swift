internal import Figures
internal import MarkupText
internal import NotebookSyntax
internal import SourceText
internal import Typesetting
internal import Verification

extension PageBuilder {
  /// A fence that is not run, coloured when its language is known.
  mutating func code(_ text: String, language: String?, range: Range<Int>) throws(TypesettingError) -> Markup {
    if report.isBare {
      let name = language.map { "language-" + $0 }
      return .element("pre", [], [.element("code", [.init("class", name)], text: text)])
    }
    let offset = offset(of: text, in: range)
    return CodeMarkup.block(colored(try spans(of: text, language: language), at: offset.map(TextPlace.init(offset:))))
  }

  /// The code of a cell, coloured, with the numbers that its comments state marked.
  func swift(of cell: Cell) -> Markup { colored(SwiftHighlighter.spans(of: cell.visibleCode), at: cell.visiblePlace) }

  private func spans(of text: String, language: String?) throws(TypesettingError) -> [HighlightedSpan] {
    let plain = [HighlightedSpan(.plain, text)]
    guard let language = language?.lowercased(), !Self.plainLanguages.contains(language) else { return plain }
    if language == "swift" { return SwiftHighlighter.spans(of: text) }
    return try report.typesetter.highlight(text, language: language) ?? plain
  }

  /// These have nothing to colour: no need to load the highlighter for them.
  private static let plainLanguages: Set<String> = ["text", "txt", "plain", "plaintext", "output", "console", "none"]

  /// Spans with their classes, and the numbers in them marked when they stand verbatim at `place`.
  private func colored(_ spans: [HighlightedSpan], at place: TextPlace?) -> Markup {
    var pieces: [Markup] = []
    var written = 0
    for span in spans {
      // Where hidden lines divide a cell, a line comment is still one piece of the file; other spans may not be.
      let isOnePiece = place?.isContiguous == true || span.kind == .comment && span.text.hasPrefix("//")
      let text = marked(span.text, at: isOnePiece ? place?.offset(of: written) : nil)
      written += span.text.utf8.count
      let name: String? =
        switch span.kind {
        case .plain: nil
        case .keyword: "k"
        case .type: "t"
        case .string: "s"
        case .number: "n"
        case .comment: "c"
        case .attribute: "a"
        }
      pieces.append(name.map { .element("span", [.init("class", $0)], [text]) } ?? text)
    }
    return .sequence(pieces)
  }

  /// Where the text of a block stands verbatim in the source, if it does.
  private func offset(of text: String, in range: Range<Int>) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, wanted.count <= range.count else { return nil }
    for start in range.lowerBound...(range.upperBound - wanted.count)
    where source.bytes[start] == first && source.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return start
    }
    return nil
  }
}
