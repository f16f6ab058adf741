package import SourceText

/// A piece of running text.
package indirect enum Inline: Sendable {
  /// Text. When it stands verbatim in the source, `offset` is the place of its first byte there.
  case text(String, offset: Int?)
  /// A code span, likewise.
  case code(String, offset: Int?)
  /// Mathematics in the line (or, where an author wrote it so, displayed inside a paragraph).
  case math(tex: String, isDisplay: Bool, place: TextPlace?)
  /// The value of a probe, `{swift} expression:format`; `offset` is the place of the code span.
  case value(probe: Int, format: String?, offset: Int)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, title: String?, [Inline])
  /// A link to another post by its Jekyll slug, `{% post_url slug %}`.
  case postLink(slug: String, [Inline])
  case image(source: String, title: String?, alternative: String)
  /// A reference such as `@fig-weights`.
  case reference(label: String)
  /// The reference to a footnote, with its number.
  case footnote(label: String, number: Int)
  /// Raw HTML, not yet checked.
  case html(String)
  case softBreak
  case lineBreak
}
