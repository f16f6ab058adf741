import Foundation
package import NotebookExecution

/// Where pages are written.
package struct OutputDirectory: Sendable {
  private let url: URL

  /// Uses a directory, making it when it is missing.
  package init(path: String) throws(MachineFailure) {
    url = URL(fileURLWithPath: path)
    do { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) } catch {
      throw MachineFailure("the output directory '\(path)' cannot be made: \(error.localizedDescription)")
    }
    guard FileManager.default.isWritableFile(atPath: url.path) else {
      throw MachineFailure("the output directory '\(path)' cannot be written to; choose another with --output")
    }
  }

  /// Writes a page aside and renames it, so that a reader never sees half of one; an unchanged page is left alone.
  package func write(_ text: String, as name: String) throws(MachineFailure) {
    let place = url.appending(path: name)
    let data = Data(text.utf8)
    if (try? Data(contentsOf: place)) == data { return }
    do { try data.write(to: place, options: .atomic) } catch {
      throw MachineFailure("'\(place.path)' cannot be written: \(error.localizedDescription)")
    }
  }
}
