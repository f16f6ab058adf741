import ArgumentParser
import Foundation
import NotebookExecution
import NotebookReport

/// `lectern build`: the way of the data, from Markdown files to pages.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Runs notebooks and writes their pages and an index.",
    discussion: """
      EXAMPLES
        lectern build                              every notebook of notebooks/, into output/
        lectern build lesson.md -o site            one notebook
        lectern build posts --assets ../blog       posts with images below ../blog
        lectern build --fresh --jobs 1             run everything again, one notebook at a time

      EXIT CODES
        0  every notebook ran and every claim holds
        1  a mistake in a notebook: a cell failed, a number is wrong, an option is unknown
        2  something else: a missing tool or library, an unreadable file, a wrong command line
      """)

  @Argument(help: "Notebooks, or directories of them.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["notebooks"]

  @Option(name: .shortAndLong, help: "The directory for the pages.", completion: .directory)
  var output = "output"

  @Option(name: .shortAndLong, help: "How many notebooks run at the same time (default: the number of cores).")
  var jobs: Int?

  @Option(help: "Seconds a cell may take unless it or its notebook says otherwise.")
  var timeout = 30.0

  @Flag(help: "Run every cell again, whatever earlier runs recorded.")
  var fresh = false

  @Option(help: "The Swift compiler (default: SWIFT_EXEC, else the running toolchain's).", completion: .file())
  var swiftc: String?

  @Option(help: "The directory in which local images are looked for.", completion: .directory)
  var assets: String?

  @Option(help: "The directory of the posts that notebooks make claims about.", completion: .directory)
  var posts: String?

  @Flag(
    help: """
      Let all raw HTML of the notebooks pass unchecked: for authors whom you trust. Pages still forbid scripts and \
      requests; a link, a refresh or a style can mislead.
      """)
  var trustHTML = false

  @Flag(name: .shortAndLong, help: "Print mistakes only.")
  var quiet = false

  @Flag(help: "Print what happened as JSON on standard output.")
  var json = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs)") }
    if !(timeout > 0) { throw ValidationError("--timeout takes seconds above 0, not \(timeout)") }
  }

  func run() throws {
    let start = ContinuousClock.now
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    let files = try NotebookFile.find(paths)
    let directory = try OutputDirectory(path: output)
    let progress = ProgressDisplay(style: quiet || json ? .quiet : .lines)
    let build = Build(
      settings: settings, compilerPath: swiftc, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      assets: AssetDirectory(path: assets), posts: PostDirectory(path: posts), trustsHTML: trustHTML,
      writesIndex: files.count > 1 || givesDirectory,
      output: directory, progress: progress)
    let results = build.run(files)
    let failures = build.writeIndex(of: results)
    progress.finish()
    let report = BuildReport(results, failures: failures)
    if json {
      Terminal.standardOutput.write(try report.json())
    } else if !quiet {
      Terminal.standardOutput.write(report.summary(after: start.duration(to: .now)) + "\n")
    }
    for failure in report.machineFailures { Terminal.standardError.write("lectern: \(failure)\n") }
    if report.exitCode != 0 { throw ExitCode(report.exitCode) }
  }

  private var settings: ExecutionSettings {
    var settings = ExecutionSettings()
    settings.timeout = timeout
    settings.ignoresCache = fresh
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    settings.memoryLimit = Int(ProcessInfo.processInfo.physicalMemory) / (2 * jobs)
    let environment = ProcessInfo.processInfo.environment
    for name in ["LECTERN_ISA", "LECTERN_THREADS"] { settings.passedEnvironment[name] = environment[name] }
    return settings
  }

  /// A single page made by itself needs no index and leaves an old one alone.
  private var givesDirectory: Bool {
    paths.contains { path in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }
  }
}
