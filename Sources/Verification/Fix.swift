import NotebookExecution
package import NotebookSyntax

/// The edits that make wrong numbers right: each in the style of the old one, every other byte unchanged.
package struct Fix: Sendable, Equatable {
  /// One number to be replaced.
  package struct Edit: Sendable, Equatable {
    /// Its bytes.
    package var range: Range<Int>
    /// What it shall read.
    package var text: String
  }

  /// The edits in order, none overlapping another; a value that is not a number makes none.
  package let edits: [Edit]

  /// Collects the edits of a verified notebook; nil when a cell or a claim failed, because then the code cannot be trusted.
  package init?(_ verified: VerifiedNotebook) {
    for cell in verified.executed.cells {
      switch cell.state {
      case .failed, .notRun: return nil
      case .succeeded, .skipped: break
      }
    }
    for probe in verified.executed.probes {
      if case .failed = probe { return nil }
    }
    var edits: [Edit] = []
    for number in verified.numbers.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard case .wrong(_, _, _, let shouldRead) = number.standing, shouldRead != "nan",
        number.range.lowerBound >= edits.last?.range.upperBound ?? 0
      else { continue }
      edits.append(Edit(range: number.range, text: shouldRead))
    }
    self.edits = edits
  }

  /// The bytes of the source with every edit made.
  package func applied(to source: SourceText) -> [UInt8] {
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
