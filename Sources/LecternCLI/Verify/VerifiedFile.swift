import NotebookExecution
import Verification

/// What became of one notebook that was verified.
struct VerifiedFile: Sendable {
  var file: NotebookFile
  /// Its content; nil when the machine failed.
  var verified: VerifiedNotebook?
  /// Why there is none.
  var failure: MachineFailure?

  /// Runs and verifies notebooks; the results are in their order.
  static func all(_ files: [NotebookFile], by run: NotebookRun) -> [VerifiedFile] {
    let selection = run.read(files)
    return run.map(selection) { index, verified in
      let file = selection.files[index]
      do throws(MachineFailure) {
        return VerifiedFile(file: file, verified: try verified())
      } catch { return VerifiedFile(file: file, failure: error) }
    }
  }

  /// What it comes to; a failure of the machine leaves everything unchecked.
  var outcome: VerifiedNotebook.Outcome { verified?.outcome ?? .uncheckable }

  /// With an error at every unchecked number.
  var strict: VerifiedFile {
    var result = self
    result.verified = verified?.strict
    return result
  }
}
