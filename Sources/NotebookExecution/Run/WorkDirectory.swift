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
    var template = Array(parent.appending(path: "run-\(getpid())-XXXXXX").path.utf8CString)
    guard mkdtemp(&template) != nil else {
      throw MachineFailure("no directory can be made in \(parent.path): \(String(cString: strerror(errno)))")
    }
    url = URL(fileURLWithPath: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  /// Removes what runs that were killed left behind: directories whose process is gone.
  static func removeAbandoned(below directory: URL) {
    let parent = directory.appending(path: "work")
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? [] {
      let parts = name.split(separator: "-")
      guard parts.count == 3, let process = Int32(parts[1]), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(at: parent.appending(path: name))
    }
  }

  /// Removes it with all files.
  func remove() { try? FileManager.default.removeItem(at: url) }
}
