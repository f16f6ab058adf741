package import NotebookExecution
package import Verification

/// What `--fix` did to the files of a run.
package struct Fixes: Sendable {
  /// What was replaced, in order.
  package var replacements: [Replacement] = []
  /// What could not be done, and why.
  package var remarks: [String] = []
  /// Files that could not be written.
  package var failures: [MachineFailure] = []

  /// Nothing was done.
  package init() {}
}
