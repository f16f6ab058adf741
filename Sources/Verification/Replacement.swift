package import SourceText

/// A number that `--fix` replaced in a file.
package struct Replacement: Sendable, Encodable {
  /// The file.
  package let path: String
  /// Where the old number stood, from 1, columns in bytes; `endColumn` is behind it.
  package let line, column, endColumn: Int
  /// The old number and the new one.
  package let old, new: String

  /// The edit of a file as a replacement.
  package init(_ edit: Fix.Edit, in source: SourceFile) {
    let place = source.location(of: edit.range.lowerBound)
    path = source.path
    (line, column, endColumn) = (place.line, place.column, place.column + edit.range.count)
    (old, new) = (source.text(in: edit.range), edit.text)
  }
}
