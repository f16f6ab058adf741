package import NotebookSyntax

/// A number of the text and what is known of it.
package struct CheckedNumber: Sendable, Equatable {
  /// What is known.
  package enum Standing: Sendable, Equatable {
    /// The value, correctly rounded, is the number; the expression and its full value.
    case verified(expression: String, value: String)
    /// The number is not the value: by its last digit, cut off, or altogether.
    case wrong(Fault, expression: String, value: String, shouldRead: String)
    /// It is bound to a claim that could not be checked.
    case uncheckable(reason: String)
    /// It is no number of the author's: the value of the expression is written in its place.
    case substituted(expression: String, value: String)
    /// It belongs to a vector or matrix that the cell whose fence opens at this line writes down number by number.
    case defined(cellLine: Int)
    /// The author says where it comes from.
    case classified(Classification.Kind)
    /// Nobody says anything.
    case unchecked
  }

  /// How a number is wrong.
  package enum Fault: String, Sendable { case lastDigit = "last digit", truncated, wrong }

  /// Its bytes in the source.
  package var range: Range<Int>
  /// What is known of it.
  package var standing: Standing

  /// Makes a number from its parts.
  package init(range: Range<Int>, standing: Standing) {
    self.range = range
    self.standing = standing
  }
}
