import NotebookSyntax
import Numerals
import SourceText

/// A line of output as the text states it, and where it stands.
struct ExpectedLine {
  /// Its words and numbers.
  let line: OutputLine
  /// Where the bytes stand that the line was taken from.
  private let place: TextPlace

  /// Takes a line of a fence.
  init(_ source: SourceFile, _ range: Range<Int>) {
    line = OutputLine(bytes: source.bytes, range: range)
    place = TextPlace(offset: 0)
  }

  /// Takes a line of a comment.
  init(_ stated: CodeClaim.Line) {
    line = OutputLine(bytes: stated.bytes, range: 0..<stated.bytes.count)
    place = stated.place
  }

  private init(_ line: OutputLine, at place: TextPlace) {
    self.line = line
    self.place = place
  }

  /// Without white space at either end.
  var trimmed: ExpectedLine { ExpectedLine(line.trimmed, at: place) }

  /// Where it begins.
  var start: Int { place.offset(of: line.range.lowerBound) }

  /// Where one of its numbers stands.
  func range(of numeral: Numeral) -> Range<Int> {
    place.offset(of: numeral.range.lowerBound)..<(place.offset(of: numeral.range.upperBound - 1) + 1)
  }
}
