/// What the user sets for all notebooks of a run.
package struct ExecutionSettings: Sendable {
  /// Seconds a cell may take when neither it nor its notebook says otherwise.
  package var timeout = 30.0
  /// Bytes of output a cell may write.
  package var outputLimit = 10_000_000
  /// Bytes of address space a running notebook may use.
  package var memoryLimit = 8 << 30
  /// Never read recorded results or programs.
  package var ignoresCache = false
  /// Variables of the user's environment that cells see: the engine's choice of instruction set and threads.
  package var passedEnvironment: [String: String] = [:]

  /// The defaults.
  package init() {}
}
