internal import Figures
internal import NotebookSyntax
internal import SourceText
internal import Typesetting

extension PageBuilder {
  /// The headings as the contents list them: with code and formulas, without what acts or stands elsewhere.
  mutating func contents() throws(TypesettingError) -> [PageFrame.ContentsLine] {
    // The author hears of a heading's mistakes where it stands.
    let noted = diagnostics
    defer { diagnostics = noted }
    var lines: [PageFrame.ContentsLine] = []
    for entry in outline.entries {
      let text = try markup(of: Self.inert(entry.inlines))
      lines.append(PageFrame.ContentsLine(level: entry.level, anchor: entry.anchor, text: text))
    }
    return lines
  }

  private static func inert(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .text(let text, _): [.text(text, offset: nil)]
      case .code(let text, _): [.code(text, offset: nil)]
      case .math(let tex, _, _): [.math(tex: tex, isDisplay: false, place: nil)]
      case .emphasis(let inner): [.emphasis(inert(inner))]
      case .strong(let inner): [.strong(inert(inner))]
      case .strikethrough(let inner): [.strikethrough(inert(inner))]
      case .link(_, _, let inner), .postLink(_, let inner): inert(inner)
      case .image(_, _, let alternative): [.text(alternative, offset: nil)]
      case .softBreak, .lineBreak: [.text(" ", offset: nil)]
      case .value, .reference, .footnote, .html: []
      }
    }
  }
}
