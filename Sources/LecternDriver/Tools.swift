import Foundation
import NotebookExecution
import Synchronization

/// The compiler and the library that cells need, looked for once, when the first cell is to run.
final class Tools: Sendable {
  private struct Found {
    var toolchain: Result<Toolchain, MachineFailure>?
    var library: Result<GuestLibrary, MachineFailure>?
  }

  private let compilerPath: String?
  private let found = Mutex(Found())

  /// Looks for the compiler at a path first, when there is one.
  init(compilerPath: String?) { self.compilerPath = compilerPath }

  /// The compiler; throws when there is none.
  func toolchain() throws(MachineFailure) -> Toolchain {
    try found.withLock { found in
      let result =
        found.toolchain
        ?? Result { () throws(MachineFailure) in
          try Toolchain.find(path: compilerPath, environment: ProcessInfo.processInfo.environment)
        }
      found.toolchain = result
      return result
    }.get()
  }

  /// The built LessonKit; throws when it does not lie beside this program.
  func library() throws(MachineFailure) -> GuestLibrary {
    try found.withLock { found in
      let result =
        found.library
        ?? Result { () throws(MachineFailure) in
          try GuestLibrary.find(executable: URL(fileURLWithPath: "/proc/self/exe"))
        }
      found.library = result
      return result
    }.get()
  }
}
