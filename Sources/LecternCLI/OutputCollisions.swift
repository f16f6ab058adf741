import NotebookSyntax
import SourceText

/// Notebooks of one run whose pages would overwrite each other.
struct OutputCollisions: Sendable {
  private var paths: [String: [String]] = [:]

  /// Looks for them.
  init(_ files: [NotebookFile]) {
    for file in files { paths[file.outputName, default: []].append(file.path) }
    // The index has a name of its own.
    paths["index.html"]?.append("the index")
  }

  /// What to tell about a notebook that cannot have its page.
  func diagnostic(for file: NotebookFile) -> Diagnostic? {
    guard let others = paths[file.outputName]?.filter({ $0 != file.path }), let other = others.first else { return nil }
    let sentence = "its page would be \(file.outputName), and so would that of \(other); rename one of them"
    return Diagnostic(.error, sentence, path: file.path, at: nil)
  }
}
