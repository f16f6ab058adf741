import NotebookExecution
import NotebookSyntax
import SourceText
import Verification

/// What `lectern verify` found, before it is written in any format.
struct VerifyReport: Sendable {
  /// One per notebook, in order.
  var files: [VerifiedFile]
  /// What `--fix` replaced.
  var replacements: [NumberFixer.Replacement] = []
  /// What `--fix` could not do.
  var remarks: [String] = []
  /// Why `--fix` could not write.
  var failures: [MachineFailure] = []
  /// Whether unchecked numbers are errors.
  var isStrict = false

  /// Everything that outside the notebooks went wrong, each once.
  var machineFailures: [String] {
    var seen: Set<String> = []
    return (files.compactMap(\.failure) + failures).map(\.message).filter { seen.insert($0).inserted }
  }

  /// What the gravest of the notebooks comes to.
  var outcome: VerifiedNotebook.Outcome {
    let gravest = files.map(\.outcome).max() ?? .holds
    return failures.isEmpty ? gravest : .uncheckable
  }

  /// All documents, in order.
  var documents: [VerifiedDocument] { files.compactMap(\.verified).flatMap(\.documents) }

  /// All findings, in order.
  var findings: [Finding] { files.compactMap(\.verified).flatMap(\.findings) }

  /// The text of a document that a finding names.
  func source(of finding: Finding) -> SourceFile? {
    documents.first { $0.source.path == finding.diagnostic.path }?.source
  }
}
