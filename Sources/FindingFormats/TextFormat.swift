import NotebookSyntax
import SourceText
import Verification

/// What was found, for a person at a terminal.
package struct TextFormat {
  /// The lines, each with its line break.
  package let text: String

  /// So many unchecked numbers of a document are listed.
  private static let listed = 10

  /// Writes a report; quietly, only the mistakes and what was replaced.
  package init(_ report: FindingReport, marks: StatusMarks = .plain, isQuiet: Bool = false) {
    var lines = report.replacements.map { "\($0.path):\($0.line):\($0.column): \($0.old) → \($0.new)" }
    for verified in report.files.compactMap(\.verified) {
      lines += verified.diagnostics.filter { !isQuiet || $0.severity == .error }.map(\.description)
      guard !isQuiet else { continue }
      for document in verified.documents {
        let hasErrors = verified.findings.contains {
          $0.diagnostic.severity == .error && $0.diagnostic.path == document.source.path
        }
        let coverage = document.coverage
        lines.append(
          "\(marks.mark(hasErrors: hasErrors)) \(document.source.path)  \(coverage.total == 0 ? "no numbers" : coverage.summary)"
        )
        if !report.isStrict { lines += Self.unchecked(document) }
      }
    }
    lines += report.remarks
    if !isQuiet, report.documents.count > 1 {
      let coverage = report.documents.map(\.coverage).reduce(Coverage([]), +)
      lines.append("\(report.documents.count) documents, \(coverage.summary)")
    }
    text = lines.map { $0 + "\n" }.joined()
  }

  /// The places of the first unchecked numbers, and how to see the rest.
  private static func unchecked(_ document: VerifiedDocument) -> [String] {
    let numbers = document.unchecked
    let rest = numbers.count - listed
    let notes = numbers.prefix(listed).map { number in
      Diagnostic(
        .note, "\(document.source.text(in: number.range)) is unchecked", path: document.source.path,
        at: document.source.location(of: number.range.lowerBound)
      ).description
    }
    return rest > 0 ? notes + ["  … and \(rest) more; --strict names all of them"] : notes
  }
}
