import ArgumentParser
import CellEvents
import Foundation
import NotebookExecution
import NotebookSyntax
import Verification

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build", abstract: "Spike.")
  @Argument var paths: [String] = ["notebooks"]
  @Flag var fresh = false

  func run() throws {
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let toolchain = try Toolchain.find(path: nil, environment: ProcessInfo.processInfo.environment)
    let library = try GuestLibrary.find(executable: executable)
    ChildProcess.adoptOrphans()
    var settings = ExecutionSettings()
    settings.ignoresCache = fresh
    for file in try NotebookFile.find(paths) {
      let notebook = NotebookParser().parse(path: file.path, bytes: try file.read())
      let runner = NotebookRunner(
        toolchain: toolchain, library: library,
        cache: ResultCache(directory: file.projectDirectory.appending(path: ".lectern")), settings: settings)
      let executed = try runner.run(notebook)
      for diagnostic in executed.diagnostics { print(diagnostic.description) }
      for (index, cell) in executed.cells.enumerated() {
        print("--- cell \(index): \(cell.state)")
        for output in cell.outputs { print(output) }
        if let failure = cell.expectedFailure { print("expected:", failure) }
      }
      for probe in executed.probes { print(probe) }
    }
    ChildProcess.killStrays()
  }
}
