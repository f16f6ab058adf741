package import Foundation

/// A command run to its end.
package struct Command {
  /// What came of it.
  package struct Result: Sendable {
    /// Its exit code.
    package var status: Int32
    /// What it wrote to its standard output.
    package var output: String
    /// What it wrote to its standard error.
    package var errors: String
  }

  /// The `lectern` that was built with these tests.
  package static var lectern: URL {
    let built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = built.appending(path: "lectern")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    return root.appending(path: ".build/release/lectern")
  }

  private let process = Process()
  private let outputs: [URL]

  /// Prepares a command with an empty standard input, which by default sees the environment of this process.
  package init(
    _ executable: URL, _ arguments: [String], in place: URL, environment: [String: String]? = nil
  ) throws {
    let directory = FileManager.default.temporaryDirectory
    outputs = (0..<2).map { _ in directory.appending(path: "lectern-\(UUID().uuidString)") }
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = place
    if let environment { process.environment = environment }
    for url in outputs { _ = FileManager.default.createFile(atPath: url.path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputs[0])
    process.standardError = try FileHandle(forWritingTo: outputs[1])
  }

  /// Runs it and waits for its end.
  package func run() throws -> Result {
    try process.run()
    process.waitUntilExit()
    defer { for url in outputs { try? FileManager.default.removeItem(at: url) } }
    let texts = try outputs.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
