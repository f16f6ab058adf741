package import Foundation

/// A tool of the toolchain at work, its output going to files.
package struct ToolProcess: Sendable {
  /// What a tool left.
  package struct Result: Sendable {
    /// The exit status; 128 + n for signal n.
    package var status: Int32
    /// Its standard output.
    package var output: [UInt8]
    /// Its standard error.
    package var errors: [UInt8]
  }

  private let child: ChildProcess
  private let output: URL
  private let errors: URL

  /// Starts a tool; its output files are `directory/name.out` and `.err`.
  package init(_ tool: URL, _ arguments: [String], directory: URL, name: String) throws(MachineFailure) {
    output = directory.appending(path: "\(name).out")
    errors = directory.appending(path: "\(name).err")
    child = try ChildProcess(
      executable: tool.path, arguments: arguments, environment: ProcessInfo.processInfo.environment,
      directory: directory.path, output: output.path, errors: errors.path)
  }

  /// Waits for its end and reads what it wrote.
  package func wait() -> Result {
    let status = child.wait()
    return Result(status: status.code, output: Self.read(output), errors: Self.read(errors))
  }

  private static func read(_ file: URL) -> [UInt8] { (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? [] }
}
