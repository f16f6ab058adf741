internal import CProcess
package import CellEvents
package import Foundation
internal import Glibc

/// Runs a compiled notebook in a child process and watches it: events, time, output.
package struct CellProcess: Sendable {
  /// The program.
  package var executable: URL
  /// Where the cells run: the notebook's directory.
  package var workingDirectory: String
  /// Where the files of the run go.
  package var directory: URL
  /// The name of the notebook in debug information.
  package var fileName: String
  /// Seconds for each cell, by index; probes take the last cell's.
  package var timeouts: [Int: Double]
  /// The settings of the run.
  package var settings: ExecutionSettings
  /// The file that tells the program of the posts; nil without posts.
  package var posts: URL?

  /// Makes a process from its parts.
  package init(
    executable: URL, workingDirectory: String, directory: URL, fileName: String, timeouts: [Int: Double],
    settings: ExecutionSettings
  ) {
    self.executable = executable
    self.workingDirectory = workingDirectory
    self.directory = directory
    self.fileName = fileName
    self.timeouts = timeouts
    self.settings = settings
  }

  /// The whole environment of the cells; nothing of the user's but what is passed on purpose.
  package static func environment(_ settings: ExecutionSettings) -> [String: String] {
    let fixed = [
      "LC_ALL": "C", "PATH": "/usr/local/bin:/usr/bin:/bin", "SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "UTC",
    ]
    return fixed.merging(settings.passedEnvironment) { fixed, _ in fixed }
  }

  /// Runs the program to its end, whatever that is; `watch` sees each event when it comes.
  package func run(watch: (CellEvent) -> Void) throws(MachineFailure) -> RunRecord {
    let output = directory.appending(path: "run.out")
    let errors = directory.appending(path: "run.err")
    let crash = directory.appending(path: "crash.json")
    try? FileManager.default.removeItem(at: crash)
    var environment = Self.environment(settings)
    environment["LECTERN_EVENTS"] = "3"
    environment["LECTERN_POSTS"] = posts?.path
    environment["LECTERN_MEMORY"] = String(settings.memoryLimit)
    environment["SWIFT_BACKTRACE"] =
      "enable=yes,format=json,interactive=no,color=no,threads=crashed,images=none,registers=none,limit=64,"
      + "output-to=\(crash.path)"
    let pipe = try Pipe.open()
    let child: ChildProcess
    do {
      child = try ChildProcess(
        executable: executable.path, name: "lesson", arguments: [], environment: environment,
        directory: workingDirectory,
        output: output.path, errors: errors.path, events: pipe.writing)
    } catch {
      close(pipe.writing)
      close(pipe.reading)
      throw error
    }
    close(pipe.writing)
    defer { close(pipe.reading) }
    var follower = Follower(limit: settings.outputLimit, timeouts: timeouts, defaultTimeout: settings.timeout)
    let ending = follower.follow(child, events: pipe.reading, files: [output.path, errors.path], watch: watch)
    return RunRecord(
      events: follower.events, output: Self.read(output, follower.outputEnd),
      errors: Self.read(errors, follower.errorEnd),
      ending: ending,
      crash: (try? Data(contentsOf: crash)).flatMap { CrashReport(json: [UInt8]($0), fileName: fileName) })
  }

  /// A cell may have written far more than its limit before it was stopped, so only the part that counts is read.
  private static func read(_ file: URL, _ end: Int) -> [UInt8] {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return [] }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: end)).map { [UInt8]($0) } ?? []
  }

  private struct Pipe {
    var reading: Int32
    var writing: Int32

    static func open() throws(MachineFailure) -> Pipe {
      var ends: [Int32] = [0, 0]
      let error = process_pipe(&ends)
      guard error == 0 else { throw MachineFailure("a pipe cannot be opened: \(String(cString: strerror(error)))") }
      return Pipe(reading: ends[0], writing: ends[1])
    }
  }
}
