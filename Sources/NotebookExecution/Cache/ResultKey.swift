internal import CellEvents
internal import Foundation
package import NotebookSyntax
internal import SourceText

/// The key of recorded results: everything that a run of the cells depends on, as text.
package struct ResultKey: Sendable {
  /// The key.
  package let text: String
  /// The declared inputs that cannot be read.
  package private(set) var missingInputs: [String] = []

  /// Names the results of a notebook's cells and probes.
  ///
  /// Places in the Markdown are no part of it, so that an edit of the prose leaves it as it is, unless a cell can see
  /// its own place, must fail at it, or may say something of a post.
  package init(
    _ notebook: Notebook, toolchain: Toolchain, library: GuestLibrary, settings: ExecutionSettings
  ) {
    let directory = URL(fileURLWithPath: notebook.source.path).deletingLastPathComponent()
    var lines = [
      "lectern results 2, events \(CellEvent.version)",
      "notebook \(URL(fileURLWithPath: notebook.source.path).standardizedFileURL.path)",
      "compiler \(toolchain.identity)", "library \(library.identity)",
      "flags \(Compiler.flags(optimizes: notebook.frontMatter.optimizes))", "seed \(notebook.frontMatter.seed)",
      "environment \(CellProcess.environment(settings).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })",
    ]
    for input in notebook.frontMatter.inputs {
      if let data = try? Data(contentsOf: directory.appending(path: input)) {
        lines.append("input \(input) \(data.count) \(ContentDigest(data).text)")
      } else {
        lines.append("input \(input) missing")
        missingInputs.append(input)
      }
    }
    for post in notebook.posts {
      let bytes = post.document.source.bytes
      lines.append("post \(post.name) \(bytes.count) \(ContentDigest(bytes).text)")
    }
    for cell in notebook.cells {
      let code = notebook.source.text(in: cell.range)
      let options = cell.options
      let place =
        options.expectedFailure != nil || Self.seesItsPlace(code) || !notebook.posts.isEmpty
        ? "line \(cell.firstLine)" : ""
      lines.append(
        "cell \(options.isEvaluated) \(options.expectedFailure?.rawValue ?? "") \(options.expectedMessage ?? "") \(place)"
      )
      lines.append(code)
    }
    for probe in notebook.probes {
      lines.append("probe \(probe.afterCell.map(String.init) ?? "") \(probe.expression)")
    }
    text = lines.joined(separator: "\n")
  }

  private static func seesItsPlace(_ code: String) -> Bool {
    ["#line", "#column", "#file", "#function", "#sourceLocation", "#dsohandle"].contains { code.contains($0) }
  }
}
