/// A stretch of code of one kind.
package struct HighlightedSpan: Sendable, Hashable {
  /// The kinds that are told apart by colour; `plain` is everything else.
  package enum Kind: Sendable, Hashable {
    case plain, keyword, type, string, number, comment, attribute
  }

  /// Its kind.
  package var kind: Kind
  /// Its text.
  package var text: String

  /// Makes a span from its parts.
  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
