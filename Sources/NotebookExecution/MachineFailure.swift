/// Something outside the notebook failed: a missing tool, a full disk, a file that cannot be read.
package struct MachineFailure: Error, Sendable, Equatable {
  /// One sentence that says what happened and what to do.
  package var message: String

  /// Makes a failure with its sentence.
  package init(_ message: String) { self.message = message }
}

extension [MachineFailure] {
  /// The sentences, each once.
  package var distinctMessages: [String] {
    var seen: Set<String> = []
    return map(\.message).filter { seen.insert($0).inserted }
  }
}
