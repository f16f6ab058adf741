package import CellEvents
package import NotebookSyntax
internal import SourceText

/// Executes notebooks: weaves, compiles, runs and collects, or takes the results of an earlier run.
package struct NotebookRunner: Sendable {
  private let toolchain: Toolchain
  private let library: GuestLibrary
  private let cache: ResultCache
  private let settings: ExecutionSettings

  /// Uses these tools and this cache.
  package init(toolchain: Toolchain, library: GuestLibrary, cache: ResultCache, settings: ExecutionSettings) {
    self.toolchain = toolchain
    self.library = library
    self.cache = cache
    self.settings = settings
  }

  /// Executes a notebook; `watch` sees the events of its program while it runs.
  package func run(_ notebook: Notebook, watch: (CellEvent) -> Void = { _ in }) throws(MachineFailure)
    -> ExecutedNotebook
  {
    guard notebook.hasProgram else { return ExecutedNotebook(unexecuted: notebook) }
    let resultKey = ResultKey(notebook, toolchain: toolchain, library: library, settings: settings)
    let key = resultKey.text
    var notebook = notebook
    notebook.diagnostics += resultKey.missingInputs.map(notebook.missing)
    if !settings.ignoresCache, let recorded = cache.value(RecordedResults.self, for: key) {
      return recorded.executed(notebook)
    }
    let work = try WorkDirectory(below: cache.directory)
    defer { work.remove() }
    var execution = Execution(
      notebook, compiler: Compiler(toolchain: toolchain, library: library, directory: work.url), directory: work.url,
      settings: settings)
    let executed = try execution.run(programs: programs, watch: watch)
    if let record = RecordedResults(executed, ownDiagnostics: execution.diagnostics) { cache.store(record, for: key) }
    cache.trim()
    return executed
  }

  private var programs: ProgramStore {
    ProgramStore(
      cache: cache, prefix: "compiler \(toolchain.identity)\nlibrary \(library.identity)",
      isReadable: !settings.ignoresCache)
  }
}

extension Notebook {
  /// What to tell about a declared input that cannot be read.
  fileprivate func missing(_ input: String) -> Diagnostic {
    let front = frontMatter.range ?? 0..<0
    let place = source.bytes[front].firstRange(of: Array(input.utf8)).map { source.location(of: $0.lowerBound) }
    return Diagnostic(.error, "the input '\(input)' cannot be read", path: source.path, at: place)
  }

  /// True when there is something to compile.
  package var hasProgram: Bool { cells.contains { $0.options.isEvaluated } || !probes.isEmpty }
}

extension ExecutedNotebook {
  /// A notebook in which nothing runs.
  package init(unexecuted notebook: Notebook) {
    self.init(
      notebook: notebook, cells: notebook.cells.map { _ in CellResult(state: .skipped) }, probes: [],
      diagnostics: notebook.diagnostics)
  }
}
