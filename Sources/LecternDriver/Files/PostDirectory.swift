import Foundation
internal import NotebookExecution
internal import NotebookSyntax

/// Where the posts are that notebooks make claims about: in a directory that the user names, or beside the notebook.
package struct PostDirectory: Sendable {
  /// The directory that the user named.
  private let path: String?

  /// Looks in this directory first, when there is one.
  package init(path: String?) { self.path = path }

  /// Why a notebook is left out: the user did not say where its posts are; nil when they are here, or must be.
  func absence(of notebook: Notebook, in file: NotebookFile) -> String? {
    let missing = path == nil ? notebook.frontMatter.posts.filter { !isFile(place(of: $0, for: file)) } : []
    guard !missing.isEmpty else { return nil }
    return
      "skipped: \(missing.map { "'\($0)'" }.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") not here; "
      + "name the directory with --posts"
  }

  /// Reads the posts that a notebook declares.
  func posts(of notebook: Notebook, in file: NotebookFile) throws(MachineFailure) -> [Post] {
    try notebook.frontMatter.posts.map { name throws(MachineFailure) in
      let place = NotebookFile(path: place(of: name, for: file))
      return Post(name: name, document: NotebookParser().parse(path: place.path, bytes: try place.read()))
    }
  }

  private func place(of name: String, for file: NotebookFile) -> String {
    let beside = ((file.path as NSString).deletingLastPathComponent as NSString).appendingPathComponent(name)
    guard let path else { return beside }
    let named = (path as NSString).appendingPathComponent(name)
    return isFile(named) || !isFile(beside) ? named : beside
  }

  private func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
