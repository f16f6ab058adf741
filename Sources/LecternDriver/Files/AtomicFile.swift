import Foundation
import Glibc
import NotebookExecution

/// A file of the author's that is replaced as a whole: whoever looks sees the old bytes or the new ones, also when the
/// run or the machine stops in between.
struct AtomicFile {
  private let path: String
  private let target: URL

  /// Names a file; a symbolic link stands for the file it leads to.
  init(path: String) {
    self.path = path
    target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
  }

  /// The same for every name of the file that leads through links.
  var identity: String { target.path }

  /// Puts `new` in the place of `old`; throws when the file does not hold `old` any more, or cannot be written.
  func replace(_ old: [UInt8], with new: [UInt8]) throws(MachineFailure) {
    guard let now = try? Data(contentsOf: target), now.elementsEqual(old) else {
      throw MachineFailure("'\(path)' has changed since it was read, so it is left as it is; run lectern again")
    }
    var status = stat()
    guard stat(target.path, &status) == 0 else { throw failure() }
    // In the same directory, for a file can be renamed within its file system only.
    let aside = target.deletingLastPathComponent().appending(path: ".\(target.lastPathComponent).\(getpid())").path
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    let isWritten = write(new, to: descriptor, like: status)
    guard close(descriptor) == 0, isWritten, rename(aside, target.path) == 0 else {
      let failure = failure()
      unlink(aside)
      throw failure
    }
    // The new name lasts once the directory is on the disk; where that is not possible, the old file lasts.
    let directory = open(target.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32, like status: stat) -> Bool {
    do { try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: Data(bytes)) } catch {
      return false
    }
    // Only a privileged user can give a file away; for everybody else it is their own already.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    return fchmod(descriptor, status.st_mode & 0o7777) == 0 && fsync(descriptor) == 0
  }

  private func failure() -> MachineFailure {
    MachineFailure("'\(path)' cannot be written: \(String(cString: strerror(errno)))")
  }
}
