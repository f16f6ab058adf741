/// A statement of a cell whose value or output a comment states, and how the program finds it out.
package struct StatementCheck: Sendable, Equatable {
  /// How the value is found.
  package enum Reading: Sendable, Equatable {
    /// Nobody states it: only what the statement prints.
    case nothing
    /// The statement is an expression: its value is taken where it is computed.
    case expression
    /// What the statement declares or changes is read after it.
    case variable(String)
  }

  /// Its number: the index of the first claim about it.
  package var id: Int
  /// Where it begins in the Markdown.
  package var start: Int
  /// Where its last token ends.
  package var end: Int
  /// Where the line below the last comment about it begins.
  package var resume: Int
  /// How its value is found.
  package var reading: Reading

  /// Makes a check from its parts.
  package init(id: Int, start: Int, end: Int, resume: Int, reading: Reading) {
    self.id = id
    self.start = start
    self.end = end
    self.resume = resume
    self.reading = reading
  }
}
