package import NotebookExecution
package import NotebookSyntax

/// A notebook file after reading.
package struct ReadNotebook: Sendable {
  /// What came of reading it.
  package enum Content: Sendable {
    /// It was parsed; mistakes in it are its diagnostics.
    case notebook(Notebook)
    /// It is left out of the run, for this reason.
    case skipped(String)
    /// It, or one of its posts, cannot be read.
    case failed(MachineFailure)
  }

  /// The file.
  package let file: NotebookFile
  /// What came of reading it.
  package let content: Content

  /// The notebook; throws when it was skipped or could not be read.
  package func notebook() throws(MachineFailure) -> Notebook {
    switch content {
    case .notebook(let notebook): return notebook
    case .skipped(let reason): throw MachineFailure("\(file.path): \(reason)")
    case .failed(let failure): throw failure
    }
  }
}
