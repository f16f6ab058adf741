import TensorEngine

/// A way to compute, which must change no bit.
struct Machine: Sendable {
  let name: String
  private let instructionSet: InstructionSet

  /// The one that the others are compared with.
  static let plain = Machine(.baseline)

  /// All others of this computer.
  static let others = InstructionSet.available.filter { $0 != .baseline }.map { Machine($0) }

  private init(_ instructionSet: InstructionSet) {
    name = instructionSet.name
    self.instructionSet = instructionSet
  }

  func run<R>(_ body: () -> R) -> R { InstructionSet.with(instructionSet, body) }
}
