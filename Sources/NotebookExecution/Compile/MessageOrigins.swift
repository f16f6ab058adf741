internal import NotebookSyntax

/// Tells which cell or probe a message of the compiler is about.
struct MessageOrigins: Sendable {
  /// The name of the notebook in woven programs.
  let fileName: String
  private let notebook: Notebook

  /// Looks in a notebook.
  init(_ notebook: Notebook) {
    self.notebook = notebook
    fileName = notebook.source.path.split(separator: "/").last.map(String.init) ?? notebook.source.path
  }

  /// The owner of the place that a message names; nil for a place that no author wrote.
  func owner(of message: CompilerMessage) -> Program.Owner? {
    guard message.file == fileName else { return nil }
    let place = message.location
    // An unfinished cell is reported just behind its last line.
    let cell = notebook.cells.last { $0.firstLine <= place.line }
    if let cell, place.line <= notebook.source.location(of: cell.range.upperBound).line { return .cell(cell.index) }
    return notebook.probes.last { $0.location <= place }.map { .probe($0.id) }
  }

  /// Where a message is shown: for an unclosed bracket at its opening, which the compiler tells in a note.
  func place(of message: CompilerMessage) -> SourceLocation {
    guard message.sentence.hasPrefix("expected '"),
      let note = message.lines.dropFirst().first(where: { $0.contains("note: to match this opening") })
    else { return message.location }
    let parts = note.split(separator: ":")
    guard parts.count > 2, let line = Int(parts[1]), let column = Int(parts[2]) else { return message.location }
    return SourceLocation(line: line, column: column)
  }
}

extension CompilerMessage {
  /// The message as a page shows it: the sentence, then the snippet.
  var pageText: String {
    ([sentence] + lines.dropFirst().filter { !$0.hasPrefix("#sourceLocation") }).joined(separator: "\n")
  }
}
