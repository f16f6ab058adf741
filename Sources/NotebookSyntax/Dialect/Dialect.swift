/// Which constructs beyond CommonMark are understood.
package struct Dialect: OptionSet, Sendable {
  package let rawValue: UInt

  package init(rawValue: UInt) { self.rawValue = rawValue }

  /// Pipe tables.
  package static let tables = Dialect(rawValue: 1 << 0)
  /// `~~text~~`.
  package static let strikethrough = Dialect(rawValue: 1 << 1)
  /// `- [ ] task`.
  package static let tasks = Dialect(rawValue: 1 << 2)
  /// Bare addresses such as `https://example.com`.
  package static let addresses = Dialect(rawValue: 1 << 3)
  /// `[^label]` and `[^label]: text`.
  package static let footnotes = Dialect(rawValue: 1 << 4)
  /// `> [!NOTE]`, `> Note:` and Chirpy's prompts.
  package static let callouts = Dialect(rawValue: 1 << 5)
  /// `$…$` and the other forms of mathematics.
  package static let mathematics = Dialect(rawValue: 1 << 6)
  /// Front matter, Liquid and attribute lists.
  package static let jekyll = Dialect(rawValue: 1 << 7)
  /// Cells with their options, claims and values; labels and references to them; unknown tags as text.
  package static let lessons = Dialect(rawValue: 1 << 8)

  /// The specification of CommonMark and nothing more.
  package static let commonMark: Dialect = []
  /// What GitHub's specification adds.
  package static let gitHub: Dialect = [.tables, .strikethrough, .tasks, .addresses]
  /// Everything: the dialect of lessons.
  package static let lesson: Dialect = [.gitHub, .footnotes, .callouts, .mathematics, .jekyll, .lessons]

  /// Whether libcmark would read something that belongs to the dialect.
  var hidesText: Bool { !isDisjoint(with: [.footnotes, .mathematics, .jekyll, .lessons]) }
}
