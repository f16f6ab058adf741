import ArgumentParser
import FindingFormats
import LecternDriver
import Verification

/// `lectern verify`: the numbers of the text against the values of the code, without pages.
struct VerifyCommand: ParsableCommand {
  /// The ways to tell what was found.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit, sarif, github }

  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Runs notebooks and checks the numbers of their text; writes no pages.",
    discussion: """
      EXAMPLES
        lectern verify                       every notebook of notebooks/
        lectern verify lesson.md --strict    every number is claimed or marked
        lectern verify lesson.md --fix       replace wrong numbers in their style
        lectern verify --format github       annotations in a workflow
        lectern verify --format sarif        for editors and code scanning

      EXIT CODES
        0  every claim and every expected output holds
        1  a number or an output is wrong; with --strict also: one is unchecked
        2  something could not be checked: a claim does not compile, a cell failed;
           or something else: a missing tool, a wrong command line
      """)

  @OptionGroup var options: RunOptions

  @Option(help: "How to tell what was found.")
  var format = Format.text

  @Flag(help: "Fail when a number is neither claimed nor marked as given, quoted or illustrative.")
  var strict = false

  @Flag(help: "Replace wrong numbers in the files, then verify again. What fails to run is left alone.")
  var fix = false

  func run() throws {
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    let files = try NotebookFile.find(options.paths)
    let progress = ProgressDisplay(style: options.quiet ? .quiet : .lines)
    let run = options.run(showing: progress)
    let (results, fixes) = fix ? run.fix(files) : (run.verify(files), Fixes())
    progress.finish()
    var report = FindingReport(files: strict ? results.map(\.strict) : results)
    (report.replacements, report.remarks, report.failures) = (fixes.replacements, fixes.remarks, fixes.failures)
    report.isStrict = strict
    try write(report)
    if report.outcome != .holds { throw ExitCode(report.outcome.exitCode) }
  }

  /// The report goes to standard output; what a person wants to read beside another format, to standard error.
  private func write(_ report: FindingReport) throws {
    let place = format == .text ? Terminal.standardOutput : .standardError
    let text = TextFormat(report, marks: place.marks, isQuiet: options.quiet).text
    switch format {
    case .text: break
    case .json: Terminal.standardOutput.write(try JSONFormat(report).text())
    case .junit: Terminal.standardOutput.write(JUnitFormat(report).text)
    case .sarif: Terminal.standardOutput.write(try SARIFFormat(report, toolVersion: Lectern.version).text())
    case .github: Terminal.standardOutput.write(AnnotationFormat(report).text)
    }
    if format == .text || !options.quiet { place.write(text) }
    for failure in report.machineFailures { Terminal.standardError.write("lectern: \(failure)\n") }
  }
}
