import Foundation
import NotebookExecution
import NotebookSyntax

/// Where the posts are that notebooks make claims about.
struct PostDirectory: Sendable {
  /// The directory that the user named; without one, posts are looked for beside the notebook.
  let path: String?

  /// Why a notebook cannot run here and now.
  struct Missing: Error {
    /// The declared posts that are not there.
    let names: [String]

    /// What to tell the user.
    var note: String {
      "skipped: \(names.map { "'\($0)'" }.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") not here; "
        + "name the directory with --posts"
    }
  }

  /// Reads the posts that a notebook declares; `.failure` when they are not here and the user did not say where.
  func read(
    for notebook: Notebook, in file: NotebookFile
  ) throws(MachineFailure) -> Swift.Result<[Post], Missing> {
    let directory = path ?? (file.path as NSString).deletingLastPathComponent
    let posts = notebook.frontMatter.posts.map { name in
      (name: name, file: NotebookFile(path: (directory as NSString).appendingPathComponent(name)))
    }
    let missing = posts.filter { !FileManager.default.fileExists(atPath: $0.file.path) }.map(\.name)
    if path == nil, !missing.isEmpty { return .failure(Missing(names: missing)) }
    return .success(
      try posts.map { post throws(MachineFailure) in
        Post(name: post.name, document: NotebookParser().parse(path: post.file.path, bytes: try post.file.read()))
      })
  }
}
