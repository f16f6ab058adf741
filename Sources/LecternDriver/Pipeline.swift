package import CellEvents
internal import Foundation
package import NotebookExecution
package import NotebookReport
package import NotebookSyntax
internal import SourceText
package import Verification

/// What lectern does with a notebook: four calls, each of which takes a value and returns one.
///
///     file → read → execute → verify → report → page
///
/// The rest of this target finds files, writes files, and makes these calls for many notebooks at a time.
package struct Pipeline: Sendable {
  private let settings: ExecutionSettings
  private let tools: Tools
  private let posts: PostDirectory

  /// Runs cells with these settings and the compiler at `compilerPath`, or the one that is found without it.
  package init(settings: ExecutionSettings, compilerPath: String?, posts: PostDirectory) {
    self.settings = settings
    tools = Tools(compilerPath: compilerPath)
    self.posts = posts
  }

  /// Reads and parses a notebook, and the posts that it checks.
  package func read(_ file: NotebookFile) -> ReadNotebook {
    do throws(MachineFailure) {
      var notebook = NotebookParser().parse(path: file.path, bytes: try file.read())
      if let reason = posts.absence(of: notebook, in: file) {
        return ReadNotebook(file: file, content: .skipped(reason))
      }
      notebook.posts = try posts.posts(of: notebook, in: file)
      return ReadNotebook(file: file, content: .notebook(notebook))
    } catch { return ReadNotebook(file: file, content: .failed(error)) }
  }

  /// Weaves, compiles and runs the cells, or takes the recorded results of an earlier run; `watch` sees the events of the
  /// running program.
  package func execute(
    _ notebook: Notebook, watch: (CellEvent) -> Void
  ) throws(MachineFailure) -> ExecutedNotebook {
    // A notebook without cells needs no tools, so a missing compiler does not matter to it.
    guard notebook.hasProgram else { return ExecutedNotebook(unexecuted: notebook) }
    let project = NotebookFile(path: notebook.source.path).projectDirectory
    let runner = NotebookRunner(
      toolchain: try tools.toolchain(), library: try tools.library(),
      cache: ResultCache(directory: project.appending(path: ".lectern")), settings: settings)
    return try runner.run(notebook, watch: watch)
  }

  /// Compares the numbers of the text, and those of its posts, with the values of the code.
  package func verify(_ executed: ExecutedNotebook) -> VerifiedNotebook { Verifier().verify(executed) }

  /// Makes the page of a notebook, one of a site's.
  package func report(_ verified: VerifiedNotebook, on site: Site) throws(MachineFailure) -> ReportPage {
    try site.page(of: verified)
  }
}
