package import Foundation
package import NotebookExecution

/// A notebook on disk and the page it becomes.
package struct NotebookFile: Sendable {
  /// The path as messages show it.
  package let path: String

  /// Names a file.
  package init(path: String) { self.path = path }

  /// The name of its page, without the directory.
  package var pageName: String { URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent + ".html" }

  /// Finds the notebooks of the given paths: files as they are, directories with all `.md` files below them, in the
  /// order of their names.
  package static func find(_ paths: [String]) throws(MachineFailure) -> [NotebookFile] {
    var found: [NotebookFile] = []
    for path in paths {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        throw MachineFailure("'\(path)' does not exist")
      }
      guard isDirectory.boolValue else {
        found.append(NotebookFile(path: path))
        continue
      }
      let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      let root = path == "." || path == "./" ? "" : path.hasSuffix("/") ? path : path + "/"
      found += below.filter { $0.hasSuffix(".md") && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        .sorted().map { NotebookFile(path: root + $0) }
    }
    guard !found.isEmpty else {
      throw MachineFailure("there are no notebooks (.md files) in \(paths.map { "'\($0)'" }.joined(separator: ", "))")
    }
    var seen: Set<String> = []
    return found.filter { seen.insert(URL(fileURLWithPath: $0.path).standardizedFileURL.path).inserted }
  }

  /// Reads its bytes.
  package func read() throws(MachineFailure) -> [UInt8] {
    do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      throw MachineFailure("'\(path)' cannot be read: \(error.localizedDescription)")
    }
  }

  /// The project that the notebook belongs to: the nearest directory above it with `.git`, `Package.swift` or
  /// `.lectern`, else its own directory.
  package var projectDirectory: URL {
    let own = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
    var directory = own
    while directory.path != "/" {
      let marks = [".git", "Package.swift", ".lectern"].map { directory.appending(path: $0).path }
      if marks.contains(where: FileManager.default.fileExists) { return directory }
      directory = directory.deletingLastPathComponent()
    }
    return own
  }
}
