/// A piece of an author's raw HTML.
enum RawHTMLToken: Equatable {
  /// Text, its character references decoded.
  case text(String)
  /// A start tag with its attributes, names in small letters, and the tag as it is written.
  case open(name: String, attributes: [RawHTMLAttribute], written: String)
  /// An end tag.
  case close(name: String)
  /// A comment, which no page shows.
  case comment
  /// Anything else: a declaration, an instruction, an unfinished tag.
  case other(String)
}

/// An attribute of a start tag; its name is in small letters, its character references are decoded.
struct RawHTMLAttribute: Equatable {
  /// The name.
  var name: String
  /// The value; empty when there is none.
  var value: String
}
