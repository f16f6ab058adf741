package import NotebookExecution
package import SourceText
package import Verification

/// What became of one notebook of a build.
package struct BuiltNotebook: Sendable {
  /// What there is when the machine did not fail.
  package enum Content: Sendable {
    /// Its page was written; the diagnostics are all that its author should know.
    case page(VerifiedNotebook, diagnostics: [Diagnostic])
    /// It cannot have a page, so it was not run.
    case refused(Diagnostic)
  }

  /// The file.
  package let file: NotebookFile
  /// What there is, or why the machine failed.
  package let result: Result<Content, MachineFailure>

  /// Its verified content, when it has a page.
  package var verified: VerifiedNotebook? {
    if case .success(.page(let verified, _)) = result { verified } else { nil }
  }

  /// All that its author should know.
  package var diagnostics: [Diagnostic] {
    switch result {
    case .success(.page(_, let diagnostics)): diagnostics
    case .success(.refused(let diagnostic)): [diagnostic]
    case .failure: []
    }
  }

  /// Why the machine made no page.
  package var failure: MachineFailure? {
    if case .failure(let failure) = result { failure } else { nil }
  }

  /// True when an error stands in it.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension [Diagnostic] {
  /// With those of a page, which are about the first document; all of it by place, each once.
  func merging(_ page: [Diagnostic]) -> [Diagnostic] {
    guard let path = first?.path ?? page.first?.path else { return [] }
    let own = filter { $0.path == path }
    let others = filter { $0.path != path }
    var seen: Set<Diagnostic> = []
    return ((own + page).inOrderOfPlace + others).filter { seen.insert($0).inserted }
  }
}
