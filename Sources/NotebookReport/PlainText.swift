internal import NotebookSyntax

/// Running text without its markup, for titles and contents.
enum PlainText {
  /// The text of inlines, with mathematics as TeX.
  static func of(_ inlines: [Inline]) -> String { inlines.map(text).joined() }

  private static func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text, _), .code(let text, _): text
    case .math(let tex, _, _): tex
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): of(inner)
    case .link(_, _, let inner), .postLink(_, let inner): of(inner)
    case .image(_, _, let alternative): alternative
    case .reference(let label): label
    case .softBreak, .lineBreak: " "
    case .value, .footnote, .html: ""
    }
  }
}
