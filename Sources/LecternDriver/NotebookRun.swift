import CellEvents
import NotebookExecution
internal import NotebookReport
import NotebookSyntax
package import Verification

/// The pipeline over many notebooks, several at a time.
package struct NotebookRun: Sendable {
  private let pipeline: Pipeline
  private let jobs: Int
  private let observer: any RunObserver

  /// Runs at most `jobs` notebooks at the same time; `observer` hears how it goes.
  package init(_ pipeline: Pipeline, jobs: Int, observer: any RunObserver) {
    self.pipeline = pipeline
    self.jobs = jobs
    self.observer = observer
  }

  /// Reads, executes and verifies notebooks; the results are in their order.
  package func verify(_ files: [NotebookFile]) -> [VerifiedFile] {
    executing(read(files)) { notebook in
      VerifiedFile(path: notebook.file.path, result: Result { () throws(MachineFailure) in try verified(notebook) })
    }
  }

  /// Verifies notebooks and replaces wrong numbers in their files, again and again until nothing changes; the results are
  /// those of the last round.
  package func fix(_ files: [NotebookFile]) -> (results: [VerifiedFile], fixes: Fixes) {
    var fixer = NumberFixer()
    var results = verify(files)
    while fixer.replace(in: results) { results = verify(files) }
    fixer.conclude(results)
    return (results, fixer.fixes)
  }

  /// Reads, executes and verifies notebooks, and writes their pages and the index.
  package func build(_ files: [NotebookFile], into output: OutputDirectory, options: Site.Options) -> BuildReport {
    let notebooks = read(files)
    let site = Site(notebooks, options)
    let built = executing(notebooks) { notebook in
      let built = BuiltNotebook(
        file: notebook.file,
        result: Result { () throws(MachineFailure) in try build(notebook, on: site, into: output) })
      observer.finished(built)
      return built
    }
    site.saveTypesetting()
    let index = Result { () throws(MachineFailure) in
      if let index = site.index(of: built) { try output.write(index, as: "index.html") }
    }
    return BuildReport(built, index: index)
  }

  private func build(
    _ notebook: ReadNotebook, on site: Site, into output: OutputDirectory
  ) throws(MachineFailure) -> BuiltNotebook.Content {
    if let collision = site.collision(of: try notebook.notebook(), in: notebook.file) { return .refused(collision) }
    let verified = try verified(notebook)
    let page = try pipeline.report(verified, on: site)
    try output.write(page.html, as: notebook.file.pageName)
    return .page(verified, diagnostics: verified.diagnostics.merging(page.diagnostics))
  }

  private func verified(_ notebook: ReadNotebook) throws(MachineFailure) -> VerifiedNotebook {
    let notebook = try notebook.notebook()
    let executed = try pipeline.execute(notebook) { observer.received($0, of: notebook) }
    return pipeline.verify(executed)
  }

  /// Reads notebooks and leaves out those that are to be skipped.
  private func read(_ files: [NotebookFile]) -> [ReadNotebook] {
    files.concurrentMap(on: jobs) { pipeline.read($0) }.filter { notebook in
      guard case .skipped(let reason) = notebook.content else { return true }
      observer.skipped(notebook.file, reason)
      return false
    }
  }

  /// Does something that runs cells with each notebook, and leaves no process of theirs.
  private func executing<Outcome: Sendable>(
    _ notebooks: [ReadNotebook], _ work: @Sendable (ReadNotebook) -> Outcome
  ) -> [Outcome] {
    ChildProcess.adoptOrphans()
    defer { ChildProcess.killStrays() }
    return notebooks.concurrentMap(on: jobs, work)
  }
}
