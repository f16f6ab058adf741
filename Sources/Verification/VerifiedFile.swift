package import NotebookExecution

/// What became of one notebook of a run that verifies.
package struct VerifiedFile: Sendable {
  /// The path as messages show it.
  package let path: String
  /// Its content, or why the machine failed.
  package let result: Result<VerifiedNotebook, MachineFailure>

  /// Makes a result from its parts.
  package init(path: String, result: Result<VerifiedNotebook, MachineFailure>) {
    self.path = path
    self.result = result
  }

  /// Its content; nil when the machine failed.
  package var verified: VerifiedNotebook? { try? result.get() }

  /// Why there is no content.
  package var failure: MachineFailure? {
    if case .failure(let failure) = result { failure } else { nil }
  }

  /// What it comes to; a failure of the machine leaves everything unchecked.
  package var outcome: VerifiedNotebook.Outcome { verified?.outcome ?? .uncheckable }

  /// With an error at every unchecked number.
  package var strict: VerifiedFile { VerifiedFile(path: path, result: result.map(\.strict)) }
}
