import CellEvents
import NotebookExecution
import NotebookSyntax
import SourceText
import Verification

/// A lesson read from Markdown, whose expressions have known values.
struct ParsedLesson {
  /// What an expression means here; any other does not compile.
  static let values: [String: ClaimedValue] = [
    "p": .floating("0.702447"), "n": .integer(6), "weights": .floating("0.702447", "0.21157244", "0.085980594"),
    "pair": .floating("0.702447", "0.21157244"), "x.variance()": .floating("1.15712"), "count": .integer(63_082_496),
    "small": .floating("1.7e-7"), "share": .floating("29.31"), "shares": .floating("70.2447", "29.3", "0.41"),
    "growth": .floating("0.5", "1.5"), "negative": .floating("-0.7061"), "big": .integer(9_007_199_254_740_993),
    "matrix": .floating("0.84", "0.72", "0.8", "1.02", shape: [2, 2]), "nothing": .floating(),
    "name": ClaimedValue(kind: .text, scalars: ["cat"], shape: [], text: "cat"),
    "six": .floating("1", "2", "3", "4", "5", "6"),
  ]

  private let notebook: Notebook

  init(_ markdown: String) { self.init(Array(markdown.utf8)) }

  init(_ bytes: [UInt8]) { notebook = NotebookParser().parse(path: "lesson.md", bytes: bytes) }

  /// The lesson, run.
  var executed: ExecutedNotebook {
    let probes = notebook.probes.map { probe in
      Self.values[probe.expression].map { ExecutedNotebook.ProbeResult.value($0) } ?? .failed("cannot find it in scope")
    }
    let cells = notebook.cells.map { _ in CellResult(state: .succeeded, outputs: [.printed("loss 0.702447\n")]) }
    return ExecutedNotebook(notebook: notebook, cells: cells, probes: probes, diagnostics: notebook.diagnostics)
  }

  /// Verifies it.
  var verified: VerifiedNotebook { Verifier().verify(executed) }

  /// The diagnostics, as the user reads them.
  var messages: [String] { verified.diagnostics.map(\.description) }
}
