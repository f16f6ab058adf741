import ArgumentParser
import Foundation
import NotebookExecution

@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Runs Markdown lessons with Swift cells and writes self-contained HTML reports.",
    version: version, subcommands: [BuildCommand.self, VerifyCommand.self])

  /// The version of the tool.
  static let version = "0.1.0"

  /// Runs the command line: exit 0 when all is well, 1 for a mistake in a lesson, 2 for everything else.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as MachineFailure {
      Terminal.standardError.write("lectern: \(failure.message)\n")
      Foundation.exit(2)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        print(message)
        Foundation.exit(0)
      }
      Terminal.standardError.write(message + "\n")
      Foundation.exit(2)
    }
  }
}
