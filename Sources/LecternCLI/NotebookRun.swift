import Foundation
import NotebookExecution
import NotebookSyntax
import Verification

/// What all commands share: notebooks are read, run and verified, several at the same time.
struct NotebookRun: Sendable {
  /// A notebook as it was read, or why it could not be.
  typealias Reading = Result<Notebook, MachineFailure>

  /// The notebooks of a run.
  struct Selection: Sendable {
    /// Those that can run, in order, and what was read.
    var files: [NotebookFile] = []
    var readings: [Reading] = []
  }

  var settings: ExecutionSettings
  var compilerPath: String?
  var jobs: Int
  var posts: PostDirectory
  var progress: ProgressDisplay

  /// The tools that run cells, looked for once and only when some notebook has cells.
  private struct Tools: Sendable {
    var toolchain: Toolchain
    var library: GuestLibrary
  }

  /// Reads the notebooks with their posts, and leaves out those whose posts are not here.
  func read(_ files: [NotebookFile]) -> Selection {
    let readings = Workers.map(files, count: jobs) { _, file in read(file) }
    var selection = Selection()
    for (file, (reading, absence)) in zip(files, readings) {
      if let absence {
        if progress.style == .lines { progress.write("– \(file.path)  \(absence)\n") }
      } else {
        selection.files.append(file)
        selection.readings.append(reading)
      }
    }
    return selection
  }

  private func read(_ file: NotebookFile) -> (Reading, absence: String?) {
    do throws(MachineFailure) {
      var notebook = NotebookParser().parse(path: file.path, bytes: try file.read())
      if let absence = posts.absence(of: notebook, in: file) { return (.success(notebook), absence) }
      notebook.posts = try posts.posts(of: notebook, in: file)
      return (.success(notebook), nil)
    } catch { return (.failure(error), nil) }
  }

  /// Does something with every notebook, which `verified` runs and verifies.
  ///
  /// The results are in the order of the files.
  func map<Outcome: Sendable>(
    _ selection: Selection,
    _ work: @Sendable (_ index: Int, _ verified: () throws(MachineFailure) -> VerifiedNotebook) -> Outcome
  ) -> [Outcome] {
    let readings = selection.readings
    let tools = tools(for: readings)
    ChildProcess.adoptOrphans()
    defer { ChildProcess.killStrays() }
    return Workers.map(selection.files, count: jobs) { index, file in
      work(index) { () throws(MachineFailure) in
        Verifier().verify(try execute(try readings[index].get(), tools, file))
      }
    }
  }

  private func execute(
    _ notebook: Notebook, _ tools: Result<Tools, MachineFailure>?, _ file: NotebookFile
  ) throws(MachineFailure) -> ExecutedNotebook {
    // A notebook without cells needs no tools, so a missing compiler is none of its business.
    guard notebook.hasProgram, let tools = try tools?.get() else { return ExecutedNotebook(unexecuted: notebook) }
    let runner = NotebookRunner(
      toolchain: tools.toolchain, library: tools.library,
      cache: ResultCache(directory: file.projectDirectory.appending(path: ".lectern")), settings: settings)
    return try runner.run(notebook) { progress.take($0, of: notebook) }
  }

  private func tools(for readings: [Reading]) -> Result<Tools, MachineFailure>? {
    guard readings.contains(where: { (try? $0.get())?.hasProgram == true }) else { return nil }
    let executable = URL(fileURLWithPath: "/proc/self/exe")
    do throws(MachineFailure) {
      return .success(
        Tools(
          toolchain: try Toolchain.find(path: compilerPath, environment: ProcessInfo.processInfo.environment),
          library: try GuestLibrary.find(executable: executable)))
    } catch { return .failure(error) }
  }
}
