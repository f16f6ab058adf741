import ArgumentParser
import FindingFormats
import Foundation
import LecternDriver

/// `lectern build`: from Markdown files to pages.
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

  @OptionGroup var options: RunOptions

  @Option(name: .shortAndLong, help: "The directory for the pages.", completion: .directory)
  var output = "output"

  @Option(help: "The directory in which local images are looked for.", completion: .directory)
  var assets: String?

  @Flag(
    help: """
      Let all raw HTML of the notebooks pass unchecked: for authors whom you trust. Pages still forbid scripts and \
      requests; a link, a refresh or a style can mislead.
      """)
  var trustHTML = false

  @Flag(help: "Print what happened as JSON on standard output.")
  var json = false

  func run() throws {
    let start = ContinuousClock.now
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    let files = try NotebookFile.find(options.paths)
    let directory = try OutputDirectory(path: output)
    let progress = ProgressDisplay(style: options.quiet || json ? .quiet : .lines)
    let report = options.run(showing: progress).build(
      files, into: directory,
      options: Site.Options(
        assets: AssetDirectory(path: assets), trustsHTML: trustHTML, hasIndex: files.count > 1 || givesDirectory))
    progress.finish()
    if json {
      Terminal.standardOutput.write(try JSONEncoder.reproducible.text(of: report))
    } else if !options.quiet {
      Terminal.standardOutput.write(report.summary(after: start.duration(to: .now)) + "\n")
    }
    for failure in report.machineFailures { Terminal.standardError.write("lectern: \(failure)\n") }
    if report.exitCode != 0 { throw ExitCode(report.exitCode) }
  }

  /// A single page made by itself needs no index and leaves an old one alone.
  private var givesDirectory: Bool {
    options.paths.contains { path in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }
  }
}
