package import Numerals

/// What a cell says of numbers in a post: what they are the value of, or where they come from.
package struct PostStatement: Codable, Sendable, Equatable {
  /// What is said.
  package enum Content: Codable, Sendable, Equatable {
    /// The numbers are these scalars, in order.
    case equals(ClaimedValue, Tolerance)
    /// The text sets them.
    case given
    /// Someone else said them.
    case quoted(source: String)
    /// They only show a shape.
    case illustrative
  }

  /// The name by which the notebook declares the post.
  package var post: String
  /// The piece of a line before the numbers; nil for a whole section.
  package var anchor: String?
  /// The heading of the section in which the anchor stands.
  package var section: String?
  /// Which of several anchors is meant, from 1.
  package var occurrence: Int?
  /// How many numbers are meant, where no value says it.
  package var count: Int?
  /// The line of the call in the notebook.
  package var line: Int
  /// The column of the call's opening parenthesis in the notebook.
  package var column: Int
  /// What is said.
  package var content: Content

  /// Makes a statement from its parts.
  package init(
    post: String, anchor: String?, section: String?, occurrence: Int?, count: Int?, line: Int, column: Int,
    content: Content
  ) {
    self.post = post
    self.anchor = anchor
    self.section = section
    self.occurrence = occurrence
    self.count = count
    self.line = line
    self.column = column
    self.content = content
  }
}
