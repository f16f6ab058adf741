internal import CDuktape

/// One Duktape heap: the only Swift file of this target that handles pointers.
///
/// It is not safe to use from two threads at a time; `Typesetter` keeps it behind a lock.
final class ScriptEngine {
  /// Why a script failed, in its own words.
  struct Failure: Error, Equatable {
    /// The error's text.
    var message: String
  }

  private let script: OpaquePointer

  /// Makes an engine; a call may hold half a gigabyte and allocate no more often than `allocations`, which stops loops.
  init(allocations: Int) throws(Failure) {
    guard let script = lectern_script_create(512 << 20, allocations) else {
      throw Failure(message: "there is not enough memory for a script engine")
    }
    self.script = script
  }

  deinit { lectern_script_destroy(script) }

  /// Evaluates a program and returns its value as text.
  @discardableResult
  func evaluate(_ source: String) throws(Failure) -> String {
    var source = source
    let succeeded = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { lectern_script_evaluate(script, $0.baseAddress, $0.count) }
    }
    return try result(succeeded)
  }

  /// Calls a global function of two texts and returns its value as text.
  func call(_ function: String, _ first: String, _ second: String) throws(Failure) -> String {
    var (first, second) = (first, second)
    let succeeded = first.withUTF8 { first in
      second.withUTF8 { second in
        first.withMemoryRebound(to: CChar.self) { first in
          second.withMemoryRebound(to: CChar.self) { second in
            lectern_script_call(script, function, first.baseAddress, first.count, second.baseAddress, second.count)
          }
        }
      }
    }
    return try result(succeeded)
  }

  private func result(_ succeeded: Bool) throws(Failure) -> String {
    var length = 0
    let start = lectern_script_result(script, &length)
    let bytes = UnsafeBufferPointer(start: start, count: length)
    let text = bytes.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) }
    guard succeeded else { throw Failure(message: text) }
    return text
  }
}
