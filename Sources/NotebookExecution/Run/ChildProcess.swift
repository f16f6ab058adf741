internal import CProcess
internal import Glibc

/// A child process in a session of its own.
package struct ChildProcess: Sendable {
  /// How a process ended.
  package enum Ending: Sendable, Equatable {
    /// It exited with this status.
    case exited(Int32)
    /// It was ended by this signal.
    case signalled(Int32)

    /// The status as shells give it: 128 + n for signal n.
    package var code: Int32 {
      switch self {
      case .exited(let status): status
      case .signalled(let signal): 128 + signal
      }
    }
  }

  /// Its process id, which is also its session's.
  package let id: Int32

  /// Starts a process, which sees itself under `name`; `events` becomes its descriptor 3.
  package init(
    executable: String, name: String? = nil, arguments: [String], environment: [String: String], directory: String,
    output: String,
    errors: String, events: Int32 = -1
  ) throws(MachineFailure) {
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let started = Self.withStrings([name ?? executable] + arguments) { arguments in
      Self.withStrings(variables) { variables in
        Self.withStrings([executable, directory, output, errors]) { paths in
          var start = process_start_t(
            executable: paths[0], arguments: arguments, environment: variables, directory: paths[1],
            output_path: paths[2], error_path: paths[3], events: events)
          return process_start(&start)
        }
      }
    }
    guard started > 0 else {
      throw MachineFailure("\(executable) cannot be started: \(String(cString: strerror(-started)))")
    }
    id = started
  }

  /// Makes this process the parent of all orphans below it.
  package static func adoptOrphans() { process_adopt_orphans() }

  /// Kills all children of this process with their sessions, before it ends itself.
  package static func killAll() { process_kill_children() }

  /// Kills what processes of cells left outside their sessions.
  ///
  /// Call it when no child runs.
  package static func killStrays() { process_kill_strays() }

  /// Waits for its end.
  package func wait() -> Ending {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return Self.ending(status)
  }

  /// Its end if it has come.
  package func poll() -> Ending? {
    var status: Int32 = 0
    return waitpid(id, &status, WNOHANG) == id ? Self.ending(status) : nil
  }

  /// Kills its whole session, itself included; it must still be waited for.
  package func killSession() {
    // A process may be born while the list is read, so the list is read until it holds nothing new.
    for _ in 0..<10 where process_kill_session(id) <= 1 { return }
  }

  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
  }

  /// Calls `body` with a NULL-terminated array of C strings.
  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeMutableBufferPointer { buffer in
      guard let first = buffer.baseAddress else { preconditionFailure("an array that ends in NULL is never empty") }
      return body(first)
    }
  }
}
