internal import CTensorKernels

/// The instruction sets for which the kernels are compiled.
///
/// They differ in speed and never in a bit of a result. The best one that the CPU has is used; `LECTERN_ISA`
/// names another.
package enum InstructionSet: Int32, CaseIterable, Sendable {
  case avx512, avx2, neon, baseline

  /// The name in `LECTERN_ISA`.
  package var name: String { Kernels.name(ofInstructionSet: rawValue) }

  /// Those that this CPU has.
  package static var available: [InstructionSet] { allCases.filter { lk_isa_available($0.rawValue) != 0 } }

  /// The one that a kernel called on this thread uses.
  package static var current: InstructionSet {
    chooseFromEnvironment
    return InstructionSet(rawValue: lk_isa_current()) ?? .baseline
  }

  /// Runs `body` on this thread with one instruction set, which must be available.
  package static func with<R>(_ instructionSet: InstructionSet, _ body: () throws -> R) rethrows -> R {
    let previous = lk_isa_select_for_thread(instructionSet.rawValue)
    defer { _ = lk_isa_select_for_thread(previous) }
    return try body()
  }

  /// The choice that `LECTERN_ISA` makes; nil when there is none.
  ///
  /// A name that is unknown or not available is misuse.
  package static func chosen(by name: String?) -> Result<InstructionSet?, MisuseError> {
    guard let name, !name.isEmpty else { return .success(nil) }
    if let match = available.first(where: { $0.name == name }) { return .success(match) }
    return .failure(MisuseError(misuse: .instructionSet(name, available.map(\.name))))
  }

  /// Reads `LECTERN_ISA` and `LECTERN_THREADS` once.
  static let chooseFromEnvironment: Void = {
    Threads.chooseFromEnvironment
    switch chosen(by: Kernels.requestedInstructionSet) {
    case .success(let choice?): lk_isa_select(choice.rawValue)
    case .success(nil): break
    case .failure(let error): stop(error.misuse)
    }
  }()
}

/// Misuse as an error, where the caller decides.
package struct MisuseError: Error, Equatable {
  /// The sentence.
  package let misuse: Misuse

  package init(misuse: Misuse) { self.misuse = misuse }
}
