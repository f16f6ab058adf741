import Foundation

/// A temporary directory with notebooks in it.
final class Workspace: Sendable {
  let place: URL

  init() throws {
    place = FileManager.default.temporaryDirectory.appending(path: "lectern-work-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  func write(_ text: String, to name: String) throws {
    let file = place.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: place.appending(path: name)), as: UTF8.self)
  }

  @discardableResult
  func lectern(
    _ arguments: String..., environment: [String: String] = [:], at executable: URL = Command.lectern
  ) throws -> Command.Result {
    let all = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    return try Command(executable, arguments, in: place, environment: all).run()
  }
}
