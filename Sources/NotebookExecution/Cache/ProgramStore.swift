internal import Foundation

/// The compiled programs of a cache that one compiler and one library made.
struct ProgramStore {
  let cache: ResultCache
  let prefix: String
  let isReadable: Bool

  /// The executable of a program, unless the cache is not to be read.
  func program(_ program: Program, optimizes: Bool) -> URL? {
    isReadable ? cache.program(for: key(program, optimizes)) : nil
  }

  /// Keeps an executable; returns its new place.
  func store(_ executable: URL, of program: Program, optimizes: Bool) -> URL {
    cache.storeProgram(executable, for: key(program, optimizes))
  }

  private func key(_ program: Program, _ optimizes: Bool) -> String {
    "\(prefix)\nflags \(Compiler.flags(optimizes: optimizes))\n\(String(decoding: program.text, as: UTF8.self))"
  }
}
