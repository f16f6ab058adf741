package import NotebookExecution
internal import NotebookSyntax
internal import SourceText
package import Verification

/// What `lectern verify` found, before it is written in any format.
package struct FindingReport: Sendable {
  /// One per notebook, in order.
  package var files: [VerifiedFile]
  /// What `--fix` replaced.
  package var replacements: [Replacement] = []
  /// What `--fix` could not do.
  package var remarks: [String] = []
  /// Why `--fix` could not write.
  package var failures: [MachineFailure] = []
  /// Whether unchecked numbers are errors.
  package var isStrict = false

  /// Makes a report of notebooks that were verified.
  package init(files: [VerifiedFile]) { self.files = files }

  /// Everything that went wrong outside the notebooks, each once.
  package var machineFailures: [String] { (files.compactMap(\.failure) + failures).distinctMessages }

  /// The gravest outcome of all notebooks.
  package var outcome: VerifiedNotebook.Outcome {
    failures.isEmpty ? files.map(\.outcome).max() ?? .holds : .uncheckable
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
