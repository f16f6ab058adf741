internal import Foundation
internal import Glibc

/// A directory of its own for the files of one execution.
struct WorkDirectory {
  /// The directory.
  let url: URL

  /// Makes a new directory below the cache's.
  init(below directory: URL) throws(MachineFailure) {
    let parent = directory.appending(path: "work")
    do { try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true) } catch {
      throw MachineFailure("\(parent.path) cannot be made: \(error.localizedDescription)")
    }
    var template = Array(parent.appending(path: "run-XXXXXX").path.utf8CString)
    guard mkdtemp(&template) != nil else {
      throw MachineFailure("no directory can be made in \(parent.path): \(String(cString: strerror(errno)))")
    }
    url = URL(fileURLWithPath: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  /// Removes it with all files.
  func remove() { try? FileManager.default.removeItem(at: url) }
}
