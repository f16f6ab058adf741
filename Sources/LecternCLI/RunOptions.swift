import ArgumentParser
import Foundation
import LecternDriver
import NotebookExecution

/// The options of every command that runs notebooks.
struct RunOptions: ParsableArguments {
  @Argument(help: "Notebooks, or directories of them.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["notebooks"]

  @Option(name: .shortAndLong, help: "How many notebooks run at the same time (default: the number of cores).")
  var jobs: Int?

  @Option(help: "Seconds a cell may take unless it or its notebook says otherwise.")
  var timeout = 30.0

  @Flag(help: "Run every cell again, whatever earlier runs recorded.")
  var fresh = false

  @Option(help: "The Swift compiler (default: SWIFT_EXEC, else the running toolchain's).", completion: .file())
  var swiftc: String?

  @Option(help: "The directory of the posts that notebooks make claims about.", completion: .directory)
  var posts: String?

  @Flag(name: .shortAndLong, help: "Print mistakes only.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs)") }
    if !(timeout > 0) { throw ValidationError("--timeout takes seconds above 0, not \(timeout)") }
  }

  /// The run that they describe.
  func run(showing progress: ProgressDisplay) -> NotebookRun {
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    var settings = ExecutionSettings()
    settings.timeout = timeout
    settings.ignoresCache = fresh
    settings.memoryLimit = Int(ProcessInfo.processInfo.physicalMemory) / (2 * jobs)
    let environment = ProcessInfo.processInfo.environment
    for name in ["LECTERN_ISA", "LECTERN_THREADS"] { settings.passedEnvironment[name] = environment[name] }
    let pipeline = Pipeline(settings: settings, compilerPath: swiftc, posts: PostDirectory(path: posts))
    return NotebookRun(pipeline, jobs: jobs, observer: progress)
  }
}
