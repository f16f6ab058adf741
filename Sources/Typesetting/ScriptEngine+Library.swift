internal import SourceText

extension ScriptEngine {
  /// An engine with a library and the functions by which lectern asks it; `path` names the library in an error.
  convenience init(
    library program: String, path: String, adapter: String, allocations: Int
  ) throws(TypesettingError) {
    do {
      try self.init(allocations: allocations)
      for source in [ScriptPrelude.source, program, adapter] { try evaluate(source) }
    } catch {
      throw .libraryBroken(path: path, message: error.message)
    }
  }
}
