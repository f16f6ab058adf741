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
