/// A word, number, literal, operator or comment of Swift code; white space is none.
package struct SwiftToken: Sendable, Hashable {
  /// The kinds that need to be told apart.
  package enum Kind: Sendable, Hashable {
    /// A name, a keyword, a number, or something with `#`, `@` or backticks.
    case word
    /// A string or a regular expression between its delimiters, interpolations included.
    case literal
    /// A run of operator characters.
    case `operator`
    /// One bracket, comma, semicolon or colon.
    case punctuation
    /// A comment up to the end of its line, without the line break.
    case lineComment
    /// A comment between `/*` and `*/`, which nest.
    case blockComment
  }

  /// Its kind.
  package var kind: Kind
  /// Its bytes.
  package var range: Range<Int>

  /// True for comments of both kinds.
  package var isComment: Bool { kind == .lineComment || kind == .blockComment }
}
