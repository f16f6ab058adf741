package import CellEvents
package import NotebookSyntax

/// Who hears how a run goes, from several threads.
package protocol RunObserver: Sendable {
  /// A notebook is left out of the run.
  func skipped(_ file: NotebookFile, _ reason: String)
  /// The program of a notebook sent an event.
  func received(_ event: CellEvent, of notebook: Notebook)
  /// A notebook has its page, or cannot have one.
  func finished(_ built: BuiltNotebook)
}
