internal import NotebookSyntax
package import SourceText

/// A text with what is known of each of its numbers: the notebook itself, or a post that it is about.
package struct VerifiedDocument: Sendable {
  /// The text.
  package var source: SourceFile
  /// Every number of the text, in reading order, with its standing.
  package var numbers: [CheckedNumber]

  /// Makes a document from its parts.
  package init(source: SourceFile, numbers: [CheckedNumber]) {
    self.source = source
    self.numbers = numbers
  }

  /// How many numbers have each standing.
  package var coverage: Coverage { Coverage(numbers) }

  /// The numbers of which nobody says anything.
  package var unchecked: [CheckedNumber] { numbers.filter { $0.standing == .unchecked } }
}
