internal import CellEvents
internal import Foundation
internal import Glibc

/// Follows a running program: reads its events, and stops it when a cell takes too long or writes too much.
struct Follower {
  /// The events so far.
  private(set) var events: [CellEvent] = []
  /// How much of standard output counts.
  private(set) var outputEnd = 0
  /// How much of standard error counts.
  private(set) var errorEnd = 0

  private let limit: Int
  private let timeouts: [Int: Double]
  private let defaultTimeout: Double
  private var pending: [UInt8] = []
  private var cellStart = Follower.now()
  private var cellTimeout: Double
  private var sizesAtStart = 0

  /// How often the clock and the files are looked at, in milliseconds.
  private static let interval: Int32 = 20

  init(limit: Int, timeouts: [Int: Double], defaultTimeout: Double) {
    self.limit = limit
    self.timeouts = timeouts
    self.defaultTimeout = defaultTimeout
    cellTimeout = defaultTimeout
  }

  /// Follows the child until it has ended, by itself or by us; leaves no process of its session.
  mutating func follow(
    _ child: ChildProcess, events descriptor: Int32, files: [String], watch: (CellEvent) -> Void
  ) -> RunRecord.Ending {
    var isOpen = true
    while true {
      // A program that has closed its events is about to end.
      if isOpen { isOpen = read(descriptor, watch) } else { usleep(2_000) }
      if let ended = child.poll() {
        // What it sent last may still lie in the pipe; a child that it left behind cannot hold the pipe open.
        while isOpen, read(descriptor, watch, waiting: 0) {}
        child.killSession()
        clip(files)
        return excess(files) ?? .process(ended)
      }
      if let stop = excess(files) ?? (Self.now() - cellStart > cellTimeout ? .timedOut(seconds: cellTimeout) : nil) {
        child.killSession()
        _ = child.wait()
        clip(files)
        return stop
      }
    }
  }

  private func excess(_ files: [String]) -> RunRecord.Ending? {
    files.map(Self.size).reduce(0, +) - sizesAtStart > limit ? .tooMuchOutput(bytes: limit) : nil
  }

  /// Cuts what counts to the limit of the cell that was running.
  private mutating func clip(_ files: [String]) {
    let last = events.last
    outputEnd = min(Self.size(files[0]), (last?.outputSize ?? 0) + limit)
    errorEnd = min(Self.size(files[1]), (last?.errorSize ?? 0) + limit)
  }

  /// Reads what has come, waiting a moment for it; false at the end of the stream, or of what is there when not waiting.
  private mutating func read(_ descriptor: Int32, _ watch: (CellEvent) -> Void, waiting: Int32 = interval) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, waiting) > 0 else { return waiting > 0 }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    // Only what is new can hold the end of a line, and what is read is dropped once: a display may be megabytes long.
    var unread = buffer[..<count]
    while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
      let line = Data(pending) + Data(unread[..<end])
      pending.removeAll(keepingCapacity: true)
      unread = unread[(end + 1)...]
      guard let event = try? JSONDecoder().decode(CellEvent.self, from: line) else { continue }
      take(event)
      watch(event)
    }
    pending += unread
    return true
  }

  private mutating func take(_ event: CellEvent) {
    events.append(event)
    switch event.body {
    case .cellBegan(let cell):
      cellTimeout = timeouts[cell] ?? defaultTimeout
      restart(event)
    case .probeBegan, .cellEnded: restart(event)
    default: break
    }
  }

  private mutating func restart(_ event: CellEvent) {
    cellStart = Self.now()
    sizesAtStart = event.outputSize + event.errorSize
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
