import TensorEngine

/// A way to compute, which must change no bit.
struct Machine: Sendable {
  let name: String
  private let instructionSet: InstructionSet
  private let threads: Int

  /// The one that the others are compared with.
  static let plain = Machine(.baseline, 1)

  /// The other instruction sets of this computer.
  static let instructionSets = InstructionSet.available.filter { $0 != .baseline }.map { Machine($0, 1) }

  /// The best instruction set with several threads.
  static let threads = [2, 3].map { Machine(InstructionSet.available[0], $0) }

  private init(_ instructionSet: InstructionSet, _ threads: Int) {
    name = "\(instructionSet.name), \(threads) threads"
    self.instructionSet = instructionSet
    self.threads = threads
  }

  func run<R>(_ body: () -> R) -> R { InstructionSet.with(instructionSet) { Threads.with(threads, body) } }
}
