import NotebookSyntax
import SourceText
import Verification

/// The place of a finding as editors count it: lines and columns from 1, columns in UTF-16 code units.
struct TextRegion: Encodable, Equatable {
  var startLine: Int
  var startColumn: Int
  /// The line of the end, and the column behind it; nil when only the place of the start is known.
  var endLine, endColumn: Int?

  /// The place of a finding in its text; nil when the finding concerns the whole file.
  init?(_ finding: Finding, in source: SourceFile?) {
    guard let location = finding.diagnostic.location else { return nil }
    startLine = location.line
    startColumn = source?.column(of: location) ?? location.column
    guard let range = finding.range, let source else { return }
    let end = source.location(of: range.upperBound)
    (endLine, endColumn) = (end.line, source.column(of: end))
  }
}

extension SourceFile {
  /// The column of a place in UTF-16 code units; a byte order mark is no part of the text.
  fileprivate func column(of location: SourceLocation) -> Int {
    // A file that is not UTF-8 has places, but no text.
    guard location.line <= lineStarts.count else { return location.column }
    let start = lineStarts[location.line - 1]
    let text = self.text(in: start..<min(bytes.count, start + location.column - 1))
    let hasMark = location.line == 1 && text.unicodeScalars.first == "\u{FEFF}"
    return text.utf16.count + 1 - (hasMark ? 1 : 0)
  }
}
