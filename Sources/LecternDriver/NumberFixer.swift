import NotebookExecution
import NotebookSyntax
import SourceText
import Verification

/// Replaces wrong numbers in the files, round by round, for a number may be computed from another one that the text
/// states.
struct NumberFixer {
  /// What has been done so far.
  private(set) var fixes = Fixes()
  /// How often each number was replaced.
  private var counts: [String: Int] = [:]

  /// A number that is still wrong after so many replacements depends on itself.
  private static let limit = 4

  /// One text and what the notebooks of the run say of it.
  private struct Text {
    var file: AtomicFile
    var documents: [VerifiedDocument]
  }

  /// Remarks on what is left after the last round.
  mutating func conclude(_ results: [VerifiedFile]) {
    for result in results {
      guard let verified = result.verified else { continue }
      if !verified.codeSucceeded {
        fixes.remarks.append("\(result.path): nothing is fixed, because a cell, a claim or a value failed")
      } else if verified.findings.contains(where: { $0.rule == .output }) {
        fixes.remarks.append("\(result.path): an output differs by more than its numbers, which you must mend")
      }
    }
  }

  /// Replaces what is wrong; true when a file has changed, and everything must be verified again.
  mutating func replace(in results: [VerifiedFile]) -> Bool {
    var hasChanged = false
    for text in texts(of: results) {
      let source = text.documents[0].source
      let fix = Fix(text.documents)
      guard !fix.edits.isEmpty, fixes.failures.isEmpty, settles(fix, text) else { continue }
      do throws(MachineFailure) {
        try text.file.replace(source.bytes, with: fix.applied(to: source))
        hasChanged = true
        fixes.replacements += fix.edits.map { Replacement($0, in: source) }
      } catch { fixes.failures.append(error) }
    }
    return hasChanged
  }

  /// Counts the edits; false when one of them has been made too often.
  private mutating func settles(_ fix: Fix, _ text: Text) -> Bool {
    let document = text.documents[0]
    let ranges = Set(fix.edits.map(\.range))
    for (index, number) in document.numbers.enumerated() where ranges.contains(number.range) {
      let count = counts["\(index) \(text.file.identity)", default: 0]
      guard count < Self.limit else {
        let place = document.source.location(of: number.range.lowerBound)
        fixes.remarks.append(
          "\(document.source.path):\(place.line):\(place.column): this number does not settle: "
            + "whenever it is replaced, its claim wants another one")
        return false
      }
      counts["\(index) \(text.file.identity)"] = count + 1
    }
    return true
  }

  /// The texts of all notebooks whose code succeeded, each once.
  private func texts(of results: [VerifiedFile]) -> [Text] {
    var texts: [Text] = []
    for verified in results.compactMap(\.verified) where verified.codeSucceeded {
      for document in verified.documents {
        let file = AtomicFile(path: document.source.path)
        if let known = texts.firstIndex(where: { $0.file.identity == file.identity }) {
          if texts[known].documents[0].source.bytes == document.source.bytes { texts[known].documents.append(document) }
        } else {
          texts.append(Text(file: file, documents: [document]))
        }
      }
    }
    return texts
  }
}
