package import CellEvents

/// All that one run of a program left behind.
package struct RunRecord: Sendable, Equatable {
  /// How the program ended.
  package enum Ending: Sendable, Equatable {
    /// By itself.
    case process(ChildProcess.Ending)
    /// It was stopped: a cell ran longer than this many seconds.
    case timedOut(seconds: Double)
    /// It was stopped: a cell wrote more than this many bytes.
    case tooMuchOutput(bytes: Int)
  }

  /// The events, in order.
  package var events: [CellEvent]
  /// All of standard output, up to the limit.
  package var output: [UInt8]
  /// All of standard error, up to the limit.
  package var errors: [UInt8]
  /// The end.
  package var ending: Ending
  /// What the runtime wrote about a crash.
  package var crash: CrashReport?

  /// Makes a record from its parts.
  package init(events: [CellEvent], output: [UInt8], errors: [UInt8], ending: Ending, crash: CrashReport?) {
    self.events = events
    self.output = output
    self.errors = errors
    self.ending = ending
    self.crash = crash
  }
}
