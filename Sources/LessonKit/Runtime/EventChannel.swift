internal import CellEvents
internal import FoundationEssentials
@preconcurrency internal import Glibc
internal import Synchronization

/// The guest's end of the descriptor on which a running notebook tells the host what happens.
///
/// When the program was started by hand, there is no host: events are then dropped, and displays are printed.
final class EventChannel: Sendable {
  /// The one channel of this program: the descriptor is the process's, so there cannot be two.
  static let host = EventChannel()

  /// False when the program was started by hand.
  let isConnected: Bool
  /// The file in which the host tells of the posts that the notebook declares.
  let posts: String?

  private let events: Int32 = 3
  private let output: Int32
  private let error: Int32
  private let lock = Mutex(())

  private init() {
    isConnected = getenv("LECTERN_EVENTS") != nil
    posts = getenv("LECTERN_POSTS").map { String(cString: $0) }
    guard isConnected else {
      output = 1
      error = 2
      return
    }
    // Copies, because a cell may close or redirect its own; not inherited, because its children are not the cell.
    output = fcntl(1, F_DUPFD_CLOEXEC, 10)
    error = fcntl(2, F_DUPFD_CLOEXEC, 10)
    _ = fcntl(events, F_SETFD, FD_CLOEXEC)
    setvbuf(stdout, nil, _IONBF, 0)
    setvbuf(stderr, nil, _IONBF, 0)
    Self.setLimits()
    // What the host and the runtime needed to know is not the cell's to see.
    unsetenv("SWIFT_BACKTRACE")
    unsetenv("LECTERN_EVENTS")
    unsetenv("LECTERN_MEMORY")
    unsetenv("LECTERN_POSTS")
  }

  /// Sends an event with the sizes that both outputs have now.
  func send(_ body: CellEvent.Body) {
    guard isConnected else { return }
    let event = CellEvent(body, outputSize: Self.size(output), errorSize: Self.size(error))
    guard var line = try? JSONEncoder().encode(event) else { return }
    line.append(UInt8(ascii: "\n"))
    lock.withLock { _ in Self.write(line, to: events) }
  }

  private static func setLimits() {
    // A crash is reported by Swift's handler; a core file beside the notebook would help nobody.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    guard let text = getenv("LECTERN_MEMORY"), let bytes = UInt(String(cString: text)) else { return }
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }

  private static func size(_ descriptor: Int32) -> Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func write(_ data: Data, to descriptor: Int32) {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest.removeFirst(count)
    }
  }
}
