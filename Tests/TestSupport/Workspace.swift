package import Foundation

/// A temporary directory with notebooks in it, which is gone when nobody uses it any more.
package final class Workspace: Sendable {
  /// The directory.
  package let place: URL

  /// Makes the directory.
  package init() throws {
    place = FileManager.default.temporaryDirectory.appending(path: "lectern-work-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  /// Writes a file.
  package func write(_ text: String, to name: String) throws {
    let file = place.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Reads a file.
  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: place.appending(path: name)), as: UTF8.self)
  }

  /// Runs `lectern` in it.
  @discardableResult
  package func lectern(
    _ arguments: String..., environment: [String: String] = [:], at executable: URL = Command.lectern
  ) throws -> Command.Result {
    let all = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    return try Command(executable, arguments, in: place, environment: all).run()
  }
}
