internal import SourceText

extension Inline {
  /// The text of inlines without their markup, mathematics as TeX: for anchors, titles, contents.
  package static func plainText(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text, _), .code(let text, _), .math(let text, _, _): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .postLink(_, let inner):
        plainText(inner)
      case .image(_, _, let alternative): alternative
      case .reference(let label): label
      case .softBreak, .lineBreak: " "
      case .value, .footnote, .html: ""
      }
    }.joined()
  }
}
