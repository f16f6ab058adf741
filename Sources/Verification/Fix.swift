internal import NotebookSyntax
package import SourceText

/// The edits that make the wrong numbers of a document right: each in the style of the old one, every other byte
/// unchanged.
package struct Fix: Sendable, Equatable {
  /// One number to be replaced.
  package struct Edit: Sendable, Equatable {
    /// Its bytes.
    package var range: Range<Int>
    /// What it shall read.
    package var text: String

    /// Makes an edit from its parts.
    package init(range: Range<Int>, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// The edits in order, none overlapping another.
  package let edits: [Edit]

  /// Collects the edits of a document whose notebook's code succeeded; a value that is not a number makes none.
  package init(_ document: VerifiedDocument) { self.init([document]) }

  /// Collects the edits of one text that several notebooks have verified; where they want different numbers, none.
  package init(_ documents: [VerifiedDocument]) {
    let wanted = documents.flatMap { document in
      document.numbers.compactMap { number -> Edit? in
        guard case .wrong(_, _, _, let shouldRead) = number.standing, shouldRead != "nan",
          document.source.text(in: number.range) != shouldRead
        else { return nil }
        return Edit(range: number.range, text: shouldRead)
      }
    }
    var edits: [Edit] = []
    var disputed: Set<Range<Int>> = []
    for edit in wanted.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit != edits.last {
      if let last = edits.last, last.range.overlaps(edit.range) {
        disputed.insert(last.range)
      } else {
        edits.append(edit)
      }
    }
    self.edits = edits.filter { !disputed.contains($0.range) }
  }

  /// The bytes of the source with every edit made.
  package func applied(to source: SourceFile) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for edit in edits {
      result += source.bytes[start..<edit.range.lowerBound]
      result += edit.text.utf8
      start = edit.range.upperBound
    }
    return result + source.bytes[start...]
  }
}
